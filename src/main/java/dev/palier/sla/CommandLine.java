package dev.palier.sla;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * What follows the name of a command that reads: names with their values, each given once, and settings for Spring such as the
 * database.
 *
 * @param usage ends every refusal
 */
public record CommandLine(Map<String, String> values, List<String> settings, String usage) {

  private static final String SETTING = "--(spring|palier|camunda)\\..*";

  /**
   * Reads a command line.
   *
   * @param names all of them are needed, such as {@code --from}
   * @throws Refusal if an argument is unknown, missing or given twice
   */
  public static CommandLine parse(List<String> arguments, List<String> names, String usage) {
    CommandLine line = new CommandLine(new HashMap<>(), new ArrayList<>(), usage);
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      if (name.matches(SETTING)) {
        line.settings.add(name);
        continue;
      }
      line.require(names.contains(name), "unknown argument '" + name + "'");
      line.require(i + 1 < arguments.size(), name + " needs a value");
      line.require(line.values.put(name, arguments.get(++i)) == null, name + " is given twice");
    }
    names.forEach(name -> line.require(line.values.containsKey(name), name + " is needed"));
    return line;
  }

  /** The value of a name. */
  public String value(String name) {
    return values.get(name);
  }

  /**
   * A value that is a date, a month and the like.
   *
   * @param expected what it should have been, in words
   * @throws Refusal if it is none
   */
  public <T> T moment(String name, Function<String, T> reader, String expected) {
    try {
      return reader.apply(value(name));
    } catch (DateTimeException unreadable) {
      throw new Refusal(name + ": expected " + expected + ", was '" + value(name) + "'\n" + usage);
    }
  }

  /**
   * A value that is an existing folder.
   *
   * @throws Refusal if it is none
   */
  public Path folder(String name) {
    Path folder = Path.of(value(name));
    require(Files.isDirectory(folder), name + ": expected an existing folder, was '" + folder + "'");
    return folder;
  }

  /** @throws Refusal with the sentence and the usage, unless it is right */
  public void require(boolean right, String otherwise) {
    if (!right) {
      throw new Refusal(otherwise + "\n" + usage);
    }
  }

  /**
   * Starts the program's beans over the database, to read: without server, jobs and what only a server does.
   *
   * @throws Refusal if the database cannot be used
   */
  public static ConfigurableApplicationContext open(Class<?> application, List<String> settings) {
    try {
      return new SpringApplicationBuilder(application).web(WebApplicationType.NONE).profiles("replay", "review")
          .run(settings.toArray(String[]::new));
    } catch (RuntimeException failed) {
      throw new Refusal("the database cannot be used: " + NestedExceptionUtils.getMostSpecificCause(failed).getMessage()
          + "\nA database file can be used by one program at a time: stop the server, or use a copy. PostgreSQL can be read any time.");
    }
  }
}
