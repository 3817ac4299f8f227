package dev.palier.cockpit.ticket;

import dev.palier.cockpit.words.ContractTimes;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeState;
import dev.palier.notification.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who was told what of a ticket, and what became of it. */
@Component
public class NoticeLines {

  private final Notices notices;
  private final ContractTimes times;
  private final Clock clock;

  NoticeLines(Notices notices, ContractTimes times, Clock clock) {
    this.notices = notices;
    this.times = times;
    this.clock = clock;
  }

  /**
   * One notice to one reader.
   *
   * @param about   what it tells, for example {@code Escalation level 2}
   * @param state   what became of it, in words
   * @param mark    {@code sent}, {@code waiting}, {@code refused} or {@code void}
   * @param retry   whether it can be tried again
   * @param refused whether it was refused, so that another address may help
   */
  public record NoticeLine(long id, String about, String to, String address, String at, String state, String mark, boolean retry,
      boolean refused) {
  }

  /** The newest first. */
  public List<NoticeLine> of(String ticket) {
    Instant now = clock.instant();
    List<NoticeLine> lines = new ArrayList<>(notices.ofTicket(ticket).stream().map(notice -> line(notice, now)).toList());
    Collections.reverse(lines);
    return lines;
  }

  private NoticeLine line(NoticeEntry notice, Instant now) {
    boolean refused = notice.state() == NoticeState.REFUSED;
    return new NoticeLine(notice.id(), notice.kind().inWords(notice.level()), reader(notice),
        Objects.requireNonNullElse(notice.recipient().address(), "no address"), times.at(notice.at()), state(notice, now),
        mark(notice.state()), refused || notice.state() == NoticeState.NEW, refused);
  }

  /** Who reads it, by name and role. */
  public static String reader(NoticeEntry notice) {
    return Stream.of(notice.recipient().name(), notice.recipient().role()).filter(Objects::nonNull).distinct()
        .collect(Collectors.collectingAndThen(Collectors.joining(", "), text -> text.isEmpty() ? notice.recipient().address() : text));
  }

  private static String mark(NoticeState state) {
    return switch (state) {
      case SENT -> "sent";
      case REFUSED -> "refused";
      case VOID -> "void";
      case NEW, CLAIMED -> "waiting";
    };
  }

  private String state(NoticeEntry notice, Instant now) {
    return switch (notice.state()) {
      case SENT -> "delivered " + times.at(notice.sentAt());
      case REFUSED -> "refused: " + notice.lastError();
      case VOID -> "not sent: " + notice.lastError();
      case CLAIMED -> "being sent now";
      case NEW -> notice.attempts() == 0 ? "waits to be sent" : "not delivered yet, tried " + notice.attempts()
          + (notice.attempts() == 1 ? " time" : " times") + ", next " + times.brief(notice.nextAttemptAt(), now)
          + (notice.lastError() == null ? "" : ": " + notice.lastError());
    };
  }
}
