package dev.palier.model.move;

import dev.palier.model.MoveStep;
import dev.palier.model.MoveWish;
import dev.palier.sla.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which process instances of a ticket go where. All that run under its number are its own: its lifecycle and what that called.
 */
@Component
class Ways {

  private static final String TICKETS = "select distinct e.BUSINESS_KEY_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d "
      + "on d.ID_ = e.PROC_DEF_ID_ join commitment c on c.ticket = e.BUSINESS_KEY_ where e.PARENT_ID_ is null and d.KEY_ = ? "
      + "and d.VERSION_ <> ? and (? = 0 or d.VERSION_ = ?) order by e.BUSINESS_KEY_";
  private static final String INSTANCES = "select e.ID_, d.ID_ as DEFINITION, d.KEY_, d.VERSION_, d.NAME_ from ACT_RU_EXECUTION e "
      + "join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ where e.PARENT_ID_ is null and e.BUSINESS_KEY_ = ? "
      + "order by case when e.SUPER_EXEC_ is null then 0 else 1 end, d.KEY_, e.ID_";

  private final RepositoryService repository;
  private final JdbcTemplate jdbc;
  private final Map<String, Map<Integer, String>> definitions = new ConcurrentHashMap<>();

  Ways(RepositoryService repository, JdbcTemplate jdbc) {
    this.repository = repository;
    this.jdbc = jdbc;
  }

  /** The tickets that run in the process of a settled wish, in another version than the wished one. */
  List<String> tickets(MoveWish wish) {
    int from = wish.from() == null ? 0 : wish.from();
    return jdbc.queryForList(TICKETS, String.class, wish.process(), wish.to(), from, from);
  }

  /**
   * What of a ticket goes where.
   *
   * @throws Refusal if the ticket has nothing that goes
   */
  List<Way> of(String ticket, MoveWish wish) {
    List<Way> ways = new ArrayList<>();
    List<String> why = new ArrayList<>();
    jdbc.query(INSTANCES, row -> {
      MoveStep here = new MoveStep(row.getString("KEY_"), Optional.ofNullable(row.getString("NAME_"))
          .orElse(row.getString("KEY_")),
          row.getInt("VERSION_"), row.getInt("VERSION_"));
      boolean first = here.process().equals(wish.process());
      Integer to = first ? wish.to() : wish.others().get(here.process());
      if (first && wish.from() != null && here.from() != wish.from() || first && to == here.from()) {
        why.add("It runs in version " + here.from() + " of \"" + here.name() + "\".");
      } else if (to != null && to != here.from()) {
        ways.add(new Way(row.getString("ID_"), row.getString("DEFINITION"), definition(here.process(), to),
            new MoveStep(here.process(), here.name(), here.from(), to)));
      }
    }, ticket);
    if (ways.stream().noneMatch(way -> way.step().process().equals(wish.process()))) {
      throw new Refusal(why.isEmpty() ? "It does not run in the process \"" + wish.process() + "\" (any more)." : why.get(0));
    }
    return ways;
  }

  private String definition(String key, int version) {
    return definitions.computeIfAbsent(key, any -> new ConcurrentHashMap<>()).computeIfAbsent(version, wanted -> {
      ProcessDefinition found = repository.createProcessDefinitionQuery().processDefinitionKey(key)
          .processDefinitionVersion(wanted)
          .singleResult();
      if (found == null) {
        throw new Refusal("The process \"" + key + "\" has no version " + version + " (any more).");
      }
      return found.getId();
    });
  }
}
