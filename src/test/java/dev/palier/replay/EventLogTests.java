package dev.palier.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Palier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line that cannot be used refuses the whole log, naming file, line and reason. */
class EventLogTests {

  private static final String HEADER = "at,ticket,event,tier,priority,value\n";

  @TempDir
  private Path folder;

  @Test
  void readsQuotedSubjectsOverSeveralLines() throws IOException {
    Path log = log("2024-06-10T10:00:00+02:00,T-1,opened,GOLD,P1,\"Down, \"\"all\"\" of it\nsince noon\"\n"
        + "2024-06-10T08:00:01Z,T-1,responded,,,\n");

    assertThat(EventLog.read(log)).hasSize(2).first()
        .returns(Instant.parse("2024-06-10T08:00:00Z"), LoggedEvent::at)
        .returns("Down, \"all\" of it\nsince noon", LoggedEvent::subject);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2024-06-10T10:00:00,T-1,opened,GOLD,P1,            | at: expected an instant with offset",
      "2024-06-10T10:00:00Z,T-1,open,GOLD,P1,             | event: expected one of opened, responded",
      "2024-06-10T10:00:00Z,T-1,opened,PLATIN,P1,         | tier: expected one of BASIC, SILVER, GOLD, was 'PLATIN'",
      "2024-06-10T10:00:00Z,T-1,opened,GOLD,P5,           | priority: expected one of P1, P2, P3, P4, was 'P5'",
      "2024-06-10T10:00:00Z,T-1,opened,GOLD,,             | priority: expected one of P1, P2, P3, P4, was ''",
      "2024-06-10T10:00:00Z,,opened,GOLD,P1,              | ticket: expected a ticket",
      "2024-06-10T10:00:00Z,T-1,priority-changed,,P2,soon | value: expected one of changed, corrected, was 'soon'",
      "2024-06-10T10:00:00Z,,release-planned,,,tomorrow   | value: expected an instant with offset",
      "2024-06-10T10:00:00Z,T-1,release-planned,,,2024-07-01T00:00:00Z | ticket: expected none",
      "2024-06-10T10:00:00Z,T-1,opened,GOLD               | expected 6 fields, found 4",
      "2024-06-09T10:00:00Z,T-1,opened,GOLD,P1,           | expected lines sorted by at"})
  void namesFileLineAndReason(String line, String reason) throws IOException {
    Path log = log("2024-06-10T09:00:00Z,T-0,opened,GOLD,P1,\"two\nlines\"\n" + line + "\n");

    assertThatThrownBy(() -> EventLog.read(log)).isInstanceOf(UnusableInput.class)
        .hasMessageStartingWith(log + ", line 4: " + reason);
  }

  @Test
  void asksForTheHeader() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"), "at,ticket\n");

    assertThatThrownBy(() -> EventLog.read(log)).hasMessageContaining("line 1: expected the header line at,ticket,event,tier");
  }

  @Test
  void anUnusableLineWritesNothing() throws IOException {
    Path outcomes = folder.resolve("outcomes.csv");

    int status = ReplayCommand.run(Palier.class, "--events", log("nonsense\n").toString(), "--outcomes", outcomes.toString());

    assertThat(status).isEqualTo(2);
    assertThat(outcomes).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--events none.csv --outcomes o.csv                 | --events: expected a file that can be read, was 'none.csv'",
      "--outcomes o.csv                                   | --events and --outcomes are needed",
      "--events pom.xml --outcomes o.csv --zone Paris     | --zone: expected a time zone",
      "--events pom.xml --outcomes o.csv --until tomorrow | --until: expected an instant",
      "--events pom.xml --outcomes o.csv --model x        | unknown argument '--model'",
      "--events pom.xml --events pom.xml                  | --events is given twice",
      "--events pom.xml --outcomes                        | --outcomes needs a value",
      "--events pom.xml --outcomes none/o.csv             | --outcomes: expected a file in an existing folder"})
  void namesTheArgument(String arguments, String reason) {
    assertThatThrownBy(() -> ReplayArguments.parse(List.of(arguments.trim().split(" +"))))
        .isInstanceOf(UnusableInput.class).hasMessageContaining(reason).hasMessageContaining("usage: replay");
  }

  @Test
  void modelsThatAreNotCompleteAreNamed() throws IOException {
    Path outcomes = folder.resolve("outcomes.csv");
    Path models = Files.createDirectory(folder.resolve("models"));

    int status = ReplayCommand.run(Palier.class, "--events", log("").toString(), "--outcomes", outcomes.toString(), "--models",
        models.toString());

    assertThat(status).isEqualTo(2);
    assertThat(outcomes).doesNotExist();
  }

  private Path log(String lines) throws IOException {
    return Files.writeString(folder.resolve("log.csv"), HEADER + lines);
  }
}
