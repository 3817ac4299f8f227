package dev.palier.availability;

import dev.palier.availability.list.ListArguments;
import dev.palier.availability.list.MonthLists;
import dev.palier.sla.CommandLine;
import dev.palier.sla.Refusal;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code availability}: writes months, their stretches and the entries for invoices as CSV. Exit status 0 when done, 2 when
 * arguments or database are unusable, and then nothing is written. Starts no server, executes no jobs and settles nothing.
 */
public final class AvailabilityCommand {

  private static final int DONE = 0;
  private static final int UNUSABLE = 2;

  private AvailabilityCommand() {
  }

  /**
   * Runs the command and returns the exit status.
   *
   * @param application the program's Spring application
   * @param arguments   what follows the command's name; {@code --spring...} and {@code --palier...} settings go to Spring
   */
  public static int run(Class<?> application, String... arguments) throws IOException {
    try {
      ListArguments asked = ListArguments.parse(Arrays.asList(arguments));
      try (ConfigurableApplicationContext context = CommandLine.open(application, asked.settings())) {
        context.getBean(MonthLists.class).write(asked.first(), asked.last(), asked.out());
      }
      return DONE;
    } catch (Refusal unusable) {
      System.err.println("availability: " + unusable.getMessage());
      return UNUSABLE;
    }
  }
}
