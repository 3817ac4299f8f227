package dev.palier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause({"4.12", "4.13"})
class MailJudgementTests {

  private static final String TOKEN = "aaaaaaaa0123456789abcdef0123456789abcdef";

  private final MailReader reader = MailReader.create();

  @ParameterizedTest(name = "{0}: {4}")
  @CsvFileSource(resources = "/mail/judgements.csv", numLinesToSkip = 1)
  @DisplayName("SLA 4.12, 4.13: a mail opens a ticket, belongs to one, is kept, or waits for a person")
  void judges(String file, MailAction action, String autoAck, Hold hold, String why) {
    Judgement judgement = judged(Mails.file(file));

    assertThat(judgement.action()).as(judgement.reason()).isEqualTo(action);
    assertThat(judgement.autoAck()).as(judgement.reason()).isEqualTo(autoAck.equals("yes"));
    assertThat(judgement.hold()).as(judgement.reason()).isEqualTo(hold);
    assertThat(judgement.reason()).doesNotContain("\n").matches("[A-Za-z].*[^.]");
  }

  @ParameterizedTest
  @CsvSource({"answer-by-thread.eml, T-1042", "answer-by-tag.eml, T-1042", "absence-answers-a-ticket.eml, T-1042",
      "robot-answers-a-ticket.eml, T-1042", "answer-to-foreign-mail.eml,"})
  @DisplayName("SLA 4.12: a mail names the tickets that its thread headers and the tag in its subject name")
  void namesTickets(String file, String ticket) {
    assertThat(judged(Mails.file(file)).tickets()).isEqualTo(ticket == null ? java.util.List.of() : java.util.List.of(ticket));
  }

  @Test
  @DisplayName("SLA 4.12: of several tickets, the one answered last comes first and the subject's last")
  void ordersTickets() {
    byte[] mail = Mails.ofAnn("References: <palier.thread.T-1@palier.example> <palier.thread.T-2@palier.example>\n"
        + "In-Reply-To: <palier.thread.T-3@palier.example>\nSubject: Re: [T-4] x [t-1]", "");

    assertThat(judged(mail).tickets()).containsExactly("T-3", "T-2", "T-1", "T-4");
  }

  @Test
  @DisplayName("SLA 4.12: an answer names the notice that it answers")
  void namesTheNoticeAnswered() {
    assertThat(judged(Mails.file("answer-by-thread.eml")).noticeToken()).isEqualTo(TOKEN);
  }

  @Test
  @DisplayName("SLA 4.12: an answer to no ticket that exists is a new request, received like any other")
  void becomesNew() {
    Judgement opened = judged(Mails.file("answer-to-foreign-mail.eml")).asNew();

    assertThat(opened.action()).isEqualTo(MailAction.NEW);
    assertThat(opened.autoAck()).isTrue();
    assertThatThrownBy(() -> opened.asNew()).hasMessageContaining("NEW");
  }

  @ParameterizedTest
  @CsvSource({"bounce-plus-address.eml, true, true", "bounce-returned-header.eml, true, true", "bounce-delayed.eml, true, false",
      "bounce-in-words.eml, true, true", "bounce-failed-recipients.eml, false, true", "bounce-warning.eml, false, false"})
  @DisplayName("Threat 5: a bounce says which notice came back, and whether for good")
  void readsBounces(String file, boolean known, boolean permanent) {
    Judgement bounce = judged(Mails.file(file));

    assertThat(bounce.noticeToken()).isEqualTo(known ? TOKEN : null);
    assertThat(bounce.permanent()).isEqualTo(permanent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"support@palier.example", "SUPPORT+abc@palier.example"})
  @DisplayName("Threat 12: where our addresses are known, a mail from one of them has come back")
  void knowsOurOwnAddresses(String from) {
    MailPolicy policy = new MailPolicy(address -> true, Set.of("support@palier.example"), MailPolicy.Authentication.TRUST, null);

    assertThat(reader.read(Mails.of("From: " + from, "x"), policy).judgement().action()).isEqualTo(MailAction.LOG);
  }

  @Test
  @DisplayName("SLA 4.12: where our addresses are known, somebody who writes to themselves and to us is heard")
  void hearsWhoWritesACopyToThemselves() {
    byte[] mail = Mails.of("Return-Path: <ann@ace.example>\nFrom: ann@ace.example\nTo: ann@ace.example\nCc: "
        + "support@palier.example", "x");
    MailPolicy policy = new MailPolicy(address -> true, Set.of("support@palier.example"), MailPolicy.Authentication.TRUST, null);

    assertThat(reader.read(mail, policy).judgement().action()).isEqualTo(MailAction.NEW);
  }

  @Test
  @DisplayName("Threat 14: what only the database can answer is asked in the caller's thread, and its failure is no fault "
      + "of the mail")
  void letsAFailingDatabaseFly() {
    MailPolicy policy = new MailPolicy(address -> {
      throw new IllegalStateException("no database");
    }, Set.of(), MailPolicy.Authentication.TRUST, null);

    assertThatThrownBy(() -> reader.read(Mails.file("request.eml"), policy)).hasMessage("no database");
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"ann@ace.example <ann@ace.example>|true",
      "Ann @ Ace <ann@ace.example>|true", "<ann@ace.example (at work)>|true", "\"eve@stranger.example\" <ann@ace.example>|true",
      "<ann@ace.example\".stranger.example\">|false", "<ann@ace.example .stranger.example>|false", "<ann@ace.example|false",
      "<ann@ace.example@stranger.example>|false", "<eve ann@ace.example>|false", "<ann@ace.example(.stranger.example>|false",
      "=?utf-8?Q?ann=40ace.example?=|false", "ann@ace.example; eve@stranger.example|false"})
  @DisplayName("Threat 13: only what every program reads as one address is one")
  void readsOneAddress(String from, boolean one) {
    Judgement judgement = judged(Mails.of("From: " + from, "x"));

    assertThat(judgement.sender()).isEqualTo(one ? "ann@ace.example" : null);
    assertThat(judgement.action()).isEqualTo(one ? MailAction.NEW : MailAction.HOLD);
  }

  private Judgement judged(byte[] mail) {
    return reader.read(mail, Mails.BELIEVING).judgement();
  }
}
