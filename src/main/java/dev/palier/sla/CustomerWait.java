package dev.palier.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reminds a customer who owes an answer, and closes where the package says so (SLA 2 ticket auto close; reading R4). */
final class CustomerWait {

  private final SlaClock clock;
  private final Stage stage;

  CustomerWait(SlaClock clock, Stage stage) {
    this.clock = clock;
    this.stage = stage;
  }

  /** The waiting begins, or begins again. */
  void start(Instant at, ReminderPlan plan) {
    clock.start(at);
    clock.setAt = at;
    clock.state = SlaClock.State.OPEN;
    clock.reminders = plan;
    arm();
  }

  /** Another package has other reminders: they count anew from here, so that no ticket closes without them. */
  void follow(Instant at, ReminderPlan plan) {
    if (clock.isOpen() && !plan.equals(clock.reminders)) {
      clock.told.clear();
      clock.reminders = plan;
      clock.setAt = at;
      arm();
    }
  }

  /** The customer answered or the ticket ended. */
  void stop() {
    clock.end(SlaClock.State.ENDED);
  }

  /** The ticket went elsewhere, if anybody was waited for. */
  void stopIfOpen() {
    if (clock.isOpen()) {
      stop();
    }
  }

  /** Whether the next moment is the auto close and not a reminder. */
  boolean autoCloseIsNext() {
    return nextReminder().isEmpty() && clock.reminders.closeAfterDays() > 0;
  }

  /** Records the reminder that is due and arms the next moment. */
  int remind() {
    int days = nextReminder().orElseThrow();
    stage.book().write(clock.dueAt, LedgerKind.REMINDED, null, days);
    clock.told.add(days);
    arm();
    return days;
  }

  private void arm() {
    Optional<Integer> next = nextReminder();
    int days = next.orElse(clock.reminders.closeAfterDays());
    clock.dueAt = days == 0 ? null
        : stage.calendars().wallClock().addDays(clock.setAt, days).truncatedTo(ChronoUnit.SECONDS);
    clock.touched = true;
  }

  private Optional<Integer> nextReminder() {
    int close = clock.reminders.closeAfterDays();
    return clock.reminders.nextReminder(clock.told.isEmpty() ? 0 : clock.told.last())
        .filter(days -> close == 0 || days < close);
  }
}
