package dev.palier.account;

import dev.palier.account.pack.PackArguments;
import dev.palier.account.pack.PackMaker;
import dev.palier.sla.CommandLine;
import dev.palier.sla.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code review}: writes the pack of a customer for any days, as HTML and PDF. Exit status 0 when done, 2 when arguments,
 * customer or database are unusable, and then nothing is written. Starts no server, executes no jobs and changes nothing.
 */
public final class ReviewCommand {

  private static final int DONE = 0;
  private static final int UNUSABLE = 2;

  private ReviewCommand() {
  }

  /**
   * Runs the command and returns the exit status.
   *
   * @param application the program's Spring application
   * @param arguments   what follows the command's name; {@code --spring...} and {@code --palier...} settings go to Spring
   */
  public static int run(Class<?> application, String... arguments) throws IOException {
    try {
      PackArguments asked = PackArguments.parse(Arrays.asList(arguments));
      try (ConfigurableApplicationContext context = CommandLine.open(application, asked.settings())) {
        PackMaker.Made made = context.getBean(PackMaker.class).make(asked.customer(), asked.period(), "");
        String name = "business-review-" + asked.customer() + "-" + asked.period().name();
        Files.write(asked.out().resolve(name + ".html"), made.html());
        Files.write(asked.out().resolve(name + ".pdf"), made.pdf());
      }
      return DONE;
    } catch (Refusal unusable) {
      System.err.println("review: " + unusable.getMessage());
      return UNUSABLE;
    }
  }
}
