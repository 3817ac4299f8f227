package dev.palier.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Mails for tests: files of our own, and mails written on the spot. */
public final class Mails {

  /** Everybody at ace.example is appointed, and the From header is believed. */
  public static final MailPolicy BELIEVING = new MailPolicy(address -> address.endsWith("@ace.example"), Set.of(),
      MailPolicy.Authentication.TRUST, null);

  private Mails() {
  }

  /** A file of {@code src/test/resources/mail}. */
  public static byte[] file(String name) {
    try (InputStream in = Mails.class.getResourceAsStream("/mail/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A mail of Ann, with more header fields and a body; a line end is CRLF whatever it was. */
  public static byte[] ofAnn(String fields, String body) {
    return of("From: Ann Ace <ann@ace.example>\nTo: support@palier.example\n" + fields, body);
  }

  /** A mail with header fields and a body in UTF-8; a line end is CRLF whatever it was. */
  public static byte[] of(String fields, String body) {
    return (fields.strip() + "\n\n" + body).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
