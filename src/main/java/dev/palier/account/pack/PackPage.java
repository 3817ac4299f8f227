package dev.palier.account.pack;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.palier.account.ReviewPeriod;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.sla.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a pack as one page of HTML, for a browser and for the printer. Customers' words are values, never markup. */
@Component
class PackPage {

  private static final Map<Metric, String> NAMES = Map.of(Metric.RESPONSE, "First response", Metric.RESOLUTION, "Resolution",
      Metric.UPDATE, "Updates");

  private final Template template = template();
  private final AgreedTimes words;

  PackPage(AgreedTimes words) {
    this.words = words;
  }

  private static Template template() {
    try (InputStream in = PackPage.class.getResourceAsStream("/review/pack.html")) {
      return Mustache.compiler().escapeHTML(true).defaultValue("").emptyStringIsFalse(true).zeroIsFalse(false)
          .withFormatter(PackPage::shown).compile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Without what no page may hold: control characters, and those that turn the direction of writing. */
  private static String shown(Object value) {
    return value.toString().replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]", " ");
  }

  /** What a promise is called. */
  static String nameOf(Metric metric) {
    return NAMES.get(metric);
  }

  String of(PackFigures figures) {
    ReviewPeriod period = figures.period();
    Map<String, Object> page = new HashMap<>(new PackTables(figures, words).all());
    page.put("customer", figures.customer().name());
    page.put("tier", figures.customer().tier().label());
    page.put("period", period.words());
    page.put("periodName", period.name());
    page.put("madeAt", words.at(figures.madeAt()));
    page.put("unfinished", figures.madeAt().isBefore(period.end(words.zone())));
    page.put("zone", words.zone().getId());
    page.put("keptChart", figures.kept().all() == 0 ? null : PackCharts.kept(figures));
    page.put("escalationChart", figures.escalations().isEmpty() ? null : PackCharts.escalations(figures));
    return template.execute(page);
  }
}
