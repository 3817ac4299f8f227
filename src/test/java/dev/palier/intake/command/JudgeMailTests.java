package dev.palier.intake.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.intake.JudgeMailCommand;
import dev.palier.intake.Mails;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeMailTests {

  @TempDir
  Path folder;
  private Path out;

  @BeforeEach
  void writeMails() throws IOException {
    out = folder.resolve("out.csv");
    Files.write(folder.resolve("b.eml"), Mails.file("sender-unknown.eml"));
    Files.write(folder.resolve("a.EML"), Mails.file("request.eml"));
    Files.write(folder.resolve("c.eml"), Mails.file("answer-by-tag.eml"));
    Files.writeString(folder.resolve("README.md"), "no mail");
  }

  @Test
  @DisplayName("judge-mail writes a row for each mail, by file; everybody counts as appointed")
  void judgesAFolder() throws IOException {
    assertThat(run("--mails", folder.toString(), "--out", out.toString())).isEmpty();

    assertThat(Files.readAllLines(out)).satisfiesExactly(
        row -> assertThat(row).isEqualTo("file,action,auto_ack,reason"),
        row -> assertThat(row).startsWith("a.EML,NEW,yes,A request of ann@ace.example"),
        row -> assertThat(row).startsWith("b.eml,NEW,yes,"),
        row -> assertThat(row).startsWith("c.eml,UPDATE,no,"));
  }

  @Test
  @DisplayName("judge-mail refuses who is not on the list of appointed addresses, whatever the case of the letters")
  void readsTheList() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "# ours\n\n  ANN@ace.example \r\n");

    assertThat(run("--mails", folder.toString(), "--out", out.toString(), "--appointed", list.toString())).isEmpty();

    assertThat(Files.readString(out)).contains("a.EML,NEW,yes")
        .contains("b.eml,HOLD,no,eve@stranger.example is not an Appointed Email User");
  }

  @Test
  @DisplayName("judge-mail knows our addresses and asks for proof, when told to")
  void readsTheOtherSettings() throws IOException {
    Path ours = Files.writeString(folder.resolve("ours.txt"), "eve@stranger.example\n");

    assertThat(run("--mails", folder.toString(), "--out", out.toString(), "--our", ours.toString(), "--authentication",
        "quarantine",
        "--auth-server", "mx.palier.example")).isEmpty();

    assertThat(Files.readString(out)).contains("a.EML,HOLD,no").contains("b.eml,LOG,no");
  }

  @Test
  @DisplayName("judge-mail names what is unusable and writes nothing")
  void namesWhatIsUnusable() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "# ours\nann at ace\n");
    String mails = folder.toString();

    assertThat(run("--mails", mails, "--out", out.toString(), "--appointed", list.toString()))
        .contains("list.txt, line 2: expected one address such as ann@example.com, was 'ann at ace'");
    assertThat(run("--mails", mails)).contains("--mails and --out are needed").contains("usage: judge-mail");
    assertThat(run("--mails", mails, "--out", out.toString(), "--x", "y")).contains("unknown argument '--x'");
    assertThat(run("--mails", mails + "/none", "--out", out.toString())).contains("--mails: expected a folder");
    assertThat(run("--mails", mails, "--out", folder.resolve("no/out.csv").toString()))
        .contains("--out: expected a file in an existing folder");
    assertThat(run("--mails", mails, "--out", out.toString(), "--appointed", mails + "/none"))
        .contains("--appointed: expected a file");
    assertThat(run("--mails", mails, "--out", out.toString(), "--authentication", "require")).contains("needs --auth-server");
    assertThat(run("--mails", mails, "--out", out.toString(), "--authentication", "maybe"))
        .contains("expected require, quarantine or trust");
    assertThat(run("--mails", Files.createDirectory(folder.resolve("empty")).toString(), "--out", out.toString()))
        .contains("found none");
    assertThat(out).doesNotExist();
  }

  /** What the command says on the error output, which is nothing exactly when its exit status is 0. */
  private static String run(String... arguments) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int status = JudgeMailCommand.run(arguments);
      String text = said.toString(StandardCharsets.UTF_8);
      assertThat(status).isEqualTo(text.isEmpty() ? 0 : 2);
      return text;
    } finally {
      System.setErr(before);
    }
  }
}
