package dev.palier.intake.reading;

import dev.palier.intake.MailContent;
import dev.palier.ticket.QuotedText;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a mail apart, within bounds. */
final class MailParser {

  private static final String NO_SUBJECT = "(no subject)";
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_ID = 998;
  private static final Pattern ANSWER = Pattern.compile("(?i)\\s*(?:re|aw|antw?|sv|vs|ref|rif|r|odp|res|回复|答复"
      + "|返信)\\s?(?:\\[\\d+\\])?\\s?[:：].*");
  private static final Pattern FORWARD = Pattern.compile("(?i)\\s*\\[?(?:fwd?|wg|tr|rv|i|vb|vl|doorst|enc|pd|転送|转发)\\s?[:：].*");

  private MailParser() {
  }

  /** Reads it all. */
  static ParsedMail parse(byte[] raw) {
    PartTree tree = new PartTree(raw);
    MailPart root = tree.root();
    Contents contents = new Contents(root);
    String text = contents.text();
    String html = contents.html();
    String subject = subject(root);
    String digest = new MailDigest().with(sender(root)).with(subject).with(text).with(contents.attachments()).toString();
    MailContent content = new MailContent(messageId(root), digest, subject, text, html, contents.attachments(),
        tree.exceeded() == null && !contents.shortened());
    return new ParsedMail(root, content, tree.exceeded() == null ? null : "It has " + tree.exceeded(), answers(subject, text));
  }

  /** Reads the header alone, of a mail that is not to be read further. */
  static ParsedMail headersOf(byte[] raw, String unreadable) {
    MailPart root = PartTree.unsplit(raw);
    String digest = new MailDigest().with(sender(root)).with(subject(root)).with(root.body()).toString();
    MailContent content = new MailContent(messageId(root), digest, subject(root), "", null, List.of(), false);
    return new ParsedMail(root, content, unreadable, false);
  }

  private static String subject(MailPart root) {
    String subject = OneLine.cut(root.headers().decoded("subject"), LONGEST_SUBJECT).strip();
    return subject.isEmpty() ? NO_SUBJECT : subject;
  }

  private static String sender(MailPart root) {
    SenderAddress sender = SenderAddress.of(root.headers());
    return sender.address() == null ? String.join("\n", root.headers().all("from")) : sender.address();
  }

  private static String messageId(MailPart root) {
    String id = OneLine.cut(OneLine.of(root.headers().first("message-id")), LONGEST_ID);
    return id.isEmpty() ? null : id;
  }

  private static boolean answers(String subject, String text) {
    QuotedText quotation = QuotedText.of(text);
    return quotation.hasQuotation() && (ANSWER.matcher(subject).matches()
        || quotation.showsHeaderBlock() && !FORWARD.matcher(subject).matches());
  }
}
