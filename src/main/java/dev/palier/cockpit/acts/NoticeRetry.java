package dev.palier.cockpit.acts;

import dev.palier.cockpit.ticket.NoticeLines;
import dev.palier.engine.PluginProblem;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeState;
import dev.palier.notification.Notices;
import dev.palier.notification.RetriedNotices;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Act;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Has a notice tried again that did not arrive. */
@Component
class NoticeRetry {

  private final Notices notices;
  private final RetriedNotices retried;
  private final NoticeAddresses addresses;
  private final Ledger ledger;
  private final Clock clock;

  NoticeRetry(Notices notices, RetriedNotices retried, NoticeAddresses addresses, Ledger ledger, Clock clock) {
    this.notices = notices;
    this.retried = retried;
    this.addresses = addresses;
    this.ledger = ledger;
    this.clock = clock;
  }

  String run(String ticket, SentAct sent, Act words) {
    NoticeEntry notice = notices.ofTicket(ticket).stream().filter(each -> Objects.equals(each.id(), sent.notice())).findFirst()
        .orElseThrow(() -> new PluginProblem(PluginProblem.NOT_HERE, "The ticket has no such notice."));
    String address = sent.address() == null || sent.address().isBlank() ? null : sent.address().strip();
    if (!(address == null ? retried.again(ticket, notice.id()) : againTo(notice, address))) {
      throw new Refusal(whyNot(notice.state()));
    }
    String what = notice.kind().inWords(notice.level()) + " to " + NoticeLines.reader(notice)
        + (address == null ? "" : ", now at " + address);
    ledger.step(ticket, words.actor(), commitments -> {
      commitments.noted(words.timed(clock).at(), LedgerKind.NOTICE_RETRIED, what, words.message());
      return null;
    });
    return "It is being tried again now: " + what + ".";
  }

  private boolean againTo(NoticeEntry notice, String address) {
    if (!addresses.allows(notice, address)) {
      throw new Refusal("a notice goes only to addresses of this ticket's staff or customer that Palier knows; " + address
          + " is none of them");
    }
    return retried.againTo(notice.ticket(), notice.id(), address);
  }

  private static String whyNot(NoticeState state) {
    return switch (state) {
      case SENT -> "it was delivered already";
      case VOID -> "it was not sent because it no longer mattered";
      case CLAIMED -> "it is being sent just now; look again in a minute";
      case NEW -> "it is still being tried at its address; another one can be given once that is refused";
      case REFUSED -> "it changed just now; look again";
    };
  }
}
