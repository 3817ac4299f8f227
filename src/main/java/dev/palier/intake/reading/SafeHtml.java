package dev.palier.intake.reading;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML of strangers that may be shown to staff: words, lists, tables and links. No script, style, form, frame or picture, so
 * nothing runs and nothing is loaded from anywhere.
 */
final class SafeHtml {

  private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
      .allowElements("p", "div", "span", "br", "hr", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "small", "big",
      "sub",
          "sup", "code", "pre", "tt", "kbd", "samp", "blockquote", "q", "cite", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2",
          "h3",
          "h4", "h5", "h6", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "a")
      .allowWithoutAttributes("span", "a")
      .allowUrlProtocols("http", "https", "mailto")
      .allowAttributes("href").onElements("a")
      .allowAttributes("colspan", "rowspan").matching(true, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12")
          .onElements("td", "th")
      .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
      .toFactory();

  private SafeHtml() {
  }

  static String of(String html) {
    return ALLOWED.sanitize(html);
  }

  /** Plain words as HTML, line by line. */
  static String ofText(String text) {
    return "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</pre>";
  }
}
