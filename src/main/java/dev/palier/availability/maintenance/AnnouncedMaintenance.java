package dev.palier.availability.maintenance;

import dev.palier.availability.MaintenancePlans;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the tables what customers were told. */
@Component
class AnnouncedMaintenance implements MaintenancePlans {

  private final MaintenanceTable table;
  private final Instances instances;

  AnnouncedMaintenance(MaintenanceTable table, Instances instances) {
    this.table = table;
    this.instances = instances;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Announced> announcedTo(String customerId, Instant now) {
    Map<String, Instance> own = instances.of(customerId).stream().collect(Collectors.toMap(Instance::id, Function.identity()));
    List<Announced> told = new ArrayList<>();
    for (Maintenance one : table.announced(now)) {
      List<String> affected = table.instancesOf(one.id()).stream().filter(own::containsKey).map(id -> own.get(id).name()).sorted()
          .toList();
      if (!affected.isEmpty()) {
        told.add(announced(one, affected));
      }
    }
    return told;
  }

  private static Announced announced(Maintenance one, List<String> affected) {
    boolean underWay = one.startedAt() != null;
    return new Announced(one.id(), one.kind(), one.title(), one.words(), affected,
        underWay ? one.startedAt() : one.announced().startInclusive(), underWay ? one.expectedEnd() : one.announced().endExclusive(),
        underWay);
  }
}
