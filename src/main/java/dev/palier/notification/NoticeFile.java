package dev.palier.notification;

import java.util.Objects;

/**
 * A file that goes out with a notice, kept with it: a further attempt sends the same bytes.
 *
 * @param name        as mail programs show it
 * @param contentType for example {@code application/pdf}; {@code text/calendar} with its method is shown as an invitation
 * @param content     never changed
 */
public record NoticeFile(String name, String contentType, byte[] content) {

  /** Refuses a file without a name, a type or a content. */
  public NoticeFile {
    Objects.requireNonNull(contentType, "contentType");
    if (name == null || name.isBlank() || content == null || content.length == 0) {
      throw new IllegalArgumentException("A file of a notice needs a name and a content, was '" + name + "'");
    }
  }
}
