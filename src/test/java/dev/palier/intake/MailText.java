package dev.palier.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A mail as text, to be changed step by step. */
public final class MailText {

  private final Map<String, String> headers = new LinkedHashMap<>();
  private String body = "The export fails since this morning.";

  private MailText(String from) {
    headers.put("From", from);
    headers.put("To", "support@palier.example");
    headers.put("Subject", "Export fails");
    headers.put("Date", "Sat, 08 Jun 2024 23:10:00 +0200");
    headers.put("Message-ID", "<1@mail.example>");
    headers.put("MIME-Version", "1.0");
    headers.put("Content-Type", "text/plain; charset=utf-8");
  }

  /** @param from as in a header */
  public static MailText from(String from) {
    return new MailText(from);
  }

  /** @param value null for no such header */
  public MailText with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public MailText subject(String subject) {
    return with("Subject", subject);
  }

  public MailText id(String id) {
    return with("Message-ID", id);
  }

  public MailText saying(String words) {
    body = words;
    return this;
  }

  /** A mail with a file. */
  public MailText enclosing(String name, String content) {
    String words = body;
    body = "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n--b\r\nContent-Type: text/csv\r\n"
        + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + content + "\r\n--b--\r\n";
    return with("Content-Type", "multipart/mixed; boundary=b");
  }

  public byte[] raw() {
    String head = headers.entrySet().stream().filter(header -> header.getValue() != null)
        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n").collect(Collectors.joining());
    return (head + "\r\n" + body + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
