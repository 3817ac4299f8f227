package dev.palier.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.notification.NoticeKeys;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.SampleStories;
import dev.palier.notification.mail.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Clause({"4.8", "4.14"})
class NoticeTemplatesTests {

  private final NoticeTemplates templates = new NoticeTemplates(null);

  @Test
  @DisplayName("SLA 4.8: the subject of an escalation says ticket, tier, priority, level, cause and how long is left")
  void saysTheUrgencyInTheSubject() {
    Letter letter = templates.write(NoticeKind.ESCALATION, words(2));

    assertThat(letter.subject())
        .isEqualTo("[T-1042] Gold P1 - escalation level 2 of 4: 60 min without resolution,"
            + " 60 min left - Acme: Everything is down");
  }

  @Test
  @DisplayName("SLA 4.8: an escalation tells the whole story in both parts")
  void tellsTheWholeStory() {
    Letter letter = templates.write(NoticeKind.ESCALATION, words(2));

    for (String part : List.of(letter.text(), letter.html())) {
      assertThat(part).contains("60 min without resolution", "Sat 8 June 2024 23:10 CEST", "Sun 9 June 2024 01:10 CEST",
          "2 hours",
          "First response missed", "Carla Reyes", "Piotr Nowak", "What is asked of you", "find out what blocks the work",
          "tasklist/default", "cockpit/default", "tickets/T-1042/levels/2", "level 3, VP Customer Office / VP Sales");
      assertThat(part).doesNotContain("this is the last level");
    }
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  @DisplayName("SLA 4.14: every kind has complete English texts, with much and with little to tell")
  void writesEveryKind(NoticeKind kind) throws IOException {
    Letter full = templates.write(kind, words(kind == NoticeKind.ESCALATION ? 2 : 0));
    Letter bare = templates.write(kind, Map.of("ticket", "T-7", "subject", "Help", "customer", "Acme"));

    Path shown = Files.createDirectories(Path.of("target", "notices"));
    Files.writeString(shown.resolve(kind.templateName() + ".html"), full.html());
    Files.writeString(shown.resolve(kind.templateName() + ".txt"), full.subject() + "\n\n" + full.text());
    for (Letter letter : List.of(full, bare)) {
      assertThat(letter.subject()).matches(kind.aboutTicket() ? "\\[T-.*" : "[A-Z].*").doesNotContain("\n", "{{", "  ");
      assertThat(letter.text()).doesNotContain("{{", "null", "\n\n\n")
          .contains(kind.aboutTicket() ? "Sent automatically" : "Your support team");
      assertThat(letter.html()).doesNotContain("{{", "null", "<img", "<link", "<style", "@import").endsWith("</html>\n");
    }
    assertThat(full.text().lines()).allMatch(line -> line.length() <= 120 || line.contains("https://"));
  }

  @Test
  @DisplayName("Customers' words are shown, never interpreted, in HTML as in templates")
  void escapesCustomersWords() {
    Map<String, Object> words = words(2);
    words.put("subject", "{{tasklistUrl}} <img src=x> ${1+1}");

    Letter letter = templates.write(NoticeKind.ESCALATION, words);

    assertThat(letter.subject()).contains("{{tasklistUrl}} <img src=x> ${1+1}");
    assertThat(letter.html()).contains("{{tasklistUrl}} &lt;img src&#x3D;x&gt; ${1+1}").doesNotContain("<img", "<script");
    assertThat(letter.html()).contains("&lt;script&gt;", "<br>\nPlease call me.");
  }

  @Test
  @DisplayName("docs/notices.md lists exactly the words templates may use")
  void documentsEveryWord() throws IOException {
    Set<String> documented = new TreeSet<>(Pattern.compile("(?m)^\\| `(?!palier)([a-zA-Z0-9.]+)` \\|")
        .matcher(Files.readString(Path.of("docs", "notices.md")))
        .results().map(match -> match.group(1)).toList());

    Set<String> known = new TreeSet<>(NoticeKeys.VALUES);
    known.addAll(NoticeKeys.ADDED);
    NoticeKeys.LISTS.forEach((list, columns) -> columns.forEach(column -> known.add(list + "." + column)));
    assertThat(documented).isEqualTo(known);
  }

  @Test
  @DisplayName("The sample story uses no unknown word")
  void usesKnownWords() {
    assertThat(NoticeKeys.unknownIn(SampleStories.full(2))).isEmpty();
    assertThat(NoticeKeys.unknownIn(Map.of("tiket", 1))).containsExactly("tiket");
  }

  private static Map<String, Object> words(int level) {
    Map<String, Object> words = new HashMap<>(SampleStories.full(level));
    words.putAll(Map.of("recipientName", "Eva Lind", "recipientRole", "Support Manager", "level1", level == 1, "level2",
        level == 2,
        "level3", level == 3, "level4", level == 4));
    return words;
  }
}
