package dev.palier.model.move;

import dev.palier.model.MovableProcess;
import dev.palier.model.MovableProcess.Version;
import dev.palier.model.MoveWish;
import dev.palier.sla.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The versions of the processes in which tickets run, and what a wish that leaves some open means now. */
@Component
class Versions {

  private static final String RUNNING = "select d.KEY_, d.VERSION_, count(*) as TICKETS from ACT_RU_EXECUTION e "
      + "join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ join commitment c on c.ticket = e.BUSINESS_KEY_ where e.PARENT_ID_ is null "
      + "group by d.KEY_, d.VERSION_";

  private final RepositoryService repository;
  private final JdbcTemplate jdbc;

  Versions(RepositoryService repository, JdbcTemplate jdbc) {
    this.repository = repository;
    this.jdbc = jdbc;
  }

  /** Every process in which a ticket runs, by its name. */
  List<MovableProcess> all() {
    Map<String, Map<Integer, Integer>> running = running();
    return running.keySet().stream().map(key -> process(key, running.get(key)))
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name())).toList();
  }

  private MovableProcess process(String key, Map<Integer, Integer> tickets) {
    List<ProcessDefinition> versions = of(key);
    return new MovableProcess(key, versions.isEmpty() || versions.get(0).getName() == null ? key : versions.get(0).getName(),
        versions.stream().map(each -> new Version(each.getVersion(), tickets.getOrDefault(each.getVersion(), 0))).toList());
  }

  private Map<String, Map<Integer, Integer>> running() {
    Map<String, Map<Integer, Integer>> running = new HashMap<>();
    jdbc.query(RUNNING, row -> {
      running.computeIfAbsent(row.getString("KEY_"), key -> new HashMap<>()).put(row.getInt("VERSION_"), row.getInt("TICKETS"));
    });
    return running;
  }

  private List<ProcessDefinition> of(String key) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).orderByProcessDefinitionVersion().desc().list();
  }

  /**
   * The wish with every version that it leaves open, so that a deployment meanwhile changes nothing.
   *
   * @throws Refusal if there is no such process or version
   */
  MoveWish settled(MoveWish wish) {
    List<ProcessDefinition> versions = of(wish.process());
    if (versions.isEmpty()) {
      throw new Refusal("there is no process \"" + wish.process() + "\"; tickets run in " + String.join(", ",
          running().keySet().stream().sorted().toList()));
    }
    int newest = versions.get(0).getVersion();
    int to = wish.to() == null ? newest : wish.to();
    require(wish.process(), versions, to);
    if (wish.from() != null) {
      require(wish.process(), versions, wish.from());
    }
    Map<String, Integer> others = new LinkedHashMap<>();
    running().keySet().stream().filter(key -> !key.equals(wish.process()) && to == newest)
        .forEach(key -> others.put(key, of(key).get(0).getVersion()));
    wish.others().forEach((key, version) -> {
      require(key, of(key), version);
      others.put(key, version);
    });
    MoveWish settled = new MoveWish(wish.process(), wish.from(), to, others, wish.renamed(), wish.reckonAnew());
    wish.renamed().forEach((from, step) -> requireStep(settled, step));
    return settled;
  }

  private void requireStep(MoveWish wish, String step) {
    boolean there = Stream.concat(Stream.of(Map.entry(wish.process(), wish.to())), wish.others().entrySet().stream())
        .anyMatch(each -> of(each.getKey()).stream().filter(version -> version.getVersion() == each.getValue())
            .anyMatch(version -> repository.getBpmnModelInstance(version.getId()).getModelElementById(step) != null));
    if (!there) {
      throw new Refusal("no step has the id \"" + step + "\" in the versions to go to");
    }
  }

  private static void require(String key, List<ProcessDefinition> versions, int version) {
    if (versions.stream().noneMatch(each -> each.getVersion() == version)) {
      throw new Refusal("the process \"" + key + "\" has no version " + version + "; it has "
          + versions.stream().map(each -> String.valueOf(each.getVersion())).collect(Collectors.joining(", ")));
    }
  }
}
