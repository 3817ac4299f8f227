package dev.palier.model;

import dev.palier.sla.Refusal;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command {@code move}: takes running tickets to another version of their models, or tells with {@code --preview} what it
 * would do. Works on the server's database, beside the server on PostgreSQL. Exit status 0 when every ticket was moved (could
 * be), 1 when some stayed where they are (would), 2 when arguments or database are unusable.
 */
public final class MoveCommand {

  private static final int ALL = 0;
  private static final int SOME_NOT = 1;
  private static final int UNUSABLE = 2;
  private static final String ACTOR = "the command move";

  private MoveCommand() {
  }

  /**
   * Runs the command and returns the exit status.
   *
   * @param application the program's Spring application, started without web server and job executor
   * @param arguments   what follows the command's name; {@code --spring...} and {@code --palier...} settings go to Spring
   */
  public static int run(Class<?> application, String... arguments) {
    try {
      MoveArguments asked = MoveArguments.parse(Arrays.asList(arguments));
      try (ConfigurableApplicationContext program = open(application, asked.settings())) {
        return run(program.getBean(Moves.class), program.getBean(MoveLines.class), asked);
      }
    } catch (Refusal unusable) {
      System.err.println("move: " + unusable.getMessage());
      return UNUSABLE;
    }
  }

  private static ConfigurableApplicationContext open(Class<?> application, List<String> settings) {
    try {
      return new SpringApplicationBuilder(application).web(WebApplicationType.NONE).profiles("audit")
          .run(settings.toArray(String[]::new));
    } catch (RuntimeException failed) {
      throw new Refusal("the database cannot be used: " + NestedExceptionUtils.getMostSpecificCause(failed).getMessage()
          + "\nA database file can be used by one program at a time: move the tickets in Cockpit (\"Move tickets\"), or stop the server. "
          + "PostgreSQL can be used beside it.");
    }
  }

  private static int run(Moves moves, MoveLines lines, MoveArguments asked) {
    MoveWish wish = moves.settled(asked.wish());
    List<String> tickets = asked.tickets() == null ? moves.tickets(wish) : asked.tickets();
    if (tickets.isEmpty()) {
      System.out.println("No ticket has to move: none runs in " + (wish.from() == null ? "another version" : "version "
          + wish.from())
          + " of " + wish.process() + ".");
      return ALL;
    }
    return asked.preview() ? preview(moves.preview(wish, tickets), lines) : move(moves, wish, tickets, asked.reason());
  }

  private static int preview(List<MovePreview> previews, MoveLines lines) {
    previews.forEach(preview -> System.out.println(lines.of(preview)));
    long movable = previews.stream().filter(MovePreview::movable).count();
    long changes = previews.stream().flatMap(preview -> preview.deadlines().stream()).filter(MovePreview.Deadline::changes)
        .count();
    System.out.println(movable + " of " + previews.size() + " tickets can be moved; " + changes + " deadlines would change.");
    return movable == previews.size() ? ALL : SOME_NOT;
  }

  private static int move(Moves moves, MoveWish wish, List<String> tickets, String reason) {
    String id = moves.start(wish, tickets, ACTOR, reason);
    moves.finish(id, done -> System.err.println(done + " of " + tickets.size() + " tickets are through"));
    MoveProgress result = moves.progress(id);
    result.left().forEach(left -> System.out.println(left.ticket() + " stays where it is: " + left.sentence()));
    if (result.toGo() > 0) {
      System.out.println(result.toGo() + " tickets are still to go; a running server goes on with them.");
    }
    System.out.println(result.moved() + " of " + result.tickets() + " tickets were moved to version " + wish.to() + " of "
        + wish.process() + ".");
    return result.moved() == result.tickets() ? ALL : SOME_NOT;
  }
}
