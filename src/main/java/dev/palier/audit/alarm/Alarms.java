package dev.palier.audit.alarm;

import dev.palier.audit.record.FindingTable;
import dev.palier.audit.record.OpenFinding;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells of new findings, once each, by every way that is set up: what one of them shares with the failure the others do not. Findings
 * that no way took are told again with the next audit; the log has them in any case.
 */
@Component
public class Alarms {

  private static final int LISTED = 12;
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  private final FindingTable findings;
  private final List<AlarmWay> ways;
  private final MeterRegistry meters;
  private final Clock clock;

  Alarms(FindingTable findings, List<AlarmWay> ways, MeterRegistry meters, Clock clock) {
    this.findings = findings;
    this.ways = List.copyOf(ways);
    this.meters = meters;
    this.clock = clock;
  }

  /** Tells of what nobody was told of yet in a scope. */
  public void tell(String scope, String node) {
    List<OpenFinding> fresh = findings.untold(scope, LISTED);
    if (fresh.isEmpty()) {
      return;
    }
    Alarm alarm = new Alarm("audit-" + fresh.get(fresh.size() - 1).id(), node, clock.instant(),
        fresh.stream().map(OpenFinding::finding).toList(), findings.countUntold(scope));
    LOG.error("The audit has {} new findings:\n{}", alarm.many(), alarm.text());
    boolean told = false;
    for (AlarmWay way : ways) {
      told |= way.isThere() && tell(alarm, way);
    }
    if (told) {
      findings.told(scope, clock.instant());
    } else {
      LOG.error("Nobody could be told of {} findings; this is tried again with the next audit", alarm.many());
    }
  }

  private boolean tell(Alarm alarm, AlarmWay way) {
    boolean told = false;
    try {
      told = way.tell(alarm);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      LOG.error("The alarm could not be told by {}: {}", way.name(), failed.toString());
    }
    meters.counter("palier.audit.alarms", "way", way.name(), "result", told ? "told" : "failed").increment();
    return told;
  }
}
