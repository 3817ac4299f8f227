package dev.palier.portal.api;

import dev.palier.portal.api.problem.Problem;
import dev.palier.portal.api.problem.ProblemKind;
import dev.palier.portal.api.problem.Unanswerable;
import dev.palier.ticket.NewAttachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files of a multipart body. A part that nobody asked for is refused: it may be a file under a mistyped name. */
final class UploadedFiles {

  static final String REQUEST = "request";
  static final String FILES = "files";

  private UploadedFiles() {
  }

  static List<NewAttachment> of(MultipartHttpServletRequest body) {
    Set<String> unknown = new TreeSet<>(body.getMultiFileMap().keySet());
    unknown.removeAll(Set.of(REQUEST, FILES));
    body.getParameterMap().keySet().stream().filter(name -> !name.equals(REQUEST)).forEach(unknown::add);
    if (!unknown.isEmpty()) {
      throw new Unanswerable(Problem.ofField(ProblemKind.MALFORMED_REQUEST, unknown.iterator().next(), "There is no such part; "
          + "expected one part 'request' of JSON, and files, each with a file name, in parts 'files'."));
    }
    return body.getFiles(FILES).stream().map(UploadedFiles::file).toList();
  }

  private static NewAttachment file(MultipartFile file) {
    try {
      return new NewAttachment(file.getOriginalFilename(), file.getContentType(), file.getBytes());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
