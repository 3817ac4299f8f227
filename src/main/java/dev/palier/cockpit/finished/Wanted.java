package dev.palier.cockpit.finished;

import dev.palier.engine.PluginProblem;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Which ended tickets are looked for; what is null or empty does not matter.
 *
 * @param words  all of them stand in the subject
 * @param from   first day of their end
 * @param to     last day of their end
 * @param missed whether a response or a resolution was missed
 * @param level  of the escalation path, reached at least
 * @param page   0 and up
 */
record Wanted(String number, String customer, List<String> words, SupportTier tier, Priority priority, LocalDate from, LocalDate to,
    Boolean missed, Integer level, int page) {

  private static final int MOST_PAGES = 10_000;

  /**
   * As it stands in an address.
   *
   * @throws PluginProblem if it makes no sense
   */
  static Wanted of(MultivaluedMap<String, String> query) {
    try {
      String words = text(query, "subject");
      String tier = text(query, "tier");
      String priority = text(query, "priority");
      String missed = text(query, "missed");
      return new Wanted(text(query, "number"), text(query, "customer"),
          words == null ? List.of() : Arrays.asList(words.split("\\s+")), tier == null ? null : SupportTier.valueOf(tier),
          priority == null ? null : Priority.valueOf(priority), day(query, "from"), day(query, "to"),
          missed == null ? null : missed.equals("yes"), number(query, "level"), page(number(query, "page")));
    } catch (DateTimeException | IllegalArgumentException unusable) {
      throw new PluginProblem(PluginProblem.UNUSABLE, "One of the fields holds something else than is asked for.");
    }
  }

  private static int page(Integer page) {
    return page == null ? 0 : Math.max(0, Math.min(page, MOST_PAGES));
  }

  private static String text(MultivaluedMap<String, String> query, String name) {
    String text = query.getFirst(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static LocalDate day(MultivaluedMap<String, String> query, String name) {
    return text(query, name) == null ? null : LocalDate.parse(text(query, name));
  }

  private static Integer number(MultivaluedMap<String, String> query, String name) {
    return text(query, name) == null ? null : Integer.valueOf(text(query, name));
  }
}
