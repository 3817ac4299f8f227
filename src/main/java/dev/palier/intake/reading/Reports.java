package dev.palier.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports that programs write about mails (RFC 6522): of delivery, of reading, of complaints. */
final class Reports {

  private static final List<String> RETURNED = List.of("message/rfc822", "text/rfc822-headers", "message/rfc822-headers",
      "message/global",
      "message/global-headers");

  private Reports() {
  }

  static boolean isReport(MailPart mail) {
    return mail.is("multipart/report");
  }

  static boolean isDelivery(MailPart mail) {
    return isOf(mail, "delivery-status");
  }

  static boolean isComplaint(MailPart mail) {
    return isOf(mail, "feedback-report");
  }

  static boolean isReceipt(MailPart mail) {
    return isOf(mail, "disposition-notification");
  }

  /** By its own word, or, where it says nothing of its kind, by the part it holds. */
  private static boolean isOf(MailPart mail, String kind) {
    String named = mail.typeParameter("report-type");
    return mail.is("message/" + kind) || isReport(mail)
        && (named.equals(kind) || named.isEmpty() && mail.children().stream().anyMatch(part -> part.is("message/" + kind)));
  }

  /** What the machine-readable part says. */
  static String facts(MailPart mail, String type) {
    return leaves(mail).filter(part -> part.is(type)).map(Reports::searchable).collect(Collectors.joining("\n"));
  }

  /** The mail that came back, as far as the report holds it. */
  static String returned(MailPart mail) {
    return leaves(mail).filter(part -> RETURNED.contains(part.mime())).map(Reports::searchable).collect(Collectors.joining("\n"));
  }

  private static Stream<MailPart> leaves(MailPart part) {
    return part.isMultipart() ? part.children().stream().flatMap(Reports::leaves) : Stream.of(part);
  }

  private static String searchable(MailPart part) {
    return new String(part.content(), StandardCharsets.ISO_8859_1);
  }
}
