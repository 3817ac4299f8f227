package dev.palier.availability.outage;

import dev.palier.sla.Refusal;
import java.util.List;

/** The causes of outages, as process owners keep them in {@code outage-causes.dmn} (SLA 3.1.2, 4.10). */
public interface OutageCauses {

  /** Every cause, in the table's order. */
  List<OutageCause> all();

  /** The cause with this id; one that the table has no more counts as no reason to leave an outage out. */
  default OutageCause of(String id) {
    return all().stream().filter(cause -> cause.id().equals(id)).findFirst().orElseGet(() -> new OutageCause(id, id, false));
  }

  /**
   * The id of a cause that somebody chose.
   *
   * @throws Refusal if the table has none with this id
   */
  default String chosen(String id) {
    return all().stream().map(OutageCause::id).filter(each -> each.equals(id)).findFirst()
        .orElseThrow(() -> new Refusal("Choose the cause of the outage from the list."));
  }
}
