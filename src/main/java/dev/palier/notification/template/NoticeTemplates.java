package dev.palier.notification.template;

import dev.palier.notification.NoticeKeys;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoteTemplates;
import dev.palier.notification.mail.Letter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All templates, checked and compiled once; a program with a broken template does not start. Customers' words are values here,
 * never templates.
 */
public final class NoticeTemplates implements NoteTemplates {

  private final Map<NoticeKind, NoticeText> texts = new EnumMap<>(NoticeKind.class);
  private final SortedMap<String, NoticeText> notes = new TreeMap<>();

  /**
   * @param own folder whose files replace packaged ones of the same name, null: none
   * @throws TemplateProblem listing every problem of every file
   */
  public NoticeTemplates(Path own) {
    TemplateFolder folder = new TemplateFolder(own);
    List<String> problems = new ArrayList<>(folder.problems());
    for (NoticeKind kind : NoticeKind.values()) {
      NoticeText text = NoticeText.load(folder, kind.templateName(), problems);
      texts.put(kind, text);
      if (kind.templateName().startsWith(PREFIX)) {
        notes.put(kind.templateName(), text);
      }
    }
    for (String name : folder.ownNotes()) {
      notes.computeIfAbsent(name, added -> NoticeText.load(folder, added, problems));
    }
    Set<String> distinct = new LinkedHashSet<>(problems);
    if (!distinct.isEmpty()) {
      throw new TemplateProblem(List.copyOf(distinct));
    }
  }

  /**
   * The letter for one reader.
   *
   * @param model values by the keys of {@link NoticeKeys}; unknown keys are left out, missing ones are empty
   */
  public Letter write(NoticeKind kind, Map<String, ?> model) {
    return write(texts.get(kind), model);
  }

  /**
   * The letter of a note for one reader.
   *
   * @param name the template of a step; where there is none of this name, that of the kind is taken: a mail in other words is better
   *     than none
   */
  public Letter write(NoticeKind kind, String name, Map<String, ?> model) {
    return write(name == null ? texts.get(kind) : notes.getOrDefault(name, texts.get(kind)), model);
  }

  @Override
  public SortedSet<String> names() {
    return new TreeSet<>(notes.keySet());
  }

  private static Letter write(NoticeText text, Map<String, ?> model) {
    Map<String, Object> words = new HashMap<>();
    for (String key : NoticeKeys.VALUES) {
      words.put(key, simple(model.get(key)));
    }
    for (String key : NoticeKeys.ADDED) {
      words.put(key, simple(model.get(key)));
    }
    NoticeKeys.LISTS.forEach((key, columns) -> words.put(key, rows(model.get(key), columns)));
    return text.write(words);
  }

  private static List<Map<String, Object>> rows(Object list, Set<String> columns) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object row : list instanceof Iterable<?> given ? given : List.of()) {
      Map<?, ?> cells = row instanceof Map<?, ?> map ? map : Map.of();
      Map<String, Object> words = new HashMap<>();
      columns.forEach(column -> words.put(column, simple(cells.get(column))));
      rows.add(words);
    }
    return rows;
  }

  /** Only plain values reach a template, so that a template cannot reach into our objects. */
  private static Object simple(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Boolean || value instanceof Number ? value : value.toString();
  }
}
