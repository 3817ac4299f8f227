package dev.palier.notification.template;

import dev.palier.notification.NoticeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds template files: in the process owners' folder first, then among those packaged with the program. */
final class TemplateFolder {

  private static final String PACKAGED = "processes/notices/";

  private final Path own;

  TemplateFolder(Path own) {
    this.own = own;
  }

  /** The name to show in a message about the file. */
  String place(String name) {
    return isOwn(name) ? own.resolve(name).toString() : PACKAGED + name;
  }

  Optional<String> read(String name) {
    try {
      return Optional.of(isOwn(name) ? Files.readString(own.resolve(name)) : packaged(name)).filter(text -> !text.isEmpty());
    } catch (CharacterCodingException e) {
      throw new TemplateProblem(List.of(place(name) + ": is not UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Problems of the process owners' folder itself: it is missing, or holds a file that no notice would ever use. */
  List<String> problems() {
    if (own == null) {
      return List.of();
    }
    if (!Files.isDirectory(own)) {
      return List.of(own + ": palier.notices.templates must be a folder");
    }
    try (Stream<Path> files = Files.list(own)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> !isUseful(name)).sorted()
          .map(name -> place(name) + ": no notice uses a file of this name").toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUseful(String name) {
    return !name.matches(".*\\.(txt|html)") || name.startsWith("_")
        || Arrays.stream(NoticeKind.values()).anyMatch(kind -> name.matches(kind.templateName() + "\\.(txt|html)"));
  }

  private boolean isOwn(String name) {
    return own != null && Files.isRegularFile(own.resolve(name));
  }

  private static String packaged(String name) throws IOException {
    try (InputStream in = TemplateFolder.class.getClassLoader().getResourceAsStream(PACKAGED + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
