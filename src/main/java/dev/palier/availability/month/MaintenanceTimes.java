package dev.palier.availability.month;

import dev.palier.availability.month.MonthFacts.Maintained;
import java.time.Instant;
import java.util.List;

/** The scheduled maintenance of instances; where nobody tells it, there was none. */
public interface MaintenanceTimes {

  /** What was maintained as scheduled on an instance within a stretch of time; emergency maintenance is none of it (SLA 4.10). */
  List<Maintained> scheduled(String instanceId, Instant startInclusive, Instant endExclusive);
}
