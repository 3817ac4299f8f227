package dev.palier.availability.maintenance.process;

import dev.palier.availability.maintenance.Maintenance;
import dev.palier.availability.maintenance.MaintenanceChecks;
import dev.palier.availability.maintenance.MaintenanceStep;
import dev.palier.availability.maintenance.MaintenanceTable;
import dev.palier.availability.maintenance.MaintenanceWords;
import dev.palier.availability.maintenance.Maintenances;
import dev.palier.calendar.Stretch;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import dev.palier.engine.FormView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows maintenance on the forms of its tasks: what there is to choose, the plan, what stands against it, who did what. */
@Component
class MaintenanceOnForms implements FormView {

  private static final String NEW = "maintenance-";
  private static final int WEEKS_SHOWN = 12;

  private final MaintenanceTable table;
  private final Maintenances maintenances;
  private final MaintenanceChecks checks;
  private final MaintenanceWords words;
  private final Instances instances;
  private final Customers customers;

  MaintenanceOnForms(MaintenanceTable table, Maintenances maintenances, MaintenanceChecks checks, MaintenanceWords words,
      Instances instances, Customers customers) {
    this.table = table;
    this.maintenances = maintenances;
    this.checks = checks;
    this.words = words;
    this.instances = instances;
    this.customers = customers;
  }

  @Override
  public String name() {
    return "maintenanceView";
  }

  /** {@code zone, workingHours, office, noticeAhead} always; {@code choices} of instances before it is planned, then the plan. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    if (businessKey == null) {
      return Map.of();
    }
    if (businessKey.startsWith(NEW)) {
      Map<String, Object> view = rules();
      view.put("choices", instances.all().stream().map(instance -> Map.of("label", instance.name() + " (" + hosting(instance) + ", "
          + checks.windowOf(instance) + ")", "value", instance.id())).toList());
      return view;
    }
    return Maintenance.isId(businessKey) ? table.find(businessKey).map(this::view).orElse(Map.of()) : Map.of();
  }

  private Map<String, Object> rules() {
    Map<String, Object> view = new TreeMap<>();
    view.put("zone", words.zone().getId());
    view.put("workingHours", checks.workingHours());
    view.put("noticeAhead", checks.noticeAhead());
    Instant now = maintenances.now();
    view.put("office", checks.workingStretches(now, now.plus(WEEKS_SHOWN * 7L, ChronoUnit.DAYS)).stream()
        .map(stretch -> Map.of("from", local(stretch.startInclusive()), "to", local(stretch.endExclusive()))).toList());
    return view;
  }

  /** As the form itself writes a local time, so that it can compare them. */
  private String local(Instant at) {
    return at.atZone(words.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private Map<String, Object> view(Maintenance maintenance) {
    Map<String, Object> view = rules();
    view.put("maintenance", List.of(Map.of("id", maintenance.id(), "kind", DmnMaintenanceRules.idOf(maintenance.kind()), "title",
        maintenance.title())));
    view.put("times", times(maintenance));
    view.put("instances", table.instancesOf(maintenance.id()).stream().map(id -> instances.find(id).orElseThrow()).map(this::line).toList());
    view.put("steps", table.stepsOf(maintenance.id()).stream().map(this::line).toList());
    view.put("objections", objections(maintenance).stream().map(sentence -> Map.of("words", sentence)).toList());
    view.put("refusals", maintenance.refusedWhy() == null ? List.of() : List.of(Map.of("words", maintenance.refusedWhy())));
    return view;
  }

  private List<Map<String, String>> times(Maintenance maintenance) {
    List<Map<String, String>> lines = new ArrayList<>();
    lines.add(Map.of("what", "Wanted", "times", words.times(maintenance.planned())));
    lines.add(Map.of("what", "Customers know", "times", known(maintenance.announced())));
    if (maintenance.startedAt() != null) {
      lines.add(Map.of("what", "Under way", "times",
          words.at(maintenance.startedAt()) + " to " + words.at(maintenance.expectedEnd()) + ", as expected now"));
    }
    return lines;
  }

  private String known(Stretch announced) {
    return announced == null ? "nothing" : words.times(announced);
  }

  private List<String> objections(Maintenance maintenance) {
    List<String> sentences = new ArrayList<>();
    if (maintenances.isLate(maintenance)) {
      sentences.add("Customers would be told later than " + checks.noticeAhead() + " before it begins.");
    }
    maintenances.outside(maintenance).forEach(instance -> sentences.add(
        "It leaves the window of " + instance.name() + ": " + checks.windowOf(instance) + "."));
    if (maintenance.workingHoursReason() != null) {
      sentences.add("It lies in working hours: " + maintenance.workingHoursReason());
    }
    return sentences;
  }

  private Map<String, String> line(Instance instance) {
    return Map.of("name", instance.name(), "hosting", hosting(instance), "window", checks.windowOf(instance), "customers",
        String.join(", ", instances.customersOf(instance.id()).stream().map(id -> customers.find(id).map(Customer::name).orElse(id))
            .toList()));
  }

  private Map<String, String> line(MaintenanceStep step) {
    return Map.of("at", words.at(step.at()), "actor", step.actor(), "what", step.what());
  }

  private static String hosting(Instance instance) {
    return instance.hosting() == Hosting.PUBLIC ? "public cloud" : "private cloud";
  }
}
