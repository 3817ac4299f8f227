package dev.palier.model;

import dev.palier.sla.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what follows {@code models} on the command line. */
final class ModelsArguments {

  static final String USAGE = """
      Usage: models list
             models difference FILE|DIR
             models export DIR [--version-of KEY=N]...
             models take FILE... --reason TEXT [--as USER]
             each with [--spring.datasource.url=...]""";
  private static final Map<String, List<String>> OPTIONS = Map.of("list", List.of(), "difference", List.of(), "export",
      List.of("--version-of"), "take", List.of("--reason", "--as"));

  private ModelsArguments() {
  }

  /**
   * What is asked for.
   *
   * @param names   files or the folder
   * @param options by name, each with its values
   */
  record Asked(String act, List<String> names, Map<String, List<String>> options, List<String> settings) {

    String option(String name, String otherwise) {
      return options.getOrDefault(name, List.of(otherwise)).get(0);
    }
  }

  /** @throws Refusal if it cannot be understood */
  static Asked parse(List<String> arguments) {
    require(!arguments.isEmpty() && OPTIONS.containsKey(arguments.get(0)), "say what to do");
    Asked asked = new Asked(arguments.get(0), new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    for (int i = 1; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.matches("--(spring|palier|camunda)\\..*")) {
        asked.settings.add(argument);
      } else if (argument.startsWith("--")) {
        require(OPTIONS.get(asked.act).contains(argument), "unknown argument '" + argument + "'");
        require(i + 1 < arguments.size(), argument + " needs a value");
        asked.options.computeIfAbsent(argument, any -> new ArrayList<>()).add(arguments.get(++i));
      } else {
        asked.names.add(argument);
      }
    }
    boolean list = asked.act.equals("list");
    require(list == asked.names.isEmpty(), list ? "list takes no names" : asked.act + " needs a file or folder");
    require(asked.act.equals("take") || asked.names.size() <= 1, asked.act + " takes one file or folder");
    require(!asked.act.equals("take") || !asked.option("--reason", "").isBlank(),
        "take needs --reason TEXT, which is kept with the sign-off");
    require(asked.options.getOrDefault("--version-of", List.of()).stream().allMatch(version -> version.matches("[^=]+=[1-9]\\d{0,8}")),
        "--version-of: expected KEY=N, such as gold-escalation=3");
    return asked;
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new Refusal(otherwise);
    }
  }
}
