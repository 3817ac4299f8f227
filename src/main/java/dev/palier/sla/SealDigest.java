package dev.palier.sla;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/** What the digest of a seal covers: its number and instant, the digest of the seal before, and the ends of the ledgers in order. */
final class SealDigest {

  private final MessageDigest digest = LedgerChain.sha256();

  SealDigest(long number, Instant sealedAt, String previous) {
    line("palier ledger seal 1 " + number + " " + sealedAt.toEpochMilli() + " " + previous);
  }

  void add(String ticket, long sequence, String hash) {
    line(ticket + " " + sequence + " " + hash);
  }

  private void line(String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
