package dev.palier.sla;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The chain through the ledger of one ticket: the hash of a row covers everything in the row and the hash of the row before it.
 * SHA-256, as 64 hexadecimal digits. What is hashed never changes its form, or old rows would no longer verify.
 */
final class LedgerChain {

  /** Stands before the first row of a ticket. */
  static final String START = "0".repeat(64);

  private static final String FORM = "palier ledger row 1";
  private static final byte NOTHING = 0;
  private static final byte TEXT = 1;

  private final MessageDigest digest = sha256();

  /** The hashes of rows that follow a row of this hash. */
  static List<String> link(String previous, List<LedgerEntry> entries) {
    LedgerChain chain = new LedgerChain();
    List<String> hashes = new ArrayList<>(entries.size());
    String last = previous;
    for (LedgerEntry entry : entries) {
      last = chain.hash(last, entry);
      hashes.add(last);
    }
    return hashes;
  }

  /** The hash of one row; instants count in milliseconds, as the database keeps them. */
  String hash(String previous, LedgerEntry entry) {
    digest.reset();
    add(FORM);
    add(previous);
    add(entry.ticket());
    add(String.valueOf(entry.sequence()));
    add(String.valueOf(entry.at().toEpochMilli()));
    add(String.valueOf(entry.recordedAt().toEpochMilli()));
    add(entry.actor());
    add(entry.kind().name());
    add(entry.metric() == null ? null : entry.metric().name());
    add(entry.value());
    add(entry.recipients());
    add(entry.explanation());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** With its length, so that no two rows have the same bytes; nothing is not the empty text. */
  private void add(String text) {
    if (text == null) {
      digest.update(NOTHING);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(TEXT);
    digest.update((byte) (bytes.length >>> 16));
    digest.update((byte) (bytes.length >>> 8));
    digest.update((byte) bytes.length);
    digest.update(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
