package dev.palier.intake.desk;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * By what a mail is known when it comes twice: Message-ID, sender and content together, so that an id used for another mail is another
 * mail. Robots that set no id often write the same words again; there the Date header tells one mail from the next.
 */
final class ContentKey {

  private static final int HEADER_BYTES = 65_536;

  private ContentKey() {
  }

  static String of(Delivery delivery) {
    String id = delivery.content().messageId();
    String name = id == null || id.isBlank() ? "date " + date(delivery.mail().raw()) : "id " + id.strip();
    return hash(name + "\n" + Objects.requireNonNullElse(delivery.sender(), "") + "\n" + delivery.content().digest());
  }

  private static String date(byte[] raw) {
    try {
      String date = new InternetHeaders(new ByteArrayInputStream(raw, 0, Math.min(raw.length, HEADER_BYTES))).getHeader("Date", ",");
      return date == null ? "" : date.strip();
    } catch (MessagingException | RuntimeException unreadable) {
      return "";
    }
  }

  private static String hash(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
