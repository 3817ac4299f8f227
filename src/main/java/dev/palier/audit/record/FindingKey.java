package dev.palier.audit.record;

import dev.palier.audit.check.Seen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one finding from another. */
final class FindingKey {

  private FindingKey() {
  }

  /** SHA-256 over who saw it, rule, ticket and subject. */
  static String of(String scope, Seen seen) {
    try {
      String text = String.join("\n", scope, seen.rule().id(), String.valueOf(seen.ticket()), seen.subject());
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
