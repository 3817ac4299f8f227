package dev.palier.model.check;

import dev.palier.sla.SupportTier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The model of a tier's tickets watches over everything that the tables promise the tier (SLA 4.1 to 4.8). */
@Component
class TicketLifecycle implements ProposalRule {

  private static final String TARGETS = "sla-targets";
  private static final String ENTITLEMENTS = "entitlements";

  @Override
  public void look(Proposal proposal, Findings findings) {
    for (SupportTier tier : SupportTier.values()) {
      String key = tier.name().toLowerCase(java.util.Locale.ROOT) + "-ticket";
      proposal.process(key).ifPresent(file -> look(tier, key, file, proposal, findings));
    }
  }

  private static void look(SupportTier tier, String key, ProcessFile file, Proposal proposal, Findings findings) {
    WatchedProcess watched = WatchedProcess.of(file, proposal);
    Optional<String> blamed = Stream.concat(watched.fileNames().stream(), Stream.of(TARGETS, ENTITLEMENTS)
        .flatMap(table -> proposal.table(table).map(TableFile::name).stream())).filter(proposal::proposes).findFirst();
    if (blamed.isEmpty()) {
      return;
    }
    String place = blamed.get().equals(file.name()) ? key : "";
    for (LifecyclePromise promise : LifecyclePromise.ALL) {
      Set<String> promised = promised(tier, promise, proposal);
      if (!promised.isEmpty()) {
        promise.missing(watched).forEach(missing -> findings.refuse(blamed.get(), place, (promise.column() == null ? ""
            : tier.label() + " is promised " + promise.words() + (promised.contains("all") ? "" : " (" + NearNames.list(promised) + ")")
                + ". ") + "The model " + file.name() + " " + missing));
      }
    }
  }

  /** For which priorities a tier is promised something; {@code all} where it is not a matter of the priority. */
  private static Set<String> promised(SupportTier tier, LifecyclePromise promise, Proposal proposal) {
    if (promise.column() == null) {
      return Set.of("all");
    }
    String table = promise.column().equals("escalationPath") ? ENTITLEMENTS : TARGETS;
    List<TableRow> rows = proposal.table(table).map(found -> TableRow.of(found.decisions().get(table))).orElse(List.of()).stream()
        .filter(row -> row.holdsFor(java.util.Map.of("supportTier", tier.name())))
        .filter(row -> promise.isPromised(row.says().getOrDefault(promise.column(), "-"))).toList();
    if (table.equals(ENTITLEMENTS)) {
      return rows.isEmpty() ? Set.of() : Set.of("all");
    }
    return rows.stream().flatMap(row -> row.holds().get("priority") == null ? Stream.of("every priority")
        : row.holds().get("priority").stream()).collect(Collectors.toCollection(TreeSet::new));
  }
}
