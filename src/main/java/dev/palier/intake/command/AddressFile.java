package dev.palier.intake.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A file of addresses, one a line; empty lines and lines that begin with # are skipped. */
final class AddressFile {

  private static final String ADDRESS = "[^\\s@<>,;:\"()]+@[^\\s@<>,;:\"()]+";

  private AddressFile() {
  }

  /** The addresses in lower case. */
  static Set<String> read(String argument, Path file) {
    List<String> lines = lines(argument, file);
    Set<String> addresses = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "").strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!line.matches(ADDRESS)) {
        throw new UnusableArgument(file + ", line " + (i + 1) + ": expected one address such as ann@example.com, was '" + line
            + "'");
      }
      addresses.add(line.toLowerCase(Locale.ROOT));
    }
    return addresses;
  }

  private static List<String> lines(String argument, Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UnusableArgument(argument + ": expected a file that can be read, was '" + file + "'");
    }
  }
}
