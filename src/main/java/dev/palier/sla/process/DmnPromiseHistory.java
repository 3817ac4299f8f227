package dev.palier.sla.process;

import dev.palier.sla.Priority;
import dev.palier.sla.Promise;
import dev.palier.sla.PromiseHistory;
import dev.palier.sla.SupportTier;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;

/**
 * The contract from the versions of the decision tables that were the latest at an instant; each is read once. Tables are evaluated by
 * the id of their version.
 */
final class DmnPromiseHistory implements PromiseHistory {

  /** One combination of versions, from the deployment that made it. */
  private final NavigableMap<Instant, Contract> contracts = new TreeMap<>();

  private record Contract(PromiseReader reader, Map<List<?>, Promise> promises, Map<Integer, List<String>> roles) {
  }

  DmnPromiseHistory(BiFunction<String, Map<String, Object>, DmnDecisionTableResult> evaluate, Map<String, List<TableVersion>> versions) {
    versions.values().stream().flatMap(List::stream).map(TableVersion::since)
        .forEach(since -> contracts.put(since, contract(evaluate, versions, since)));
  }

  private static Contract contract(BiFunction<String, Map<String, Object>, DmnDecisionTableResult> evaluate,
      Map<String, List<TableVersion>> versions, Instant at) {
    Map<String, String> latest = new HashMap<>();
    versions.forEach((table, ofTable) -> ofTable.stream().filter(version -> !version.since().isAfter(at))
        .reduce((earlier, later) -> later).or(() -> ofTable.stream().findFirst())
        .ifPresent(version -> latest.put(table, version.id())));
    return new Contract(new PromiseReader((table, inputs) -> evaluate.apply(latest.get(table), inputs)),
        new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  @Override
  public Promise of(SupportTier tier, Priority priority, Instant at) {
    Contract contract = at(at);
    return contract.promises().computeIfAbsent(List.of(tier, priority), asked -> contract.reader().promise(tier, priority));
  }

  @Override
  public List<String> rolesOfLevel(int level, Instant at) {
    Contract contract = at(at);
    return contract.roles().computeIfAbsent(level, contract.reader()::roles);
  }

  private Contract at(Instant instant) {
    var entry = contracts.floorEntry(instant);
    return entry == null ? contracts.firstEntry().getValue() : entry.getValue();
  }
}
