package dev.palier.audit.run;

import dev.palier.audit.Rule;
import dev.palier.audit.check.Seen;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers findings; of each rule a few hundred are listed and the others counted, so that a great fault stays readable. */
final class SeenList {

  private static final int MOST = 500;

  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
  private final List<Seen> listed = new ArrayList<>();

  void add(Seen seen) {
    if (counts.merge(seen.rule(), 1, Integer::sum) <= MOST) {
      listed.add(seen);
    }
  }

  List<Seen> all() {
    List<Seen> all = new ArrayList<>(listed);
    counts.forEach((rule, count) -> {
      if (count > MOST) {
        all.add(new Seen(Rule.MORE, null, rule.id(), "The rule " + rule.id() + " has found far more than are listed: " + count + "."));
      }
    });
    return all;
  }
}
