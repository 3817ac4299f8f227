package dev.palier.model;

import dev.palier.sla.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What follows {@code move} on the command line.
 *
 * @param tickets  only these, or null for all that the wish is about
 * @param reason   null for a preview alone
 * @param settings for Spring, such as the database
 */
record MoveArguments(MoveWish wish, List<String> tickets, String reason, boolean preview, List<String> settings) {

  static final String USAGE = "usage: move --process gold-ticket [--to VERSION] [--from VERSION] [--with gold-escalation=VERSION,...] "
      + "[--tickets A,B] [--map old-id=new-id,...] [--reckon-anew] --reason TEXT | --preview [--spring.datasource.url=...]";

  private static final List<String> NAMES = List.of("--process", "--to", "--from", "--with", "--tickets", "--map", "--reason");
  private static final List<String> FLAGS = List.of("--reckon-anew", "--preview");
  private static final String SETTING = "--(spring|palier|camunda)\\..*";

  /**
   * Reads them.
   *
   * @throws Refusal if an argument is unknown, missing, given twice or unusable
   */
  static MoveArguments parse(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    List<String> settings = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String name = arguments.get(i);
      if (name.matches(SETTING)) {
        settings.add(name);
        continue;
      }
      require(NAMES.contains(name) || FLAGS.contains(name), "unknown argument '" + name + "'");
      require(FLAGS.contains(name) || i + 1 < arguments.size(), name + " needs a value");
      require(values.put(name, FLAGS.contains(name) ? "" : arguments.get(++i)) == null, name + " is given twice");
    }
    require(values.containsKey("--process"), "--process is needed");
    boolean preview = values.containsKey("--preview");
    require(preview || values.containsKey("--reason"), "--reason is needed: it is kept in the ledger of every ticket");
    MoveWish wish = new MoveWish(values.get("--process"), version("--from", values.get("--from")), version("--to",
        values.get("--to")),
        pairs("--with", values.get("--with"), version -> version("--with", version)), pairs("--map", values.get("--map"),
            id -> id),
        values.containsKey("--reckon-anew"));
    return new MoveArguments(wish, values.containsKey("--tickets") ? Arrays.stream(values.get("--tickets").split(","))
        .map(String::strip).filter(ticket -> !ticket.isEmpty()).toList() : null, values.get("--reason"), preview, settings);
  }

  private static Integer version(String name, String value) {
    require(value == null || value.matches("[1-9]\\d{0,8}"), name + ": expected a version such as 3, was '" + value + "'");
    return value == null ? null : Integer.valueOf(value);
  }

  private static <T> Map<String, T> pairs(String name, String value, Function<String, T> reader) {
    Map<String, T> pairs = new LinkedHashMap<>();
    for (String pair : value == null ? new String[0] : value.split(",")) {
      String[] sides = pair.strip().split("=", -1);
      require(sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank(), name + ": expected old=new, was '" + pair + "'");
      require(pairs.put(sides[0].strip(), reader.apply(sides[1].strip())) == null, name + ": '" + sides[0] + "' is given twice");
    }
    return pairs;
  }

  private static void require(boolean right, String otherwise) {
    if (!right) {
      throw new Refusal(otherwise + "\n" + USAGE);
    }
  }
}
