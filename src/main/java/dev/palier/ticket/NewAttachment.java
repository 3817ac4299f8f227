package dev.palier.ticket;

import java.util.Objects;

/**
 * A file to be kept with a message.
 *
 * @param name        as the sender called it; shown, never used as a path, shortened to what is kept
 * @param contentType as the sender called it, trusted by nobody
 */
public record NewAttachment(String name, String contentType, byte[] content) {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TYPE = 127;
  private static final String NO_NAME = "attachment";
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  /** Keeps the last part of a path as the name, without control characters, and a type that is none as unknown. */
  public NewAttachment {
    Objects.requireNonNull(content, "content");
    String shown = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", " ").replaceAll(".*[/\\\\]", "").strip();
    name = shown.isEmpty() ? NO_NAME : shortened(shown);
    contentType = contentType == null || contentType.length() > LONGEST_TYPE || !contentType.matches("[\\w.+-]+/[\\w.+-]+")
        ? UNKNOWN_TYPE : contentType;
  }

  /** The end stays: it tells what kind of file it is. */
  private static String shortened(String name) {
    int over = name.length() - LONGEST_NAME;
    return over <= 0 ? name : name.substring(0, LONGEST_NAME / 2) + name.substring(LONGEST_NAME / 2 + over);
  }
}
