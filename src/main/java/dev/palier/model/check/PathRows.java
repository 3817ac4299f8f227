package dev.palier.model.check;

import dev.palier.engine.UsedByProgram.What;
import dev.palier.sla.Amount;
import dev.palier.sla.Target;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The escalation path has no hole, tells groups that exist, and is climbed before the resolution is due (SLA 4.7, 4.8). */
@Component
class PathRows implements ProposalRule {

  private static final String PATH = "escalation-path";
  private static final String TARGETS = "sla-targets";

  private final ProgramNames names;

  PathRows(ProgramNames names) {
    this.names = names;
  }

  @Override
  public void look(Proposal proposal, Findings findings) {
    Optional<TableFile> path = proposal.table(PATH);
    Optional<TableFile> targets = proposal.table(TARGETS);
    path.filter(file -> proposal.proposes(file.name())).ifPresent(file -> levels(file, findings));
    if (path.isPresent() && targets.isPresent()) {
      List<TableFile> proposed = List.of(targets.get(), path.get()).stream().filter(file -> proposal.proposes(file.name())).toList();
      if (!proposed.isEmpty()) {
        intervals(proposed.get(0).name(), targets.get(), TableRow.of(path.get().decisions().get(PATH)).size(), findings);
      }
    }
  }

  private void levels(TableFile file, Findings findings) {
    List<TableRow> rows = TableRow.of(file.decisions().get(PATH));
    Set<String> groups = names.all(What.STAFF_GROUP);
    for (TableRow row : rows) {
      Arrays.stream(row.says().getOrDefault("roles", "").split("; ")).map(String::strip)
          .filter(role -> role.matches("[a-z-]+") && !groups.contains(role)).forEach(role -> findings.refuse(file.name(),
              "table " + PATH + ", row " + row.number(), "There is no group '" + role + "', so nobody would be told at this "
                  + "level."
                  + NearNames.hint(role, groups)));
    }
    for (int level = 1; level <= rows.size(); level++) {
      String wanted = String.valueOf(level);
      if (rows.stream().noneMatch(row -> row.holds().get("level") != null && row.holds().get("level").contains(wanted))) {
        findings.refuse(file.name(), "table " + PATH, "There is no row for level " + level + ", so the path would end before "
            + "it. Number the "
            + "levels from 1 without a hole.");
      }
    }
  }

  private static void intervals(String blamed, TableFile targets, int levels, Findings findings) {
    for (TableRow row : TableRow.of(targets.decisions().get(TARGETS))) {
      Optional<Duration> interval = time(row.says().get("escalationInterval"));
      Optional<Duration> resolution = time(row.says().get("resolutionTarget"));
      if (interval.isPresent() && resolution.isPresent()
          && interval.get().multipliedBy(levels).compareTo(resolution.get()) > 0) {
        findings.warn(blamed, "table " + TARGETS + ", row " + row.number() + ", column 'Escalation interval'", "With "
            + row.says().get("escalationInterval") + " between levels, level " + levels + " is told only after the "
                + "resolution is due ("
            + row.says().get("resolutionTarget") + "). Shorten the interval if the whole path is to be climbed in time.");
      }
    }
  }

  /** How long an amount is, a day taken as one of 24 hours; empty for anything else than an amount. */
  private static Optional<Duration> time(String cell) {
    try {
      return Target.parse(String.valueOf(cell)) instanceof Target.Timed timed ? Optional.of(time(timed.amount())) : Optional.empty();
    } catch (IllegalArgumentException toldElsewhere) {
      return Optional.empty();
    }
  }

  private static Duration time(Amount amount) {
    return switch (amount.unit()) {
      case MINUTE -> Duration.ofMinutes(amount.count());
      case HOUR -> Duration.ofHours(amount.count());
      case BUSINESS_DAY, CALENDAR_DAY -> Duration.ofDays(amount.count());
      case MONTH -> Duration.ofDays(30L * amount.count());
    };
  }
}
