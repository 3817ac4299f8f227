package dev.palier.availability.process;

import dev.palier.availability.Outages;
import dev.palier.availability.month.FigureWords;
import dev.palier.availability.outage.Outage;
import dev.palier.availability.outage.OutageCauses;
import dev.palier.availability.outage.OutageTable;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.engine.FormView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows instances, causes and outages on the forms about outages. */
@Component
class OutageOnForms implements FormView {

  private static final int SHOWN = 100;

  private final Outages outages;
  private final OutageTable table;
  private final OutageCauses causes;
  private final Instances instances;
  private final FigureWords words;

  OutageOnForms(Outages outages, OutageTable table, OutageCauses causes, Instances instances, FigureWords words) {
    this.outages = outages;
    this.table = table;
    this.causes = causes;
    this.instances = instances;
    this.words = words;
  }

  @Override
  public String name() {
    return "outageView";
  }

  /** To record or correct one {@code instances, causes, zone}, and to correct one {@code outages} as well. */
  @Override
  @Transactional
  public Map<String, Object> of(String businessKey) {
    boolean corrects = businessKey != null && businessKey.startsWith("correct-outage-");
    if (!corrects && (businessKey == null || !businessKey.startsWith("record-outage-"))) {
      return Map.of();
    }
    Map<String, String> names = instances.all().stream().collect(Collectors.toMap(Instance::id, Instance::name));
    return Map.of("zone", words.zone().getId(),
        "instances", instances.all().stream().map(instance -> option(instance.name()
            + (instance.bySubcontractor() ? " (run by a subcontractor)" : ""), instance.id())).toList(),
        "causes", outages.causes().stream().map(cause -> option(cause.words(), cause.id())).toList(),
        "outages", corrects ? table.latest(SHOWN).stream().map(outage -> option(label(outage, names), outage.number())).toList()
            : List.of(),
        "versions", corrects ? table.latest(SHOWN).stream()
            .flatMap(outage -> table.versions(outage.id()).stream()).map(outage -> line(outage, names)).toList() : List.of());
  }

  private String label(Outage outage, Map<String, String> names) {
    return outage.number() + ": " + what(outage, names) + ", " + times(outage) + (outage.withdrawn() ? ", taken back" : "");
  }

  private Map<String, String> line(Outage outage, Map<String, String> names) {
    return Map.of("number", outage.number(), "what", outage.number() + ", " + what(outage, names), "times", times(outage), "cause",
        outage.withdrawn() ? "taken back" : causes.of(outage.cause()).words(), "words", outage.words(), "by",
        outage.actor() + ", " + words.at(outage.recordedAt()) + ", version " + outage.version());
  }

  private static String what(Outage outage, Map<String, String> names) {
    return outage.ticket() != null ? "ticket " + outage.ticket()
        : String.join(", ", outage.instances().stream().map(id -> names.getOrDefault(id, id)).toList());
  }

  private String times(Outage outage) {
    String began = outage.beganAt() == null ? "from its opening" : words.at(outage.beganAt());
    return began + " to " + (outage.endedAt() == null ? outage.ticket() == null ? "now" : "its resolution" : words.at(outage.endedAt()));
  }

  static Map<String, String> option(String label, String value) {
    return Map.of("label", label, "value", value);
  }
}
