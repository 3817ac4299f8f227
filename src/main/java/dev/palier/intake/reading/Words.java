package dev.palier.intake.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What one place in a mail says, as its writer's program wrote it: as text, as HTML, or both.
 *
 * @param plain as text, or null
 * @param html  as HTML, not sanitised, or null
 */
record Words(String plain, String html) {

  boolean isPlain() {
    return plain != null && !plain.isBlank();
  }

  /** As text; HTML is turned into text where there is no other. */
  String text() {
    return isPlain() || html == null ? Objects.requireNonNullElse(plain, "") : HtmlText.of(html);
  }

  String safeHtml() {
    return html == null ? SafeHtml.ofText(text()) : SafeHtml.of(html);
  }

  /** The same words said twice: the first text, the last HTML. */
  static Words alternatives(List<List<Words>> ways) {
    String plain = ways.stream().map(way -> join(way.stream().map(Words::plain).filter(Objects::nonNull).toList()))
        .filter(text -> !text.isBlank()).findFirst().orElse(null);
    String html = ways.stream().map(way -> way.stream().map(Words::html).filter(Objects::nonNull)
        .collect(Collectors.joining("\n")))
        .filter(page -> !page.isBlank()).reduce((first, last) -> last).orElse(null);
    return new Words(plain, html);
  }

  static String join(List<String> texts) {
    return texts.stream().map(Words::trimmed).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
  }

  /** Without empty lines around; the first line keeps its indent. */
  private static String trimmed(String text) {
    return text.stripTrailing().replaceFirst("^(?:[ \\t]*\\n)+", "");
  }
}
