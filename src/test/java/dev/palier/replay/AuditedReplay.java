package dev.palier.replay;

import dev.palier.Palier;
import dev.palier.audit.check.Seen;
import dev.palier.audit.check.TicketAudit;
import dev.palier.sla.Recomputation;
import dev.palier.sla.RecordedTickets;
import dev.palier.sla.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Replays a log and audits again and again while it goes on. */
final class AuditedReplay implements AutoCloseable {

  private static final int AT_ONCE = 500;

  private final ConfigurableApplicationContext program;
  private final DueJobs jobs;
  private final EventPlayer player;
  private final EndedTickets ended;
  private final List<String> findings = new ArrayList<>();
  private int audits;
  private int examined;
  private Instant last = Instant.MIN;

  AuditedReplay(String... settings) {
    program = new SpringApplicationBuilder(Palier.class).web(WebApplicationType.NONE).profiles("replay").run(settings);
    jobs = program.getBean(DueJobs.class);
    player = program.getBean(EventPlayer.class);
    ended = program.getBean(EndedTickets.class);
  }

  /** @param every least virtual time between two audits */
  void run(List<LoggedEvent> events, Duration every, Duration after) {
    jobs.moveTo(events.get(0).at());
    player.invite();
    int played = 0;
    for (LoggedEvent event : events) {
      jobs.executeUntil(event.at().minusMillis(1));
      jobs.moveTo(event.at());
      if (!event.at().isBefore(last.plus(every))) {
        audit(event.at());
      }
      try {
        player.play(event);
      } catch (Refusal refusal) {
        // Refused events are part of the log.
      }
      if (++played % 1000 == 0) {
        ended.drop(new Outcomes());
      }
    }
    Instant end = events.get(events.size() - 1).at();
    for (Instant at = end; !at.isAfter(end.plus(after)); at = at.plus(every)) {
      jobs.executeUntil(at);
      jobs.moveTo(at);
      audit(at);
    }
  }

  private void audit(Instant at) {
    last = at;
    audits++;
    List<String> open = program.getBean(RecordedTickets.class).open();
    Recomputation.Basis basis = program.getBean(Recomputation.class).basis();
    for (int from = 0; from < open.size(); from += AT_ONCE) {
      examined += program.getBean(TicketAudit.class).examine(open.subList(from, Math.min(open.size(), from + AT_ONCE)), basis,
          seen -> findings.add(at + " " + text(seen)));
    }
  }

  private static String text(Seen seen) {
    return seen.rule() + " " + seen.ticket() + " " + seen.subject() + ": " + seen.sentence();
  }

  List<String> findings() {
    return findings;
  }

  int audits() {
    return audits;
  }

  int examined() {
    return examined;
  }

  @Override
  public void close() {
    program.close();
  }
}
