package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Browser;
import dev.palier.Palier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** A replay of edited models beside the packaged ones tells what would have been different. */
class WhatIfTests {

  private static final String HEADER = "at,ticket,event,tier,priority,value\n";
  /** G-1 is left alone for a night, G-2 is solved after 50 minutes, G-3 after 25; S-1 after 90; B-1 is nobody's concern. */
  private static final String LOG = HEADER + """
      2024-06-08T21:10:00Z,G-1,opened,GOLD,P1,"<script>document.title = 'owned'</script> Everything is down"
      2024-06-09T00:40:00Z,G-1,resolved,,,
      2024-06-09T07:00:00Z,G-1,closed,,,
      2024-06-09T08:00:00Z,G-1,responded,,,
      2024-06-10T08:00:00Z,G-2,opened,GOLD,P1,Orders hang
      2024-06-10T08:10:00Z,G-2,responded,,,
      2024-06-10T08:50:00Z,G-2,resolved,,,
      2024-06-10T10:00:00Z,G-2,closed,,,
      2024-06-10T11:00:00Z,G-3,opened,GOLD,P1,
      2024-06-10T11:05:00Z,G-3,responded,,,
      2024-06-10T11:25:00Z,G-3,resolved,,,
      2024-06-10T12:00:00Z,B-1,opened,BASIC,P3,
      2024-06-10T12:00:00Z,G-3,closed,,,
      2024-06-10T13:00:00Z,S-1,opened,SILVER,P1,
      2024-06-10T13:10:00Z,S-1,responded,,,
      2024-06-10T14:30:00Z,S-1,resolved,,,
      2024-06-10T15:00:00Z,S-1,closed,,,
      """;
  private static final String UNTIL = "2024-06-10T16:00:00Z";

  @TempDir
  private static Path folder;
  private static Path log;
  private static Path changed;
  private static Path difference;

  @BeforeAll
  static void asksWhatIf() throws IOException {
    log = Files.writeString(folder.resolve("log.csv"), LOG);
    changed = Files.createDirectory(folder.resolve("changed"));
    edit("sla-targets.dmn", "Rule_SlaTargets7_Output3", "30 minutes", "20 minutes");
    edit("sla-targets.dmn", "Rule_SlaTargets3_Output2", "2 hours", "1 hour");
    edit("service-credit.dmn", "Rule_ServiceCredit1_Output1", "10 %", "15 %");
    difference = folder.resolve("difference");

    assertThat(whatIf(log, changed, difference)).isEmpty();
  }

  /** Gives a cell of a table another value, in the copy that lies in the folder of changed files. */
  private static void edit(String file, String cell, String was, String becomes) throws IOException {
    Path copy = changed.resolve(file);
    String table = Files.readString(Files.exists(copy) ? copy : Path.of("processes", file));
    String edited = table.replaceFirst("(?s)(id=\"" + cell + "\">\\s*<text>\")" + was, "$1" + becomes);
    assertThat(edited).isNotEqualTo(table);
    Files.writeString(copy, edited);
  }

