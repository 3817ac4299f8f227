package dev.palier.cockpit.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What lists say of tickets beside their numbers, read for a whole list at once. */
@Component
public class TicketLabels {

  /** @param instance the running process of the ticket itself, null if it has ended */
  public record Label(String customer, String subject, String instance) {
  }

  public static final Label UNKNOWN = new Label("", "", null);

  private static final String LABELS = """
      select t.number, t.subject, u.name, (select min(e.ID_) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
          where e.BUSINESS_KEY_ = t.number and e.PARENT_ID_ is null and e.SUPER_EXEC_ is null and d.KEY_ like '%%-ticket') as instance
      from ticket t join customer u on u.id = t.customer_id where t.number in (%s)""";

  private final JdbcTemplate jdbc;

  TicketLabels(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The label of each ticket that there is. */
  public Map<String, Label> of(Collection<String> tickets) {
    Set<String> numbers = new TreeSet<>(tickets);
    Map<String, Label> labels = new HashMap<>();
    if (!numbers.isEmpty()) {
      jdbc.query(LABELS.formatted("?, ".repeat(numbers.size() - 1) + "?"), row -> {
        labels.put(row.getString("number"), new Label(row.getString("name"), row.getString("subject"), row.getString("instance")));
      }, numbers.toArray());
    }
    return labels;
  }
}
