package dev.palier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.palier.Clause;
import dev.palier.ticket.QuotedText;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 85 real mails are judged as people judged them who read them; without the corpus there is nothing to judge. */
@Clause("4.12")
class MailCorpusTests {

  private static final Path CORPUS = Path.of("../shared/data/mail");
  private static final Duration SOON = Duration.ofSeconds(5);
  /** Everybody but the one whose subject says that nobody knows him. */
  private static final MailPolicy POLICY = new MailPolicy(address -> !address.equals("john.doe@somenet.foo"), Set.of(),
      MailPolicy.Authentication.TRUST, null);

  private final MailReader reader = MailReader.create();

  /** The first mail also loads every class; how long that takes says nothing about mails. */
  @BeforeAll
  static void warmUp() {
    MailReader.create().read(Mails.ofAnn("Content-Type: text/html", "<p>Hello"), POLICY);
  }

  static Stream<Arguments> mails() throws IOException {
    if (!Files.exists(CORPUS)) {
      return Stream.of(Arguments.of("no corpus", null, null));
    }
    try (Reader manifest = Files.newBufferedReader(CORPUS.resolve("manifest.csv"));
        CSVParser rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(manifest)) {
      return rows.getRecords().stream().map(MailCorpusTests::row).toList().stream();
    }
  }

  private static Arguments row(CSVRecord row) {
    return Arguments.of(row.get("file"), row.get("action"), row.get("auto_ack"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("mails")
  @DisplayName("SLA 4.12: a real mail is judged as its reader judged it, soon, and twice the same")
  void judges(String file, String action, String autoAck) throws IOException {
    byte[] mail = bytes(file);
    long before = System.nanoTime();

    MailReading reading = reader.read(mail, POLICY);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
    assertThat(reading.judgement().action()).as(reading.judgement().reason()).hasToString(action);
    assertThat(reading.judgement().autoAck()).as(reading.judgement().reason()).isEqualTo(autoAck.equals("yes"));
    assertThat(reader.read(mail, POLICY).content().digest()).isEqualTo(reading.content().digest());
    assertThat(QuotedText.of(reading.content().text()).passages().stream().map(QuotedText.Passage::text)
        .collect(Collectors.joining()))
        .isEqualTo(reading.content().text());
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/mail/corpus-claims.csv", numLinesToSkip = 1)
  @DisplayName("SLA 4.12: of a real mail, sender, subject, words and files are kept as its reader found them")
  void keeps(String file, String sender, String subject, String text, String newText, Integer files) throws IOException {
    MailReading reading = reader.read(bytes(file), POLICY);

    MailContent content = reading.content();
    assertThat(reading.judgement().sender()).isEqualTo(sender);
    assertThat(content.subject()).isNotBlank().hasSizeLessThanOrEqualTo(500).startsWith(subject == null ? "" : subject);
    assertThat(content.text()).contains(text == null ? "" : text);
    assertThat(content.text().isEmpty()).isEqualTo("".equals(text));
    assertThat(newText == null ? null : QuotedText.of(content.text()).newText()).isEqualTo(newText);
    assertThat(content.attachments()).hasSize(files);
    assertThat(content.complete()).isTrue();
  }

  @Test
  @DisplayName("Threat 16: no style, script or remote picture of a real mail is shown or read as text")
  void showsNothingRemote() throws IOException {
    assumeTrue(Files.exists(CORPUS), () -> "skipped: no mail corpus at " + CORPUS);
    for (Object[] row : mails().map(Arguments::get).toList()) {
      MailContent content = reader.read(bytes((String) row[0]), POLICY).content();
      assertThat(content.html() == null ? "" : content.html()).doesNotContain("<script").doesNotContain("<style")
          .doesNotContain("<img");
      assertThat(content.text()).doesNotContain("font-family:").doesNotContain("FONT-SIZE:");
    }
  }

  private static byte[] bytes(String file) throws IOException {
    assumeTrue(Files.exists(CORPUS), () -> "skipped: no mail corpus at " + CORPUS);
    return Files.readAllBytes(CORPUS.resolve(file));
  }
}
