package dev.palier.model;

import dev.palier.model.ModelsArguments.Asked;
import dev.palier.sla.Refusal;
import java.io.IOException;
import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command {@code models}: lists what is in force, tells what files would change, writes files in force or earlier versions into a
 * folder, takes the packaged version of files. Exit status 0 when done, 1 when the checks refused a deployment, 2 when arguments or the
 * database are unusable; nothing was changed then. Starts no server and executes no jobs.
 */
public final class ModelsCommand {

  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int UNUSABLE = 2;

  private ModelsCommand() {
  }

  /**
   * Runs the command and returns the exit status.
   *
   * @param application the program's Spring application
   * @param arguments   what follows the command's name; {@code --spring...} and {@code --palier...} settings go to Spring
   */
  public static int run(Class<?> application, String... arguments) {
    Asked asked;
    try {
      asked = ModelsArguments.parse(Arrays.asList(arguments));
    } catch (Refusal unusable) {
      System.err.println("models: " + unusable.getMessage() + "\n" + ModelsArguments.USAGE);
      return UNUSABLE;
    }
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
        .profiles("audit").run(asked.settings().toArray(String[]::new))) {
      return run(context.getBean(ModelsActs.class), asked);
    } catch (RuntimeException failed) {
      System.err.println("models: " + NestedExceptionUtils.getMostSpecificCause(failed).getMessage()
          + "\nA database file can be used by one program at a time: stop the server first. PostgreSQL can be used any time.");
      return UNUSABLE;
    }
  }

  private static int run(ModelsActs acts, Asked asked) {
    try {
      acts.perform(asked).forEach(System.out::println);
      return DONE;
    } catch (ProcessEngineException refused) {
      System.err.println(refused.getMessage());
      System.err.println("Nothing was changed.");
      return REFUSED;
    } catch (IllegalArgumentException | IOException unusable) {
      System.err.println("models: " + unusable.getMessage());
      return UNUSABLE;
    }
  }
}
