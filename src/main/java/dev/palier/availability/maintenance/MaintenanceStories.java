package dev.palier.availability.maintenance;

import dev.palier.availability.MaintenanceWindow.Kind;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeSubjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the notices of maintenance tell, and which of them matter no longer. */
@Component
class MaintenanceStories implements NoticeSubjects {

  private final MaintenanceTable table;
  private final Instances instances;
  private final MaintenanceWords words;
  private final String site;

  MaintenanceStories(MaintenanceTable table, Instances instances, MaintenanceWords words,
      @Value("${palier.web.base-url:http://localhost:8080}") String baseUrl) {
    this.table = table;
    this.instances = instances;
    this.words = words;
    this.site = baseUrl.replaceAll("/+$", "");
  }

  @Override
  public boolean tells(NoticeKind kind) {
    return kind.subject() == NoticeKind.Subject.MAINTENANCE;
  }

  /** Times that changed, and what is over, are not told any more. */
  @Override
  @Transactional(readOnly = true)
  public NoticeStory storyOf(String id, NoticeKind kind, int level, long sequence, Instant at, Map<String, String> facts) {
    Optional<Maintenance> found = table.find(id);
    if (found.isEmpty()) {
      return new NoticeStory.Moot("There is no maintenance " + id);
    }
    Maintenance maintenance = found.get();
    return whyMoot(maintenance, kind, sequence).<NoticeStory>map(NoticeStory.Moot::new)
        .orElseGet(() -> new NoticeStory.Matters(model(maintenance, kind, facts)));
  }

  private static Optional<String> whyMoot(Maintenance maintenance, NoticeKind kind, long sequence) {
    return switch (kind) {
      case MAINTENANCE_ANNOUNCED, MAINTENANCE_CHANGED -> maintenance.cancelledAt() != null
          ? Optional.of("The maintenance was cancelled before this was sent")
          : maintenance.endedAt() != null ? Optional.of("The maintenance was over before this was sent")
          : sequence < maintenance.noticeNo() ? Optional.of("The times were changed before this was sent") : Optional.empty();
      case MAINTENANCE_PROLONGED, MAINTENANCE_OVERRUN -> maintenance.endedAt() != null
          ? Optional.of("The maintenance was over before this was sent")
          : sequence < maintenance.expectedEnd().getEpochSecond() ? Optional.of("A later end was expected before this was sent")
          : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Map<String, Object> model(Maintenance maintenance, NoticeKind kind, Map<String, String> facts) {
    Map<String, Object> model = new HashMap<>();
    model.put("maintenance", maintenance.id());
    model.put("maintenanceTitle", maintenance.title());
    model.put("maintenanceEmergency", maintenance.kind() == Kind.EMERGENCY);
    model.put("maintenancePatch", maintenance.kind() == Kind.ZERO_DAY);
    model.put("maintenanceInstances", String.join(", ", affected(maintenance, kind, facts)));
    model.put("maintenanceWords", kind == NoticeKind.MAINTENANCE_FINISHED ? closing(maintenance) : maintenance.words());
    model.put("maintenanceReason", reason(maintenance, kind));
    if (maintenance.announced() != null) {
      model.put("maintenanceFrom", words.at(maintenance.announced().startInclusive()));
      model.put("maintenanceTo", words.at(maintenance.announced().endExclusive()));
    }
    model.put("maintenanceBegan", words.at(maintenance.startedAt()));
    model.put("maintenanceEnded", words.at(maintenance.endedAt()));
    model.put(kind.toCustomer() ? "plannedUrl" : "tasklistUrl", kind.toCustomer() ? site + "/portal/planned" : site + "/tasks");
    facts.forEach((name, value) -> {
      if (!name.equals(MaintenanceMails.CUSTOMERS)) {
        model.put(name, value);
      }
    });
    return model;
  }

  /** Of a patch customers hear for the first time (SLA 3.7). */
  private static String closing(Maintenance maintenance) {
    return Stream.of(maintenance.kind() == Kind.ZERO_DAY ? maintenance.words() : null, maintenance.closingWords())
        .filter(Objects::nonNull).reduce((about, closing) -> about + "\n\n" + closing).orElse(null);
  }

  private static String reason(Maintenance maintenance, NoticeKind kind) {
    return switch (kind) {
      case MAINTENANCE_CANCELLED -> maintenance.cancelledWhy();
      case MAINTENANCE_PROLONGED -> maintenance.prolongedWhy();
      default -> null;
    };
  }

  /** A customer reads of the own instances alone. */
  private List<String> affected(Maintenance maintenance, NoticeKind kind, Map<String, String> facts) {
    List<String> ids = table.instancesOf(maintenance.id());
    List<String> readers = Arrays.asList(facts.getOrDefault(MaintenanceMails.CUSTOMERS, "").split(","));
    return instances.all().stream().filter(instance -> ids.contains(instance.id()))
        .filter(instance -> !kind.toCustomer() || instances.customersOf(instance.id()).stream().anyMatch(readers::contains))
        .map(Instance::name).toList();
  }
}
