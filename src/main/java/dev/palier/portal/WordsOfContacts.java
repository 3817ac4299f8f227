package dev.palier.portal;

import dev.palier.sla.UnusableAnswers.Problem;
import dev.palier.ticket.NewAttachment;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What contacts may write and attach: cleaned of what no database or screen takes, and checked against the limits. */
@Component
class WordsOfContacts {

  static final int LONGEST_SUBJECT = 200;
  static final int LONGEST_WORDS = 20_000;

  private final PortalSettings.Files limits;

  WordsOfContacts(PortalSettings settings) {
    this.limits = settings.files();
  }

  /** Several lines, without control characters; line ends become those of this program. */
  static String text(String words) {
    return words == null ? "" : words.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
        .strip();
  }

  /** One line. */
  static String line(String words) {
    return text(words).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  static List<Problem> subject(String subject) {
    if (subject.isEmpty()) {
      return List.of(new Problem("subject", "Say in a few words what it is about."));
    }
    return subject.length() <= LONGEST_SUBJECT ? List.of()
        : List.of(new Problem("subject", "Use at most " + LONGEST_SUBJECT + " characters; these are " + subject.length() + "."));
  }

  static List<Problem> words(String field, String words, String whatIsMissing) {
    if (words.isEmpty()) {
      return List.of(new Problem(field, whatIsMissing));
    }
    return words.length() <= LONGEST_WORDS ? List.of() : List.of(new Problem(field,
        "Use at most 20,000 characters; these are " + words.length() + ". Attach longer texts as a file."));
  }

  List<Problem> files(List<NewAttachment> files) {
    List<Problem> problems = new ArrayList<>();
    if (files.size() > limits.count()) {
      problems.add(new Problem("files", "Attach at most " + limits.count() + " files; these are " + files.size() + "."));
    }
    files.stream().filter(file -> file.content().length > limits.largest().toBytes()).forEach(file -> problems.add(
        new Problem("files", "A file may have at most " + words(limits.largest()) + "; '" + file.name() + "' has more.")));
    if (files.stream().mapToLong(file -> file.content().length).sum() > limits.total().toBytes()) {
      problems.add(new Problem("files", "All files together may have at most " + words(limits.total()) + "."));
    }
    return problems;
  }

  /** E.g. {@code 10 MB}. */
  static String words(DataSize size) {
    return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() > 0 ? size.toKilobytes() + " KB"
        : size.toBytes() + " bytes";
  }
}
