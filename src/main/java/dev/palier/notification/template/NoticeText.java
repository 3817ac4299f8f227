package dev.palier.notification.template;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.palier.notification.mail.Letter;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The templates of one kind, compiled: the subject, the plain text, the HTML. */
final class NoticeText {

  private static final String SUBJECT = "Subject:";

  private final Template subject;
  private final Template text;
  private final Template html;

  private NoticeText(Template subject, Template text, Template html) {
    this.subject = subject;
    this.text = text;
    this.html = html;
  }

  /** Compiles both files of a kind, or adds what is wrong with them to the problems and returns null. */
  static NoticeText load(TemplateFolder folder, String name, List<String> problems) {
    List<String> found = new ArrayList<>();
    String text = read(folder, name + ".txt", found);
    String html = read(folder, name + ".html", found);
    String first = text.lines().findFirst().orElse("");
    if (!text.isEmpty() && (!first.startsWith(SUBJECT) || first.substring(SUBJECT.length()).isBlank())) {
      found.add(folder.place(name + ".txt") + ":1: the first line must be 'Subject: ...'");
    }
    problems.addAll(found);
    return found.isEmpty() ? compile(folder, name, first, text, html, problems) : null;
  }

  private static NoticeText compile(TemplateFolder folder, String name, String first, String text, String html,
      List<String> problems) {
    try {
      String body = text.substring(first.length());
      return new NoticeText(compiler(folder, ".txt").compile(first.substring(SUBJECT.length()).strip()),
          compiler(folder, ".txt").compile(body), compiler(folder, ".html").compile(html));
    } catch (MustacheException e) {
      problems.add(folder.place(name) + ": " + e.getMessage());
      return null;
    }
  }

  private static String read(TemplateFolder folder, String file, List<String> problems) {
    String text = folder.read(file).orElse("").replace("\r\n", "\n");
    if (text.isBlank()) {
      problems.add(folder.place(file) + ":1: the template is missing or empty");
    } else {
      problems.addAll(TemplateCheck.problems(folder, file, text));
    }
    return text;
  }

  private static Mustache.Compiler compiler(TemplateFolder folder, String type) {
    Mustache.Escaper html = raw -> Escapers.HTML.escape(raw).replace("\n", "<br>\n");
    return Mustache.compiler().defaultValue("").emptyStringIsFalse(true).zeroIsFalse(true)
        .withEscaper(type.equals(".html") ? html : Escapers.NONE)
        .withLoader(part -> new StringReader(folder.read(part + type).orElseThrow()));
  }

  Letter write(Map<String, Object> words) {
    String body = text.execute(words).strip().replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n") + "\n";
    return new Letter(subject.execute(words).replaceAll("\\s+", " ").strip(), body, html.execute(words));
  }
}
