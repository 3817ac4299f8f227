package dev.palier.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.notification.NoticeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenTemplatesTests {

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      receipt.txt     | Subject: x~~Hi {{tiket}}                      | :3: unknown word 'tiket'
      receipt.txt     | Subject: {{subjekt}}~~Hi                      | :1: unknown word 'subjekt'
      receipt.txt     | Subject: x~Hi~{{#late}}                       | :3: section {{#late}} is never closed
      receipt.txt     | Subject: x~{{#late}}~{{/level}}               | :3: {{/level}} closes 'late' of line 2
      receipt.txt     | Subject: x~{{/late}}                          | :2: {{/late}} closes nothing
      receipt.txt     | Subject: x~Hi {{ticket                        | :2: a tag that begins with {{ is never closed
      receipt.txt     | Dear customer~                                | :1: the first line must be 'Subject: ...'
      receipt.txt     | Subject:~Hi                                   | :1: the first line must be 'Subject: ...'
      receipt.html    | <p>~{{{subject}}}</p>                         | :2: 'subject' would be put into HTML as it is
      receipt.html    | <p>{{&subject}}</p>                           | :1: 'subject' would be put into HTML as it is
      receipt.html    | {{>_nowhere}}                                 | :1: there is no part '_nowhere.html' to include
      receipt.html    | {{timeline}}                                  | :1: 'timeline' is a list
      receipt.html    | {{actor}}                                     | :1: unknown word 'actor'
      receipt.html    | {{subject.class.name}}                        | :1: unknown word 'subject.class.name'
      receipt.html    | {{=<% %>=}}                                   | :1: other brackets than {{ }} are not supported
      _end.html       | {{x}}                                         | :1: unknown word 'x'
      reciept.txt     | Subject: x~Hi                                 | no notice uses a file of this name
      """)
  @DisplayName("A broken template is refused with file, line and reason")
  void refusesBrokenTemplates(String file, String text, String reason) throws IOException {
    Files.writeString(folder.resolve(file), text.replace("~", "\n"));

    assertThatThrownBy(() -> new NoticeTemplates(folder)).isInstanceOf(TemplateProblem.class)
        .hasMessageContaining(folder.resolve(file).toString()).hasMessageContaining(reason);
  }

  @Test
  @DisplayName("All problems are told at once")
  void tellsAllProblems() throws IOException {
    Files.writeString(folder.resolve("receipt.txt"), "Subject: {{a}}\n{{b}}");
    Files.writeString(folder.resolve("question.html"), "{{c}}");

    assertThatThrownBy(() -> new NoticeTemplates(folder)).hasMessageContaining("'a'").hasMessageContaining("'b'")
        .hasMessageContaining("'c'");
  }

  @Test
  @DisplayName("A file in the owners' folder replaces the packaged one, parts included")
  void prefersTheOwnersFiles() throws IOException {
    Files.writeString(folder.resolve("receipt.txt"), "Subject: Ours {{ticket}}\n\n{{#timeline}}{{actor}};{{/timeline}}{{>_end}}");
    Files.writeString(folder.resolve("_end.txt"), "Bye from us");

    var letter = new NoticeTemplates(folder).write(NoticeKind.RECEIPT,
        Map.of("ticket", "T-1", "timeline", java.util.List.of(Map.of("actor", "Ann"), Map.of("actor", "Bob"))));

    assertThat(letter.subject()).isEqualTo("Ours T-1");
    assertThat(letter.text()).isEqualTo("Ann;Bob;Bye from us\n");
    assertThat(letter.html()).contains("We have received your request");
  }

  @Test
  @DisplayName("A text for a step of a model has any name that begins with note-, and is checked like the others")
  void takesTextsOfSteps() throws IOException {
    Files.writeString(folder.resolve("note-legal-hold.txt"), "Subject: [{{ticket}}] Legal hold\n\n{{note}}");
    Files.writeString(folder.resolve("note-legal-hold.html"), "<p>{{note}}</p>");

    NoticeTemplates templates = new NoticeTemplates(folder);

    assertThat(templates.names()).containsExactly("note-legal-hold", "note-to-customer", "note-to-staff");
    assertThat(templates.write(NoticeKind.NOTE_TO_STAFF, "note-legal-hold", Map.of("ticket", "T-1", "note", "Keep <all>")))
        .satisfies(letter -> assertThat(letter.subject()).isEqualTo("[T-1] Legal hold"))
        .satisfies(letter -> assertThat(letter.html()).isEqualTo("<p>Keep &lt;all&gt;</p>"));
    assertThat(templates.write(NoticeKind.NOTE_TO_STAFF, "note-of-yesterday", Map.of("ticket", "T-1")).subject())
        .contains("a step was reached");
    Files.delete(folder.resolve("note-legal-hold.html"));
    assertThatThrownBy(() -> new NoticeTemplates(folder)).isInstanceOf(TemplateProblem.class)
        .hasMessageContaining(folder.resolve("note-legal-hold.html") + ":1: the template is missing or empty");
  }

  @Test
  @DisplayName("A folder that is not there is refused")
  void refusesMissingFolder() {
    assertThatThrownBy(() -> new NoticeTemplates(folder.resolve("none")))
        .hasMessageContaining("palier.notices.templates must be a folder");
  }
}
