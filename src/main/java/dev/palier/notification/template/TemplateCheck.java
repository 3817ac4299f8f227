package dev.palier.notification.template;

import dev.palier.notification.NoticeKeys;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one template file tag by tag and lists what is wrong with it, each with its line. */
final class TemplateCheck {

  private static final Pattern TAG = Pattern.compile("\\{\\{(\\{?)\\s*([#^/>&!=]?)\\s*(.*?)\\s*}?}}", Pattern.DOTALL);
  private static final Set<String> IN_ROWS = Set.of("-first", "-last", "-index");

  private record Section(String name, int line) {}

  private final TemplateFolder folder;
  private final String file;
  private final String text;
  private final Set<String> seen;
  private final List<String> problems = new ArrayList<>();
  private final Deque<Section> open = new ArrayDeque<>();

  private TemplateCheck(TemplateFolder folder, String file, String text, Set<String> seen) {
    this.seen = seen;
    this.folder = folder;
    this.file = file;
    this.text = text;
  }

  /** What is wrong with a file and the parts it includes, empty if nothing. */
  static List<String> problems(TemplateFolder folder, String file, String text) {
    return problems(folder, file, text, new HashSet<>(Set.of(file)));
  }

  private static List<String> problems(TemplateFolder folder, String file, String text, Set<String> seen) {
    TemplateCheck check = new TemplateCheck(folder, file, text, seen);
    check.run();
    return check.problems;
  }

  private void run() {
    Matcher tag = TAG.matcher(text);
    int rest = 0;
    while (tag.find()) {
      stray(rest, tag.start());
      rest = tag.end();
      tag(tag, line(tag.start()));
    }
    stray(rest, text.length());
    for (Section section : open) {
      problem(section.line(), "section {{#" + section.name() + "}} is never closed");
    }
  }

  private void stray(int from, int to) {
    int brace = text.indexOf("{{", from);
    if (brace >= 0 && brace < to) {
      problem(line(brace), "a tag that begins with {{ is never closed");
    }
  }

  private void tag(Matcher tag, int line) {
    String name = tag.group(3);
    String sign = tag.group(1).isEmpty() ? tag.group(2) : "{";
    switch (sign) {
      case "!" -> { }
      case "{", "&" -> unescaped(name, line);
      case "=" -> problem(line, "other brackets than {{ }} are not supported");
      case ">" -> include(name, line);
      case "#", "^" -> begin(name, line);
      case "/" -> end(name, line);
      default -> value(name, line);
    }
  }

  private void unescaped(String name, int line) {
    if (file.endsWith(".html")) {
      problem(line, "'" + name + "' would be put into HTML as it is; write {{" + name + "}}");
    } else {
      value(name, line);
    }
  }

  private void include(String name, int line) {
    String included = name + file.substring(file.lastIndexOf('.'));
    Optional<String> part = name.startsWith("_") ? folder.read(included) : Optional.empty();
    if (part.isEmpty()) {
      problem(line, "there is no part '" + included + "' to include (parts begin with _)");
    } else if (file.startsWith("_")) {
      problem(line, "a part cannot include another part");
    } else if (seen.add(included)) {
      problems.addAll(problems(folder, included, part.get(), seen));
    }
  }

  private void begin(String name, int line) {
    if (!NoticeKeys.LISTS.containsKey(name) && !known(name)) {
      problem(line, "unknown word '" + name + "'");
    }
    open.push(new Section(name, line));
  }

  private void end(String name, int line) {
    if (open.isEmpty() || !open.peek().name().equals(name)) {
      problem(line, "{{/" + name + "}} closes " + (open.isEmpty() ? "nothing" : "'" + open.peek().name()
          + "' of line " + open.peek().line()));
    }
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  private void value(String name, int line) {
    if (NoticeKeys.LISTS.containsKey(name)) {
      problem(line, "'" + name + "' is a list; write {{#" + name + "}} ... {{/" + name + "}}");
    } else if (!known(name)) {
      problem(line, "unknown word '" + name + "'");
    }
  }

  private boolean known(String name) {
    boolean inRow = open.stream().map(Section::name).filter(NoticeKeys.LISTS::containsKey)
        .anyMatch(list -> NoticeKeys.LISTS.get(list).contains(name) || IN_ROWS.contains(name));
    return inRow || NoticeKeys.VALUES.contains(name) || NoticeKeys.ADDED.contains(name);
  }

  private int line(int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  private void problem(int line, String reason) {
    problems.add(folder.place(file) + ":" + line + ": " + reason);
  }
}
