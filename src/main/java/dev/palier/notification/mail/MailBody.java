package dev.palier.notification.mail;

import dev.palier.notification.NoticeFile;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The content of a mail: the letter twice, as plain text and as HTML, and its files. An invitation to an appointment is a third
 * form of the letter as well, because that is where calendar programs look for it (RFC 6047), and a file for those that do not.
 */
final class MailBody {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String INVITATION = "text/calendar";

  private MailBody() {}

  static Multipart of(Letter letter, List<NoticeFile> files) throws MessagingException {
    MimeMultipart letters = new MimeMultipart("alternative", text(letter), html(letter));
    if (files.isEmpty()) {
      return letters;
    }
    MimeMultipart all = new MimeMultipart("mixed");
    MimeBodyPart first = new MimeBodyPart();
    first.setContent(letters);
    all.addBodyPart(first);
    for (NoticeFile file : files) {
      if (file.contentType().startsWith(INVITATION)) {
        letters.addBodyPart(part(file.contentType(), file.content()));
      }
      all.addBodyPart(attached(file));
    }
    return all;
  }

  private static MimeBodyPart text(Letter letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8);
    return text;
  }

  private static MimeBodyPart html(Letter letter) throws MessagingException {
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8, "html");
    return html;
  }

  private static BodyPart attached(NoticeFile file) throws MessagingException {
    String type = file.contentType().startsWith(INVITATION) ? "application/ics" : file.contentType();
    MimeBodyPart part = part(type, file.content());
    part.setDisposition(Part.ATTACHMENT);
    try {
      part.setFileName(MimeUtility.encodeText(HeaderText.of(file.name()), UTF_8, null));
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("Every Java platform has UTF-8", e);
    }
    return part;
  }

  private static MimeBodyPart part(String type, byte[] content) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
    return part;
  }
}
