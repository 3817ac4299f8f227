package dev.palier.ticket.story;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** A mail as its reader finds it. */
public record ReceivedMail(String to, String subject, String text, String html, MimeMessage message) {

  static ReceivedMail of(MimeMessage message) {
    try {
      return new ReceivedMail(((InternetAddress) message.getAllRecipients()[0]).getAddress(), message.getSubject(), part(message,
          "text/plain"),
          part(message, "text/html"), message);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString().replace("\r\n", "\n");
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = part(inner, type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
