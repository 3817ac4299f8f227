package dev.palier.availability.maintenance;

import dev.palier.availability.maintenance.MaintenanceReaders.Reader;
import dev.palier.calendar.Stretch;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the notices about a maintenance, in the transaction of the step that owes them; whoever calls holds its row. */
@Component
class MaintenanceMails {

  static final String CUSTOMERS = "customers";
  static final String BEFORE = "maintenanceBefore";
  static final String EXPECTED_END = "maintenanceTo";

  private final Notices notices;
  private final MaintenanceReaders readers;
  private final MaintenanceWords words;
  private final Clock clock;

  MaintenanceMails(Notices notices, MaintenanceReaders readers, MaintenanceWords words, Clock clock) {
    this.notices = notices;
    this.readers = readers;
    this.words = words;
    this.clock = clock;
  }

  /** Its times: whoever was told others before is told that they changed, the other contacts that it comes. */
  void times(Maintenance maintenance, int number, Stretch before) {
    Map<String, Reader> told = readers.told(maintenance.id());
    Map<String, Reader> others = new LinkedHashMap<>(readers.affected(maintenance.id()));
    others.keySet().removeAll(told.keySet());
    write(maintenance, NoticeKind.MAINTENANCE_CHANGED, number, told.values(),
        before == null ? Map.of() : Map.of(BEFORE, words.times(before)));
    write(maintenance, NoticeKind.MAINTENANCE_ANNOUNCED, number, others.values(), Map.of());
  }

  /** It does not take place: to whoever was told of it. */
  void cancelled(Maintenance maintenance) {
    write(maintenance, NoticeKind.MAINTENANCE_CANCELLED, 0, readers.told(maintenance.id()).values(), Map.of());
  }

  /** It takes longer: to whoever was told of it. */
  void prolonged(Maintenance maintenance) {
    Instant end = maintenance.expectedEnd();
    write(maintenance, NoticeKind.MAINTENANCE_PROLONGED, end.getEpochSecond(), readers.told(maintenance.id()).values(),
        Map.of(EXPECTED_END, words.at(end)));
  }

  /** It is over: to whoever was told of it and to the contacts of everybody affected. */
  void finished(Maintenance maintenance) {
    Map<String, Reader> everybody = new LinkedHashMap<>(readers.affected(maintenance.id()));
    readers.told(maintenance.id()).forEach(everybody::putIfAbsent);
    write(maintenance, NoticeKind.MAINTENANCE_FINISHED, 0, everybody.values(), Map.of());
  }

  /** It should have ended: to operations and the Support Manager. */
  void overrun(Maintenance maintenance) {
    Instant end = maintenance.expectedEnd();
    notices.write(new NoticeRequest(maintenance.id(), NoticeKind.MAINTENANCE_OVERRUN, 0, end.getEpochSecond(), clock.instant(), null,
        readers.staff(maintenance.id()), Map.of(EXPECTED_END, words.at(end))));
  }

  /** The names of the customers whose contacts are told. */
  List<String> customersOf(String id) {
    return readers.names(id);
  }

  private void write(Maintenance maintenance, NoticeKind kind, long sequence, Collection<Reader> to, Map<String, String> facts) {
    Map<List<String>, List<Reader>> byCustomers = new LinkedHashMap<>();
    to.forEach(reader -> byCustomers.computeIfAbsent(reader.customers(), key -> new ArrayList<>()).add(reader));
    byCustomers.forEach((customers, those) -> {
      Map<String, String> all = new HashMap<>(facts);
      all.put(CUSTOMERS, String.join(",", customers));
      notices.write(new NoticeRequest(maintenance.id(), kind, 0, sequence, clock.instant(), null,
          those.stream().map(Reader::person).toList(), all));
    });
  }
}
