package dev.palier.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeProperties;
import dev.palier.notification.NoticeRecipient;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailBuilderTests {

  private static final Instant SAT_23_40 = Instant.parse("2024-06-08T21:40:00Z");
  private static final String TOKEN = MessageIds.token("T-1042", NoticeKind.ESCALATION, 1, 7, "eva@example.com");

  private final Session session = Session.getInstance(new Properties());
  private final NoticeProperties settings = new NoticeProperties("Acme Support <support@acme.example>", null,
      "bounces@acme.example", true, "mail.acme.example", null, new NoticeProperties.Relay(true, 1, Duration.ofSeconds(1),
      Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(3)), null);
  private final MailBuilder builder = new MailBuilder(settings, new MessageIds(settings.host()));

  @Test
  @DisplayName("Trust 12: every mail says that a program wrote it, and which")
  void marksMailsOfAProgram() throws Exception {
    MimeMessage mail = sentAndParsed(envelope("T-1042", "Eva Lind", "eva@example.com", false), letter("Zażółć"));

    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
    assertThat(mail.getHeader("X-Loop", null)).isEqualTo("palier@mail.acme.example");
    assertThat(mail.getHeader("From", null)).isEqualTo("Acme Support <support@acme.example>");
    assertThat(mail.getHeader("To", null)).isEqualTo("Eva Lind <eva@example.com>");
    assertThat(mail.getSentDate()).isEqualTo(SAT_23_40);
    assertThat(mail.getSubject()).isEqualTo("Zażółć");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("tekst ż");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>ż</p>");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
  }

  @Test
  @DisplayName("Trust 4: the Message-ID follows from the notice and survives saving; all mails of a ticket are one thread")
  void keepsTheMessageId() throws Exception {
    MimeMessage mail = builder.build(session, envelope("T-1042", "Eva", "eva@example.com", false), letter("x"), SAT_23_40);
    mail.saveChanges();

    assertThat(mail.getMessageID()).isEqualTo("<palier." + TOKEN + "@mail.acme.example>").hasSizeLessThan(100);
    assertThat(mail.getHeader("References", null)).isEqualTo("<palier.thread.T-1042@mail.acme.example>")
        .isEqualTo(mail.getHeader("In-Reply-To", null));
    assertThat(MessageIds.ticketOf("<a@b> " + mail.getHeader("References", null))).contains("T-1042");
    assertThat(MessageIds.ticketOf("<palier.thread.@x> nonsense")).isEmpty();
    assertThat(MessageIds.token("T-1042", NoticeKind.ESCALATION, 1, 8, "eva@example.com")).isNotEqualTo(TOKEN);
  }

  @Test
  @DisplayName("Trust 5, 12: a returned mail names its notice; nobody returns a receipt")
  void namesTheNoticeInTheEnvelope() throws Exception {
    SMTPMessage notice = (SMTPMessage) builder.build(session, envelope("T-1", "Eva", "eva@example.com", false), letter("x"),
        SAT_23_40);
    SMTPMessage receipt = (SMTPMessage) builder.build(session, envelope("T-1", "Eva", "eva@example.com", true), letter("x"),
        SAT_23_40);

    assertThat(notice.getEnvelopeFrom()).isEqualTo("bounces+" + TOKEN + "@acme.example");
    assertThat(receipt.getEnvelopeFrom()).isEqualTo("<>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: evil@example.com", "a\nBcc: evil@example.com\n\nbody", "a\rBcc: evil@example.com",
      "a\u0000b",
      "=?UTF-8?Q?a=0D=0ABcc:_evil@example.com?=", "=?UTF-8?Q?=3D=3FUTF-8=3FQ=3Fa=3D0D=3D0ABcc:_evil@example.com=3F=3D?=",
      "a\u2028Bcc: evil@example.com", "=?UTF-8?B?YQ0KQmNjOiBldmlsQGV4YW1wbGUuY29t?=", "a\u0085Bcc: evil@example.com"})
  @DisplayName("Trust 17: no value of a header begins another header, not even inside an encoded word")
  void stripsLineEnds(String evil) throws Exception {
    MimeMessage mail = sentAndParsed(new Envelope(evil, TOKEN, new NoticeRecipient(evil, "eva@example.com", null), false, true),
        letter(evil));

    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).doesNotContain("\r", "\n", "\u0000", "\u2028", "\u0085");
    assertThat(jakarta.mail.internet.MimeUtility.decodeText(mail.getSubject())).doesNotContain("\r", "\n");
    assertThat(mail.getHeader("X-Palier-Ticket", null)).doesNotContain("\r", "\n", "\u0000");
    assertThat(mail.getContent()).isInstanceOf(MimeMultipart.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eva", "eva@example.com, x@example.com", "eva@example.com\r\nBcc: x@example.com",
      "Eva <eva@example.com>", "@", ""})
  @DisplayName("Trust 17: what is not exactly one address gets no mail")
  void refusesOtherAddresses(String address) {
    NoticeRecipient recipient = new NoticeRecipient("Eva", address, "CSC");

    assertThat(MailBuilder.isAddress(address)).isFalse();
    assertThatThrownBy(() -> builder.build(session, new Envelope("T-1", TOKEN, recipient, false, false), letter("x"), SAT_23_40))
        .isInstanceOf(AddressException.class);
  }

  private MimeMessage sentAndParsed(Envelope envelope, Letter letter) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    builder.build(session, envelope, letter, SAT_23_40).writeTo(bytes);
    return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static Envelope envelope(String ticket, String name, String address, boolean nullReturnPath) throws MessagingException {
    return new Envelope(ticket, TOKEN, new NoticeRecipient(name, address, null), nullReturnPath, false);
  }

  private static Letter letter(String subject) {
    return new Letter(subject, "tekst ż", "<p>ż</p>");
  }
}
