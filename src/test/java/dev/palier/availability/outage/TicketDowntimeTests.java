package dev.palier.availability.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.availability.month.Spans;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Clause("R8")
class TicketDowntimeTests {

  private static final Instant START = Instant.parse("2026-10-06T08:00:00Z");
  private final List<LedgerEntry> ledger = new ArrayList<>();

  @Test
  @DisplayName("R8: downtime counts from the opening until service is restored, whatever becomes of the ticket then")
  void countsUntilRestored() {
    at(0, LedgerKind.OPENED, "GOLD P1");
    at(90, LedgerKind.RESOLVED, null);

    assertThat(down(60, 1000)).isEqualTo("0-60");
    assertThat(down(0, 1000)).isEmpty();
    assertThat(down(-1, 1000)).isEqualTo("0-90");
  }

  @Test
  @DisplayName("R8: the time in which support waited for the customer does not count, that in development does")
  void leavesWaitingOut() {
    at(0, LedgerKind.OPENED, "GOLD P1");
    at(10, LedgerKind.INFORMATION_REQUESTED, null);
    at(25, LedgerKind.CUSTOMER_REPLIED, null);
    at(30, LedgerKind.SENT_TO_DEVELOPMENT, null);
    at(80, LedgerKind.RETURNED_FROM_DEVELOPMENT, null);
    at(85, LedgerKind.CUSTOMER_REPLIED, null);
    at(90, LedgerKind.RESOLVED, null);

    assertThat(down(-1, 1000)).isEqualTo("0-10 25-90");
    assertThat(text(told(-1, 1000).paused())).isEqualTo("10-25");
    assertThat(down(20, 1000)).isEqualTo("0-10");
    assertThat(text(told(20, 1000).paused())).isEqualTo("10-20");
  }

  @Test
  @DisplayName("R8: a rejected resolution did not restore service: downtime goes on from the rejection; nobody answers: it goes on until the end")
  void goesOnAfterARejection() {
    at(0, LedgerKind.OPENED, "GOLD P1");
    at(50, LedgerKind.RESOLVED, null);
    at(70, LedgerKind.RESOLUTION_REJECTED, null);

    assertThat(down(-1, 200)).isEqualTo("0-50 70-200");
    at(90, LedgerKind.RESOLVED, null);
    at(95, LedgerKind.CLOSED, "auto");
    assertThat(down(-1, 200)).isEqualTo("0-50 70-90");
  }

  @Test
  @DisplayName("R8: a fact that became known late counts from when it happened; an end that was taken back did not happen")
  void knowsLateFacts() {
    at(0, LedgerKind.OPENED, "GOLD P1");
    at(10, LedgerKind.INFORMATION_REQUESTED, null);
    at(100, LedgerKind.CLOSED, "auto");
    at(60, LedgerKind.REOPENED, null);
    at(60, LedgerKind.CUSTOMER_REPLIED, null);

    assertThat(down(-1, 200)).isEqualTo("0-10 60-200");
  }

  @Test
  @DisplayName("R8: a changed priority counts from the change, a corrected one from the last start; only time at P1 is downtime")
  void countsAtP1Only() {
    at(0, LedgerKind.OPENED, "GOLD P2");
    at(20, LedgerKind.PRIORITY_CHANGED, "P1 CHANGED");
    at(60, LedgerKind.PRIORITY_CHANGED, "P3 CHANGED");

    assertThat(down(-1, 100)).isEqualTo("20-60");
    assertThat(text(told(-1, 100).paused())).isEqualTo("0-20 60-100");
    at(80, LedgerKind.PRIORITY_CHANGED, "P1 CORRECTED");
    assertThat(down(-1, 100)).isEqualTo("20-100");

    ledger.clear();
    at(0, LedgerKind.OPENED, "GOLD P2");
    at(20, LedgerKind.PRIORITY_CHANGED, "P1 CORRECTED");
    assertThat(down(-1, 100)).isEqualTo("0-100");
    at(30, LedgerKind.PRIORITY_CHANGED, "P2 CORRECTED");
    assertThat(down(-1, 100)).isEmpty();
  }

  private void at(int second, LedgerKind kind, String value) {
    Instant at = START.plusSeconds(second);
    ledger.add(new LedgerEntry("T-1", ledger.size() + 1, at, at, "piotr", kind, null, value, null, null));
  }

  /** @param restored second at which service was restored, -1 for nobody said so */
  private TicketDowntime told(int restored, int until) {
    return TicketDowntime.of(ledger, restored < 0 ? null : START.plusSeconds(restored), START.plusSeconds(until));
  }

  private String down(int restored, int until) {
    return text(told(restored, until).down());
  }

  private static String text(Spans spans) {
    return spans.list().stream().map(span -> span.startInclusive().getEpochSecond() - START.getEpochSecond() + "-"
        + (span.endExclusive().getEpochSecond() - START.getEpochSecond())).collect(Collectors.joining(" "));
  }
}
