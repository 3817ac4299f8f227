package dev.palier.portal.web;

import dev.palier.ticket.NewAttachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Files as a form brings them. */
final class Uploads {

  private Uploads() {
  }

  /** The chosen files; a field in which none was chosen brings an empty one without a name. */
  static List<NewAttachment> read(List<MultipartFile> files) {
    return files == null ? List.of()
        : files.stream().filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank()).map(file -> {
          try {
            return new NewAttachment(file.getOriginalFilename(), file.getContentType(), file.getBytes());
          } catch (IOException lost) {
            throw new UncheckedIOException(lost);
          }
        }).toList();
  }
}
