package dev.palier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.palier.Clause;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat 14: whatever a mail is made of, it is judged soon, and the next one is. */
@Clause("4.12")
class PoisonMailTests {

  private static final int LARGEST = 25 * 1024 * 1024;

  private final MailReader reader = MailReader.create();

  @Test
  @DisplayName("Threat 14: a mail of more than 25 MB is held by its header alone, one of 25 MB is read")
  void boundsTheSize() {
    byte[] mail = new byte[LARGEST + 1];
    byte[] header = Mails.ofAnn("Subject: Gate", "");
    System.arraycopy(header, 0, mail, 0, header.length);
    java.util.Arrays.fill(mail, header.length, mail.length, (byte) 'x');

    MailReading held = read(mail);
    MailReading largest = read(java.util.Arrays.copyOf(mail, LARGEST));

    assertThat(held.judgement().hold()).isEqualTo(Hold.UNREADABLE);
    assertThat(held.judgement().reason()).contains("25 MB");
    assertThat(held.content().subject()).isEqualTo("Gate");
    assertThat(held.content().complete()).isFalse();
    assertThat(largest.judgement().action()).isEqualTo(MailAction.NEW);
    assertThat(largest.content().text()).hasSize(1_000_000);
    assertThat(largest.content().complete()).isFalse();
  }

  @Test
  @DisplayName("Threat 14: parts nested 2,000 deep cost no time and are held, with their words")
  void boundsTheDepth() {
    StringBuilder nested = new StringBuilder("--b0\n\ntop\n");
    for (int i = 0; i < 2_000; i++) {
      nested.append("--b").append(i).append("\nContent-Type: multipart/mixed; boundary=b").append(i + 1).append("\n\n");
    }

    MailReading reading = read(Mails.ofAnn("Content-Type: multipart/mixed; boundary=b0", nested.toString()));

    assertThat(reading.judgement().reason()).contains("20 levels");
    assertThat(reading.content().text()).startsWith("top");
    assertThat(reading.content().complete()).isFalse();
  }

  @Test
  @DisplayName("Threat 14: a boundary that takes long to look for is not looked for, and the mail is held")
  void boundsTheBoundary() {
    MailReading reading = read(Mails.ofAnn("Content-Type: multipart/mixed; boundary=" + "-".repeat(100_000) + "x",
        "-".repeat(5_000_000)));

    assertThat(reading.judgement().reason()).contains("a boundary of more than 200 characters");
  }

  @Test
  @DisplayName("Threat 14: words are kept where a header has no end, and where a multipart has no parts")
  void losesNoWords() {
    assertThat(read(Mails.ofAnn("Content-Type: text/plain\nno header", "stuck")).content().text())
        .isEqualTo("no header\n\nstuck");
    assertThat(read(Mails.ofAnn("Content-Type: multipart/mixed; boundary=b", "one\n--b--\ntwo")).content().text())
        .contains("one").contains("two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b><i>", "<table><tr><td>", "<blockquote>", "<a href=http://x.example>", "<!--", "<title>",
      "<svg>", "<pre>\n"})
  @DisplayName("Threat 14: hostile HTML overflows no stack and takes no minutes")
  void survivesHtml(String tag) {
    MailReading reading = read(Mails.ofAnn("Content-Type: text/html", tag.repeat(30_000 / tag.length())));

    assertThat(reading.judgement().action()).isEqualTo(MailAction.NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"> x\n", "On 2024 a@b.example wrote:\nx\n", "From: x\nTo: y\n", "a@b.example 10:20:\n> x\n",
      "-----\n", "(", "=?", "\"", "<"})
  @DisplayName("Threat 14: neither a text nor a header of the same thing for ever takes long")
  void survivesTexts(String piece) {
    String much = piece.repeat(100_000 / piece.length());

    assertThat(read(Mails.ofAnn("Subject: Re: x", much)).judgement()).isNotNull();
    assertThat(read(Mails.of("From: " + much.replace("\n", " "), "x")).judgement().action()).isEqualTo(MailAction.HOLD);
    assertThat(read(Mails.ofAnn("Subject: " + much.replace("\n", " ") + "\nReferences: " + much.replace("\n", " "), "x"))
        .judgement()).isNotNull();
  }

  @Test
  @DisplayName("Threat 14: bytes without any sense are held, and the next mail is read")
  void survivesNonsense() {
    byte[] nonsense = new byte[1_000_000];
    new Random(7).nextBytes(nonsense);

    assertThat(read(nonsense).judgement().action()).isEqualTo(MailAction.HOLD);
    assertThat(read(new byte[0]).judgement().action()).isEqualTo(MailAction.HOLD);
    assertThat(read(Mails.of("From: ann@ace.example", new String(nonsense, StandardCharsets.ISO_8859_1))).judgement().action())
        .isEqualTo(MailAction.NEW);
    assertThat(read(Mails.file("request.eml")).judgement().action()).isEqualTo(MailAction.NEW);
  }

  private MailReading read(byte[] mail) {
    return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reader.read(mail, Mails.BELIEVING));
  }
}
