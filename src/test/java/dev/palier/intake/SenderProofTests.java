package dev.palier.intake;

import static dev.palier.intake.MailPolicy.Authentication.QUARANTINE;
import static dev.palier.intake.MailPolicy.Authentication.REQUIRE;
import static dev.palier.intake.MailPolicy.Authentication.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.intake.MailPolicy.Authentication;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("4.12")
class SenderProofTests {

  private static final String RESULTS = "Authentication-Results: ";

  private final MailReader reader = MailReader.create();

  @ParameterizedTest
  @ValueSource(strings = {"mx.palier.example; dmarc=pass header.from=ace.example",
      "MX.palier.example 1; spf=pass smtp.mailfrom=x@y.example; dmarc=pass (p=none; dis=none) header.from=Ace.example",
      "mx.palier.example; dkim=fail header.d=x.example; dkim=pass (2048-bit key) header.d=ace.example header.b=abc",
      "mx.palier.example; dkim=pass header.i=@mail.ace.example; dmarc=none"})
  @DisplayName("Threat 13: a sender is proven by dmarc=pass, or by an aligned dkim=pass")
  void proves(String results) {
    assertThat(judged(REQUIRE, RESULTS + results).action()).isEqualTo(MailAction.NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mx.palier.example; dmarc=fail header.from=ace.example", "mx.palier.example; none",
      "mx.palier.example; dkim=pass header.d=ace.example; dmarc=fail header.from=ace.example",
      "mx.palier.example; dmarc=pass header.from=eve.example", "mx.palier.example; dkim=pass header.d=eve.example",
      "mx.palier.example; dkim=pass header.d=example", "mx.palier.example; dkim=pass header.d=notace.example",
      "mx.palier.example; spf=pass smtp.mailfrom=ann@ace.example", "mx.eve.example; dmarc=pass header.from=ace.example",
      "mx.palier.example; spf=fail (x; dmarc=pass) smtp.mailfrom=eve.example",
      "mx.palier.example; spf=fail smtp.mailfrom=\"x; dmarc=pass header.from=ace.example;\"@eve.example",
      "mx.palier.example; dmarc=pass header.from=ace.example; dmarc=fail header.from=ace.example"})
  @DisplayName("Threat 13: anything less holds the mail for a person, and nobody is answered")
  void doubts(String results) {
    Judgement judgement = judged(QUARANTINE, RESULTS + results);

    assertThat(judgement.hold()).isEqualTo(Hold.UNPROVEN_SENDER);
    assertThat(judgement.autoAck()).isFalse();
    assertThat(judgement.reason()).contains("ann@ace.example").contains("Authentication-Results");
  }

  @Test
  @DisplayName("Threat 13: only the topmost word of our server counts; what a sender wrote below it does not")
  void believesTheTopmost() {
    String forged = RESULTS + "mx.palier.example; dmarc=pass header.from=ace.example";

    assertThat(judged(QUARANTINE, RESULTS + "mx.palier.example; dmarc=fail header.from=ace.example\n" + forged).hold())
        .isEqualTo(Hold.UNPROVEN_SENDER);
    assertThat(judged(QUARANTINE, RESULTS + "mx.eve.example; dmarc=fail header.from=ace.example\n" + forged).action())
        .isEqualTo(MailAction.NEW);
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUIRE", "QUARANTINE"})
  @DisplayName("Threat 13: where our server says nothing, nothing is proven")
  void wantsAWord(Authentication authentication) {
    assertThat(judged(authentication, "Subject: x").reason()).contains("says nothing");
  }

  @Test
  @DisplayName("Threat 13: the From header is believed where the configuration says so")
  void trusts() {
    assertThat(judged(TRUST, RESULTS + "mx.palier.example; dmarc=fail").action()).isEqualTo(MailAction.NEW);
  }

  @Test
  @DisplayName("Threat 13: a stranger who is not proven is told apart from one who may be answered")
  void tellsStrangersApart() {
    byte[] mail = Mails.of("From: eve@stranger.example", "x");

    assertThat(reader.read(mail, policy(QUARANTINE)).judgement().hold()).isEqualTo(Hold.UNKNOWN_UNPROVEN);
    assertThat(reader.read(mail, policy(TRUST)).judgement().hold()).isEqualTo(Hold.UNKNOWN_SENDER);
  }

  private Judgement judged(Authentication authentication, String fields) {
    return reader.read(Mails.ofAnn(fields, "x"), policy(authentication)).judgement();
  }

  private static MailPolicy policy(Authentication authentication) {
    return new MailPolicy(Mails.BELIEVING.appointed(), Set.of(), authentication, "mx.palier.example");
  }
}
