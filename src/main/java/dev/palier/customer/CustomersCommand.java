package dev.palier.customer;

import dev.palier.customer.exchange.Exchange;
import dev.palier.sla.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command {@code customers}: takes the data of customers from a folder, or writes it into one. Exit status 0 when done, 1 when the
 * files have findings, 2 when arguments or the database are unusable; nothing was changed then. Starts no server and executes no jobs.
 */
public final class CustomersCommand {

  private static final int DONE = 0;
  private static final int FINDINGS = 1;
  private static final int UNUSABLE = 2;
  private static final String IMPORT = "import";
  private static final String USAGE = "Usage: customers import|export DIR [--spring.datasource.url=...]";

  private CustomersCommand() {
  }

  /**
   * Runs the command and returns the exit status.
   *
   * @param application the program's Spring application
   * @param arguments   what follows the command's name; {@code --spring...} and {@code --palier...} settings go to Spring
   */
  public static int run(Class<?> application, String... arguments) {
    List<String> settings = Arrays.stream(arguments).filter(argument -> argument.matches("--(spring|palier)\\..*")).toList();
    List<String> asked = Arrays.stream(arguments).filter(argument -> !settings.contains(argument)).toList();
    if (asked.size() != 2 || !List.of(IMPORT, "export").contains(asked.get(0))) {
      System.err.println(USAGE);
      return UNUSABLE;
    }
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
        .profiles("audit").run(settings.toArray(String[]::new))) {
      return run(context.getBean(Exchange.class), asked.get(0), Path.of(asked.get(1)));
    } catch (RuntimeException | IOException failed) {
      System.err.println("customers: " + NestedExceptionUtils.getMostSpecificCause(failed).getMessage()
          + "\nA database file can be used by one program at a time: stop the server first. PostgreSQL can be used any time.");
      return UNUSABLE;
    }
  }

  private static int run(Exchange exchange, String what, Path folder) throws IOException {
    try {
      if (what.equals(IMPORT)) {
        List<String> changes = exchange.read(folder);
        changes.forEach(System.out::println);
        System.out.println(changes.isEmpty() ? "Nothing to change: all is as the files say." : changes.size() + " changes.");
      } else {
        exchange.write(folder);
      }
      return DONE;
    } catch (Refusal findings) {
      findings.getMessage().lines().forEach(System.err::println);
      System.err.println("Nothing was changed.");
      return FINDINGS;
    }
  }
}
