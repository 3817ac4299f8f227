package dev.palier.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.intake.Hold;
import dev.palier.intake.MailReading;
import dev.palier.intake.Mails;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BoundedReaderTests {

  @Test
  @DisplayName("Threat 14: a mail that takes too long is held by its header alone")
  void boundsTheTime() {
    byte[] mail = Mails.ofAnn("Subject: Gate\nContent-Type: text/html", "<table><tr><td>".repeat(60_000));

    MailReading reading = new BoundedReader(Duration.ofMillis(1)).read(mail, Mails.BELIEVING);

    assertThat(reading.judgement().hold()).isEqualTo(Hold.UNREADABLE);
    assertThat(reading.judgement().reason()).contains("could not be read within");
    assertThat(reading.judgement().sender()).isEqualTo("ann@ace.example");
    assertThat(reading.content().subject()).isEqualTo("Gate");
  }
}
