package dev.palier.intake.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Turns HTML into text that reads well: paragraphs, lists and quotations stay, styles and scripts do not; never recursive. */
final class HtmlText implements NodeFilter {

  private static final Set<String> UNREAD = Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg");
  private static final Set<String> PARAGRAPHS = Set.of("p", "ul", "ol", "dl", "table", "blockquote", "pre", "h1", "h2", "h3",
      "h4",
      "h5", "h6");
  private static final Set<String> LINES = Set.of("div", "li", "tr", "dt", "dd", "hr", "section", "article", "header", "footer",
      "address", "center", "form", "fieldset", "main", "body");

  private static final int DEEPEST_QUOTE = 5;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private int quoted;
  private int lastDepth;
  private int preformatted;
  private boolean blankWanted;

  private HtmlText() {
  }

  /** The text of a page; of one that hides everything in its title, the title. */
  static String of(String html) {
    Document page = Jsoup.parse(html);
    HtmlText reading = new HtmlText();
    NodeTraversor.filter(reading, page);
    reading.endLine();
    String text = reading.text.toString().strip();
    return text.isEmpty() ? page.title().strip() : text;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      write(words.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (UNREAD.contains(name)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element, name);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element, String name) {
    if (PARAGRAPHS.contains(name)) {
      endLine();
      blankWanted = text.length() > 0;
    } else if (LINES.contains(name)) {
      endLine();
    }
    switch (name) {
      case "br" -> lineBreak();
      case "li" -> line.append("- ");
      case "img" -> write(element.attr("alt").isBlank() ? "" : "[" + element.attr("alt").strip() + "]");
      case "td", "th" -> write(" ");
      case "blockquote" -> quoted++;
      case "pre" -> preformatted++;
      default -> { }
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("a")) {
        link(element);
      }
      boolean paragraph = PARAGRAPHS.contains(name);
      if (paragraph || LINES.contains(name)) {
        endLine();
        blankWanted |= paragraph;
      }
      quoted -= name.equals("blockquote") ? 1 : 0;
      preformatted -= name.equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  /** The target is part of what was written, unless the words name it. */
  private void link(Element element) {
    String target = element.attr("href").strip();
    String shown = target.replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
    if (target.matches("(?i)https?://\\S+") && !element.text().contains(shown)) {
      write(" <" + target + ">");
    }
  }

  private void write(String words) {
    if (preformatted > 0) {
      String[] lines = words.replace("\r", "").split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        line.append(lines[i]);
        if (i < lines.length - 1) {
          lineBreak();
        }
      }
    } else {
      String collapsed = words.replaceAll("[ \\t\\r\\n\\f\\u00A0]+", " ");
      line.append(line.isEmpty() || line.charAt(line.length() - 1) == ' ' ? collapsed.stripLeading() : collapsed);
    }
  }

  private void endLine() {
    if (!line.toString().isBlank()) {
      lineBreak();
    }
    line.setLength(0);
  }

  private void lineBreak() {
    int depth = Math.min(quoted, DEEPEST_QUOTE);
    if (blankWanted && !text.isEmpty() && text.indexOf("\n\n", Math.max(0, text.length() - 2)) < 0) {
      text.append(line("", Math.min(depth, lastDepth)));
    }
    blankWanted = false;
    text.append(line(line, depth));
    line.setLength(0);
    lastDepth = depth;
  }

  private static String line(CharSequence words, int depth) {
    return ("> ".repeat(depth) + words).stripTrailing() + "\n";
  }
}
