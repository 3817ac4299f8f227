package dev.palier.cockpit.dashboard;

import dev.palier.audit.AuditState;
import dev.palier.audit.Audits;
import dev.palier.cockpit.dashboard.DashboardView.HealthLine;
import dev.palier.cockpit.words.ContractTimes;
import dev.palier.notification.Notices;
import dev.palier.notification.NoticesWaiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Whether what watches over the promises works: what the program says of its own health, and what a person would ask it beside. */
@Component
class HealthLines {

  private static final Duration LATE = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final Duration OLD = Duration.ofMinutes(10);

  private final ProgramHealth program;
  private final ManagementService management;
  private final RuntimeService runtime;
  private final Notices notices;
  private final Audits audits;
  private final ContractTimes times;
  private final Clock clock;

  HealthLines(ProgramHealth program, ManagementService management, RuntimeService runtime, Notices notices, Audits audits, ContractTimes times,
      Clock clock) {
    this.program = program;
    this.management = management;
    this.runtime = runtime;
    this.notices = notices;
    this.audits = audits;
    this.times = times;
    this.clock = clock;
  }

  /** What is wrong first. */
  List<HealthLine> now() {
    List<HealthLine> lines = new ArrayList<>(program.lines());
    lines.add(timers());
    lines.add(mail());
    lines.add(audit());
    lines.sort(Comparator.comparingInt((HealthLine line) -> HealthLine.STATES.indexOf(line.state())));
    return lines;
  }

  private HealthLine timers() {
    long late = management.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(before(LATE))).count();
    long incidents = runtime.createIncidentQuery().count();
    if (late + incidents > 0) {
      return HealthLine.bad("Timers", late + " more than a minute late, " + incidents + " given up");
    }
    return HealthLine.good("Timers", "none is late");
  }

  private HealthLine mail() {
    NoticesWaiting waiting = notices.waiting();
    if (waiting.count() == 0) {
      return HealthLine.good("Mail", "no notice waits to be sent");
    }
    String words = waiting.count() + (waiting.count() == 1 ? " notice waits" : " notices wait") + " to be sent, since "
        + times.of(waiting.oldest());
    return waiting.oldest().isBefore(before(LONG)) ? HealthLine.bad("Mail", words) : HealthLine.good("Mail", words);
  }

  private HealthLine audit() {
    return audits.latest().map(this::audit).orElseGet(() -> HealthLine.unknown("Audit", "none has come to its end yet"));
  }

  private HealthLine audit(AuditState latest) {
    String when = times.of(latest.endedAt());
    if (latest.failure() != null) {
      return HealthLine.bad("Audit", "not everything could be examined at " + when + ": " + latest.failure());
    }
    if (latest.findingCount() > 0) {
      return HealthLine.bad("Audit", latest.findingCount() + (latest.findingCount() == 1 ? " finding: " : " findings, the first: ")
          + latest.findings().get(0).sentence());
    }
    return latest.endedAt().isBefore(before(OLD)) ? HealthLine.bad("Audit", "the last one was at " + when)
        : HealthLine.good("Audit", latest.tickets() + " tickets examined at " + when + ", nothing found");
  }

  private Instant before(Duration time) {
    return clock.instant().minus(time);
  }
}
