package dev.palier.replay;

import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.DeploymentChecks;
import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.PackagedModels;
import dev.palier.engine.ProposedModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code check}: makes the checks of a deployment of what a folder holds, among the packaged models or those of another
 * folder. Exit status 0 when it would be deployed, 1 when it would be refused, 2 when the arguments are unusable.
 */
public final class CheckCommand {

  private static final String USAGE = "usage: check DIR [--base DIR]";
  private static final int SOUND = 0;
  private static final int REFUSED = 1;
  private static final int UNUSABLE = 2;
  private static final double NANOS = 1e9;

  private CheckCommand() {
  }

  /**
   * Runs the command and returns the exit status; prints one finding a line.
   *
   * @param application the program's Spring application, started without web server
   * @param arguments   what follows the command's name
   */
  public static int run(Class<?> application, String... arguments) {
    try {
      CommandLogging.begin();
      boolean based = arguments.length == 3 && arguments[1].equals("--base");
      if (!based && arguments.length != 1) {
        throw new UnusableInput("check: expected a folder\n" + USAGE);
      }
      List<ModelFile> base = based ? GivenFolder.read("--base", Path.of(arguments[2])) : PackagedModels.read();
      ProposedModels proposed = ProposedModels.among(GivenFolder.read("check", Path.of(arguments[0])), base);
      List<ModelFinding> findings = findings(application, proposed);
      findings.forEach(System.out::println);
      boolean refused = findings.stream().anyMatch(ModelFinding::refuses);
      System.err.println(refused ? "They would be refused" : "They can be deployed");
      return refused ? REFUSED : SOUND;
    } catch (UnusableInput unusable) {
      System.err.println(unusable.getMessage());
      return UNUSABLE;
    }
  }

  private static List<ModelFinding> findings(Class<?> application, ProposedModels proposed) {
    try (Sandbox sandbox = Sandbox.open(application, Sandbox.WITHOUT_MODELS)) {
      long begun = System.nanoTime();
      List<ModelFinding> findings = new ArrayList<>(read(sandbox, proposed));
      boolean tried = findings.stream().noneMatch(ModelFinding::refuses);
      if (tried) {
        findings.addAll(new Rehearsal(sandbox).of(proposed));
      }
      System.err.printf(Locale.ROOT, "%d files read%s in %.1f s%n", proposed.files().size(),
          tried ? " and " + RehearsedCourses.all().size() + " courses of tickets tried out" : "", (System.nanoTime() - begun) / NANOS);
      return findings;
    }
  }

  /** The checks of a deployment, made once and not by the sandbox's own gate. */
  static List<ModelFinding> read(Sandbox sandbox, ProposedModels proposed) {
    return new DeploymentChecks(sandbox.all(DeploymentCheck.class)).findings(proposed);
  }
}