  /** Runs the command; what it said and its exit status, empty for a run without a complaint. */
  private static String whatIf(Path events, Path models, Path out, String... more) throws IOException {
    PrintStream standard = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int status = ReplayCommand.run(Palier.class, Stream.concat(Stream.of("--events", events.toString(), "--models", models.toString(),
          "--difference", out.toString(), "--until", UNTIL), Stream.of(more)).toArray(String[]::new));
      return status == 0 ? "" : status + ": " + said.toString(StandardCharsets.UTF_8);
    } finally {
      System.setErr(standard);
    }
  }

  private static List<List<String>> rows(String file, String... begin) throws IOException {
    return ReplayedLog.read(difference.resolve(file)).stream()
        .filter(row -> row.subList(0, begin.length).equals(List.of(begin))).toList();
  }

  private static String page(String file) throws IOException {
    return Files.readString(difference.resolve(file));
  }

  @Test
  @DisplayName("SLA 4.8: levels are raised every 20 minutes instead of 30, and some only then")
  void tellsWhenLevelsAreRaised() throws IOException {
    assertThat(rows("levels.csv")).containsExactly(
        List.of("G-1", "GOLD", "1", "2024-06-08T21:40:00Z", "csc", "2024-06-08T21:30:00Z", "csc", "yes"),
        List.of("G-1", "GOLD", "2", "2024-06-08T22:10:00Z", "support-manager", "2024-06-08T21:50:00Z", "support-manager", "yes"),
        List.of("G-1", "GOLD", "3", "2024-06-08T22:40:00Z", "vp-customer-office;vp-sales", "2024-06-08T22:10:00Z",
            "vp-customer-office;vp-sales", "yes"),
        List.of("G-1", "GOLD", "4", "2024-06-08T23:10:00Z", "ceo", "2024-06-08T22:30:00Z", "ceo", "yes"),
        List.of("G-2", "GOLD", "1", "2024-06-10T08:30:00Z", "csc", "2024-06-10T08:20:00Z", "csc", "yes"),
        List.of("G-2", "GOLD", "2", "", "", "2024-06-10T08:40:00Z", "support-manager", "yes"),
        List.of("G-3", "GOLD", "1", "", "", "2024-06-10T11:20:00Z", "csc", "yes"),
        List.of("S-1", "SILVER", "1", "", "", "2024-06-10T14:00:00Z", "csc", "yes"));
    assertThat(page("index.html"))
        .contains("the Customer Success Consultant 4 times instead of 2, the Support Manager 2 times instead of 1.")
        .contains("Of the levels that are raised on both sides, 5 would have been raised earlier and 0 later.");
  }

  @Test
  @DisplayName("SLA 4.7: a promise that was met would have been missed, with its deadlines and by how much")
  void tellsWhatWouldHaveBeenMissed() throws IOException {
    assertThat(rows("tickets.csv", "S-1", "SILVER", "P1", "RESOLUTION")).containsExactly(List.of("S-1", "SILVER", "P1", "RESOLUTION", "1",
        "2024-06-10T13:00:00Z", "met", "2024-06-10T15:00:00Z", "2024-06-10T14:30:00Z", "-1800", "0",
        "missed", "2024-06-10T14:00:00Z", "2024-06-10T14:30:00Z", "1800", "1", "yes"));
    assertThat(rows("tickets.csv", "G-1", "GOLD", "P1", "RESPONSE")).containsExactly(List.of("G-1", "GOLD", "P1", "RESPONSE", "1",
        "2024-06-08T21:10:00Z", "missed", "2024-06-08T21:40:00Z", "2024-06-09T00:40:00Z", "10800", "1",
        "missed", "2024-06-08T21:40:00Z", "2024-06-09T00:40:00Z", "10800", "1", "no"));
    assertThat(page("index.html")).contains("1 ticket more would have missed the resolution: 2 instead of 1.")
        .contains("1 deadline of promises would have moved: 1 to an earlier instant, 0 to a later one.");
  }

  @Test
  @DisplayName("SLA 4.10: P1 tickets of Gold customers are taken as outages, and the credit follows the changed table")
  void tellsCredits() throws IOException {
    assertThat(rows("credits.csv")).containsExactly(
        List.of("2024-06", "17100", "99.34", "99.5", "10", "17100", "99.34", "99.5", "15", "yes"));
    assertThat(page("index.html"))
        .contains("The Gold customer would have been credited 15 % of a monthly fee in all instead of 10 %.");
  }

  @Test
  @DisplayName("SLA 4.8: notices are told by day, role and kind, warnings, ends and refused events one by one")
  void tellsTheRest() throws IOException {
    assertThat(rows("notices.csv", "2024-06-10", "Support Manager", "Escalation level 2"))
        .containsExactly(List.of("2024-06-10", "Support Manager", "Escalation level 2", "0", "1", "yes"));
    assertThat(rows("warnings.csv", "S-1", "RESOLUTION", "50"))
        .containsExactly(List.of("S-1", "RESOLUTION", "50", "1", "2024-06-10T14:00:00Z", "2024-06-10T13:30:00Z", "yes"));
    assertThat(rows("closings.csv", "G-2"))
        .containsExactly(List.of("G-2", "2024-06-10T10:00:00Z", "confirmed", "2024-06-10T10:00:00Z", "confirmed", "no"));
    assertThat(rows("refused.csv")).hasSize(1).first().satisfies(row -> assertThat(row).startsWith("2024-06-09T08:00:00Z", "G-1"));
    assertThat(rows("deadlines.csv", "S-1", "RESOLUTION", "2024-06-10T13:00:00Z"))
        .containsExactly(List.of("S-1", "RESOLUTION", "2024-06-10T13:00:00Z", "2024-06-10T15:00:00Z", "2024-06-10T14:00:00Z", "yes"));
    assertThat(page("index.html")).contains("Everything else would have been the same: first responses (4 met, 1 missed)",
        "refused events (1)", "With the changed files 4 tickets of 5 would have gone differently");
  }

  @Test
  @DisplayName("The page says in words what was changed, and each ticket that differs has its time line")
  void tellsWhatWasChanged() throws IOException {
    assertThat(page("index.html")).contains("sla-targets.dmn", "service-credit.dmn", "20 minutes").doesNotContain("<script");
    assertThat(difference.resolve("ticket-G-1.html")).exists();
    assertThat(difference.resolve("ticket-B-1.html")).doesNotExist();
    assertThat(page("ticket-G-2.html")).contains("Level 1 10 min earlier; level 2 told as well (Support Manager); ")
        .contains("Level 2 told: Support Manager");
    assertThat(page("ticket-S-1.html")).contains("Resolution missed instead of met");
  }

  @Test
  @DisplayName("Two runs write the same bytes, whatever order threads take")
  void isRepeatable() throws IOException {
    Path again = folder.resolve("again");

    assertThat(whatIf(log, changed, again, "--outcomes", folder.resolve("outcomes.csv").toString())).isEmpty();

    assertThat(contents(again)).isEqualTo(contents(difference));
    assertThat(ReplayedLog.read(folder.resolve("outcomes.csv")))
        .contains(List.of("2024-06-10T11:20:00Z", "G-3", "escalated", "", "1", "csc"));
  }

  private static Map<String, String> contents(Path of) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(of)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  @DisplayName("Files that are those of the base change nothing, and the page says so; a time line can be asked for all the same")
  void sameModelsAreNoDifference() throws IOException {
    Path base = Files.createDirectory(folder.resolve("base"));
    for (String part : List.of("processes", "forms")) {
      try (Stream<Path> files = Files.list(Path.of(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, base.resolve(file.getFileName()));
        }
      }
    }
    Path same = Files.createDirectory(folder.resolve("same"));
    Files.copy(Path.of("processes/sla-targets.dmn"), same.resolve("renamed.dmn"));
    Path out = Files.createDirectory(folder.resolve("none"));

    assertThat(whatIf(log, same, out, "--base", base.toString(), "--ticket", "B-1")).isEmpty();

    assertThat(Files.readString(out.resolve("index.html"))).contains("Nothing would have been different.")
        .doesNotContain("Promises kept");
    assertThat(contents(out).keySet()).contains("ticket-B-1.html").doesNotContain("ticket-G-1.html");
  }

  @Test
  @DisplayName("Models that are refused are told with every finding, and nothing is written")
  void refusedModelsWriteNothing() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    String table = Files.readString(Path.of("processes/sla-targets.dmn"));
    Files.writeString(broken.resolve("sla-targets.dmn"), table.replaceFirst("\"30 minutes\"</text>", "\"soonish\"</text>")
        .replaceFirst("\"3 business days\"</text>", "\"3 moons\"</text>"));
    Path out = folder.resolve("refused");
    Set<String> engines = Set.copyOf(ProcessEngines.getProcessEngines().keySet());

    String said = whatIf(log, broken, out);

    assertThat(said).startsWith("2: ").contains("--models: " + broken, "sla-targets.dmn", "soonish", "3 moons");
    assertThat(out).doesNotExist();
    assertThat(unfinished()).isEmpty();
    assertThat(ProcessEngines.getProcessEngines()).containsOnlyKeys(engines);
  }

  private static List<Path> unfinished() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().contains("unfinished")).toList();
    }
  }

  @Test
  @DisplayName("Unusable arguments are refused in a sentence that names them")
  void namesUnusableArguments() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path unreadable = Files.createDirectory(folder.resolve("unreadable"));
    Files.writeString(unreadable.resolve("sla-targets.dmn"), "no table at all");
    Path out = folder.resolve("out");

    assertThat(whatIf(log, empty, out)).startsWith("2: ").contains("--models: " + empty + " holds no model");
    assertThat(whatIf(log, unreadable, out)).startsWith("2: ").contains("sla-targets.dmn cannot be read as a model");
    assertThat(whatIf(log, folder.resolve("nowhere"), out)).startsWith("2: ").contains("--models: expected a folder");
    assertThat(whatIf(log, changed, difference)).startsWith("2: ").contains("is there already and not empty");
    assertThat(whatIf(log, changed, folder.resolve("no/where"))).startsWith("2: ").contains("expected a new folder in an existing one");
    assertThat(whatIf(log, changed, out, "--base", empty.toString())).startsWith("2: ").contains("--base: " + empty + " holds no model");
    assertThat(whatIf(log, changed, out, "--ticket", "X-9")).startsWith("2: ").contains("holds no ticket 'X-9'");
    assertThat(out).doesNotExist();
    assertThat(unfinished()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  @DisplayName("Page and time line can be read on a desk and on a phone, and a customer's words stay words")
  void canBeRead(int width) throws IOException {
    try (Browser browser = Browser.open(width, 900, true)) {
      browser.go(difference.resolve("index.html").toUri().toString());
      browser.awaitWords("would have gone differently");
      browser.picture("what-if-" + width);
      List<String> wide = new ArrayList<>(List.of(overflow(browser)));
      browser.click(By.linkText("G-1"));
      browser.awaitWords("Everything is down");
      browser.picture("what-if-ticket-" + width);
      wide.add(overflow(browser));

      assertThat(wide).containsOnly("fits");
      assertThat(browser.driver().getTitle()).isEqualTo("What if: ticket G-1");
      assertThat(browser.driver().findElements(By.cssSelector("svg.line .level"))).hasSize(8);
      assertThat(browser.words()).contains("With the changed files", "Level 4 told: CEO", "<script>document.title = 'owned'</script>");
    }
  }

  private static String overflow(Browser browser) {
    return (String) browser.driver().executeScript("const root = document.documentElement;"
        + "return root.scrollWidth > root.clientWidth ? 'too wide: ' + root.scrollWidth : 'fits'");
  }
}
