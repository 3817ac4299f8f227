package dev.palier.audit.run;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.alarm.Alarms;
import dev.palier.audit.check.NodeAudit;
import dev.palier.audit.check.Seen;
import dev.palier.audit.record.FindingTable;
import dev.palier.audit.record.RunTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One turn of the audit on this node: looks at the node itself; then, if no other node does, at all tickets; tells what is new. */
@Component
public class Watch {

  private static final String EVERYTHING = "all";
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  private final NodeAudit nodeAudit;
  private final FullAudit fullAudit;
  private final FindingTable findings;
  private final RunTable runs;
  private final Alarms alarms;
  private final DeadMansSwitch deadMansSwitch;
  private final AuditLock lock;
  private final NodeName node;
  private final AuditSettings settings;
  private final MeterRegistry meters;
  private final Clock clock;

  Watch(NodeAudit nodeAudit, FullAudit fullAudit, FindingTable findings, RunTable runs, Alarms alarms, DeadMansSwitch deadMansSwitch,
      AuditLock lock, NodeName node, AuditSettings settings, MeterRegistry meters, Clock clock) {
    this.nodeAudit = nodeAudit;
    this.fullAudit = fullAudit;
    this.findings = findings;
    this.runs = runs;
    this.alarms = alarms;
    this.deadMansSwitch = deadMansSwitch;
    this.lock = lock;
    this.node = node;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /** One turn. */
  public void turn() {
    lookAtNode();
    if (isDue() && lock.acquire()) {
      try {
        lookAtEverything();
      } finally {
        lock.release();
      }
    }
  }

  private void lookAtNode() {
    List<Seen> seen = new ArrayList<>();
    nodeAudit.look(node.name(), seen::add);
    findings.keep(node.scope(), seen, true, clock.instant());
    alarms.tell(node.scope(), node.name());
  }

  /** Another node may have audited just now. */
  private boolean isDue() {
    Instant recently = clock.instant().minus(settings.every().dividedBy(2));
    return runs.latest().filter(run -> run.startedAt().isAfter(recently) && !run.startedAt().isAfter(clock.instant())).isEmpty();
  }

  /** Examines everything, keeps what was found, and tells people; returns what was found. */
  public Report lookAtEverything() {
    long run = runs.begin(clock.instant());
    Report report = fullAudit.run(lock::renew);
    findings.keep(EVERYTHING, report.seen(), report.failure() == null, report.endedAt());
    findings.forgetNodes(EVERYTHING, report.endedAt().minus(settings.staleAfter()), report.endedAt());
    runs.end(run, report.endedAt(), report.tickets(), report.seen().size(), report.failure());
    meters.timer("palier.audit.duration").record(Duration.between(report.startedAt(), report.endedAt()));
    meters.counter("palier.audit.runs", "result", report.isClean() ? "clean" : report.failure() == null ? "findings" : "failed")
        .increment();
    LOG.debug("The audit examined {} tickets and has {} findings", report.tickets(), report.seen().size());
    alarms.tell(EVERYTHING, node.name());
    if (report.isClean() && findings.count() == 0) {
      deadMansSwitch.ping();
    }
    forget(report.endedAt().minus(settings.keepRuns()));
    return report;
  }

  private void forget(Instant before) {
    runs.forgetBefore(before);
    findings.forgetBefore(before);
  }
}
