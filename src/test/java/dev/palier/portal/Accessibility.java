package dev.palier.portal;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page lacks for people who do not see it, or use no mouse: the parts of WCAG AA that can be read from its HTML. */
final class Accessibility {

  private Accessibility() {
  }

  static List<String> findings(Document page) {
    List<String> findings = new ArrayList<>();
    if (!page.selectFirst("html").attr("lang").equals("en")) {
      findings.add("the page does not say its language");
    }
    if (page.title().isBlank() || page.select("h1").size() != 1 || page.select("main").size() != 1) {
      findings.add("the page needs a title, one main heading and one main part");
    }
    headings(page, findings);
    references(page, findings);
    page.select("input:not([type=hidden]), select, textarea").stream()
        .filter(field -> page.select("label[for=" + field.id() + "]").text().isBlank())
        .forEach(field -> findings.add("no label: " + field.outerHtml()));
    page.select("fieldset").stream().filter(group -> group.select("> legend").text().isBlank())
        .forEach(group -> findings.add("no legend: " + group.id()));
    page.select("a, button").stream().filter(control -> control.text().isBlank())
        .forEach(control -> findings.add("no words: " + control.outerHtml()));
    page.select("table").stream()
        .filter(table -> table.select("> caption").text().isBlank() || !table.select("th:not([scope])").isEmpty())
        .forEach(table -> findings.add("a table needs a caption and scopes"));
    page.select("[tabindex]").stream().filter(element -> !element.attr("tabindex").equals("-1"))
        .forEach(element -> findings.add("changes the order of the keyboard: " + element.tagName()));
    return findings;
  }

  private static void headings(Document page, List<String> findings) {
    int before = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      if (level > before + 1) {
        findings.add("a level of headings is left out before: " + heading.text());
      }
      before = level;
    }
  }

  private static void references(Document page, List<String> findings) {
    List<String> ids = page.select("[id]").eachAttr("id");
    ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).forEach(id -> findings.add("twice: #" + id));
    for (String attribute : List.of("aria-describedby", "aria-labelledby", "for")) {
      page.select("[" + attribute + "]").eachAttr(attribute).stream().flatMap(value -> List.of(value.split(" ")).stream())
          .filter(id -> !ids.contains(id)).forEach(id -> findings.add(attribute + " leads nowhere: " + id));
    }
    page.select("a[href^=#]").eachAttr("href").stream().filter(link -> !ids.contains(link.substring(1)))
        .forEach(link -> findings.add("leads nowhere: " + link));
  }
}
