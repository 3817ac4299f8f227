package dev.palier.audit;

import dev.palier.audit.check.Seen;
import dev.palier.audit.repair.Repairs;
import dev.palier.audit.run.FullAudit;
import dev.palier.audit.run.Report;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command {@code audit}: tells every finding; with {@code --repair} puts right what can be put right safely and tells what it did.
 * Exit status 0 when nothing is found (any more), 1 when something is, 2 when the arguments or the database are unusable.
 */
public final class AuditCommand {

  private static final int CLEAN = 0;
  private static final int FINDINGS = 1;
  private static final int UNUSABLE = 2;
  private static final String REPAIR = "--repair";
  private static final String USAGE = "Usage: audit [--repair] [--spring.datasource.url=...]";

  private AuditCommand() {
  }

  /**
   * Runs the command and returns the exit status.
   *
   * @param application the program's Spring application, started without web server and job executor
   * @param arguments   what follows the command's name; {@code --spring...} and {@code --palier...} settings go to Spring
   */
  public static int run(Class<?> application, String... arguments) {
    List<String> settings = Arrays.stream(arguments).filter(argument -> !argument.equals(REPAIR)).toList();
    for (String setting : settings) {
      if (!setting.startsWith("--spring.") && !setting.startsWith("--palier.")) {
        System.err.println(setting + ": not understood. " + USAGE);
        return UNUSABLE;
      }
    }
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
        .profiles("audit").run(settings.toArray(String[]::new))) {
      return run(context, settings.size() < arguments.length);
    } catch (RuntimeException failed) {
      System.err.println(words(failed));
      return UNUSABLE;
    }
  }

  private static int run(ConfigurableApplicationContext context, boolean repair) {
    if (repair) {
      context.getBean(Repairs.class).run("the command audit --repair").forEach(System.out::println);
    }
    Report report = context.getBean(FullAudit.class).run(() -> { });
    report.seen().forEach(seen -> System.out.println(line(seen)));
    System.out.println(report.tickets() + " open tickets examined: " + (report.isClean() ? "all is as it must be."
        : report.seen().size() + " findings."));
    return report.isClean() ? CLEAN : FINDINGS;
  }

  private static String line(Seen seen) {
    return (seen.ticket() == null ? "" : seen.ticket() + ": ") + seen.sentence() + " (" + seen.rule().id() + ")";
  }

  private static String words(RuntimeException failed) {
    String cause = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
    return cause.contains("already in use") || cause.contains("file is locked") ? "The database file is open in the running program, and one program at a time can open it. "
        + "Ask that program: curl -u admin http://localhost:8080/actuator/audit, and with -X POST -H 'Content-Type: application/json' "
        + "-d '{}' to repair." : "The audit cannot run: " + cause;
  }
}
