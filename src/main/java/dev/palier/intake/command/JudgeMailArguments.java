package dev.palier.intake.command;

import dev.palier.intake.MailPolicy;
import dev.palier.intake.MailPolicy.Authentication;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What {@code judge-mail} was asked to do.
 *
 * @param mails a folder; its files that end with .eml are judged
 */
record JudgeMailArguments(Path mails, Path out, MailPolicy policy) {

  static final String USAGE = "usage: judge-mail --mails DIR --out OUT.csv [--appointed FILE] [--our FILE] "
      + "[--authentication require|quarantine|trust --auth-server NAME]";

  private static final List<String> NAMES = List.of("--mails", "--out", "--appointed", "--our", "--authentication",
      "--auth-server");

  /**
   * Reads the command line after {@code judge-mail}.
   *
   * @throws UnusableArgument if an argument is unknown, missing, given twice or unusable
   */
  static JudgeMailArguments parse(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      require(NAMES.contains(name), "unknown argument '" + name + "'");
      require(i + 1 < arguments.size(), name + " needs a value");
      require(values.put(name, arguments.get(i + 1)) == null, name + " is given twice");
    }
    require(values.containsKey("--mails") && values.containsKey("--out"), "--mails and --out are needed");
    return new JudgeMailArguments(folder(values.get("--mails")), output(values.get("--out")), policy(values));
  }

  private static MailPolicy policy(Map<String, String> values) {
    Set<String> appointed = values.containsKey("--appointed") ? AddressFile.read("--appointed", path("--appointed", values))
        : null;
    Set<String> ours = values.containsKey("--our") ? AddressFile.read("--our", path("--our", values)) : Set.of();
    Predicate<String> known = appointed == null ? address -> true : appointed::contains;
    Authentication authentication = authentication(values.getOrDefault("--authentication", "trust"));
    require(authentication == Authentication.TRUST || values.containsKey("--auth-server"),
        "--authentication " + values.get("--authentication")
        + " needs --auth-server, the name of your mail server in Authentication-Results");
    return new MailPolicy(known, ours, authentication, values.get("--auth-server"));
  }

  private static Authentication authentication(String value) {
    try {
      return Authentication.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw unusable("--authentication: expected require, quarantine or trust, was '" + value + "'");
    }
  }

  private static Path path(String name, Map<String, String> values) {
    try {
      return Path.of(values.get(name));
    } catch (InvalidPathException unusable) {
      throw unusable(name + ": expected a file, was '" + values.get(name) + "'");
    }
  }

  private static Path folder(String value) {
    Path folder = path("--mails", Map.of("--mails", value));
    require(Files.isDirectory(folder), "--mails: expected a folder, was '" + value + "'");
    return folder;
  }

  private static Path output(String value) {
    Path file = path("--out", Map.of("--out", value));
    Path folder = file.toAbsolutePath().getParent();
    require(folder != null && Files.isDirectory(folder) && !Files.isDirectory(file),
        "--out: expected a file in an existing folder, was '" + value + "'");
    return file;
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw unusable(otherwise);
    }
  }

  private static UnusableArgument unusable(String reason) {
    return new UnusableArgument(reason + "\n" + USAGE);
  }
}
