package dev.palier.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Message-IDs of our mails: the same notice to the same recipient always has the same one, so that a mail sent twice is shown
 * once; all mails of a ticket refer to one thread, so that they are shown together and a reply finds its ticket.
 */
public final class MessageIds {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
  private static final Pattern THREAD = Pattern.compile("<palier\\.thread\\.([A-Za-z0-9-]{1,64})@[^<>@\\s]+>");
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{40}");

  private static final String BEGIN = "<palier.";

  private final String host;

  /** @param host right side of every Message-ID, a domain name of ours */
  public MessageIds(String host) {
    this.host = host;
  }

  /** The token of a notice to one recipient: 40 hexadecimal digits of a hash over its unique key. */
  public static String token(String ticket, NoticeKind kind, int level, long sequence, String recipient) {
    return hash(String.join("\n", ticket, kind.name(), Integer.toString(level), Long.toString(sequence), recipient));
  }

  /** Whether the text looks like a {@link #token}. */
  public static boolean isToken(String text) {
    return text != null && TOKEN.matcher(text).matches();
  }

  /** The Message-ID of a token, in angle brackets. */
  public String messageId(String token) {
    return BEGIN + token + "@" + host + ">";
  }

  /** Whether a Message-ID is that of a token, whatever our domain was called when it was given. */
  public static boolean isOf(String token, String messageId) {
    return messageId != null && messageId.startsWith(BEGIN + token + "@");
  }

  /** The id all mails of a ticket refer to, in angle brackets. A ticket with unusual characters is hashed. */
  public String threadOf(String ticket) {
    return "<palier.thread." + (PLAIN.matcher(ticket).matches() ? ticket : hash(ticket)) + "@" + host + ">";
  }

  /**
   * The ticket named by a References or In-Reply-To header, empty if it names none. The header is not proof of who wrote the
   * mail.
   */
  public static Optional<String> ticketOf(String references) {
    Matcher thread = THREAD.matcher(references == null ? "" : references);
    return thread.find() ? Optional.of(thread.group(1)) : Optional.empty();
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
