package dev.palier.notification.template;

import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoteTemplates;
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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds template files: in the process owners' folder first, then among those packaged with the program. */
final class TemplateFolder {

  private static final String PACKAGED = "processes/notices/";
  private static final Pattern NOTE = Pattern.compile(NoteTemplates.PREFIX + "[a-z0-9]+(-[a-z0-9]+)*\\.(txt|html)");

  private final Path own;

  TemplateFolder(Path own) {
    this.own = own;
  }

  /** The name to show in a message about the file; one of a step's texts that is nowhere belongs into the owners' folder. */
  String place(String name) {
    return isOwn(name) || own != null && NOTE.matcher(name).matches() && read(name).isEmpty() ? own.resolve(name).toString() : PACKAGED + name;
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

  /** The names of the texts for steps of models that the folder holds, in alphabetical order. */
  SortedSet<String> ownNotes() {
    if (own == null || !Files.isDirectory(own)) {
      return new TreeSet<>();
    }
    try (Stream<Path> files = Files.list(own)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> NOTE.matcher(name).matches())
          .map(name -> name.substring(0, name.lastIndexOf('.'))).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUseful(String name) {
    return !name.matches(".*\\.(txt|html)") || name.startsWith("_") || NOTE.matcher(name).matches()
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
