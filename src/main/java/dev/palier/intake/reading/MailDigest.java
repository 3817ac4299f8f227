package dev.palier.intake.reading;

import dev.palier.ticket.NewAttachment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over pieces, each with its length, so that nothing can move from one piece to the next unnoticed. */
final class MailDigest {

  private final MessageDigest digest;

  MailDigest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  MailDigest with(String text) {
    return with(text.getBytes(StandardCharsets.UTF_8));
  }

  MailDigest with(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  MailDigest with(List<NewAttachment> files) {
    for (NewAttachment file : files) {
      with(file.name()).with(file.content());
    }
    return this;
  }

  /** In hexadecimal; nothing can be added afterwards. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
