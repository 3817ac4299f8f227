package dev.palier.portal.api.once;

import dev.palier.ticket.NewAttachment;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two requests ask for the same. */
public final class RequestHash {

  private RequestHash() {
  }

  /**
   * SHA-256 over what is asked for, as it was understood: spaces in JSON or the borders of a multipart body make no difference.
   *
   * @param operation what is done, with the ticket it is done to
   * @param fields    in a fixed order, null for none
   */
  public static String of(String operation, List<String> fields, List<NewAttachment> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
        write(out, operation);
        for (String field : fields) {
          write(out, field);
        }
        for (NewAttachment file : files) {
          write(out, file.name());
          write(out, file.contentType());
          write(out, file.content());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | IOException e) {
      throw new IllegalStateException("Every Java platform has SHA-256, and nothing is written anywhere", e);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  /** With the length before it, so that two texts never look like one. */
  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }
}
