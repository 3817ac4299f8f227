package dev.palier.replay;

import dev.palier.Palier;
import dev.palier.engine.PackagedModels;
import dev.palier.engine.ProposedModels;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** How long the gate takes over all models: reading them, and every course in a sandbox; {@code [rounds, default 3]}. */
final class RehearsalBenchmark {

  private static final double NANOS = 1e9;

  private RehearsalBenchmark() {
  }

  public static void main(String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    CommandLogging.begin();
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    for (int round = 1; round <= rounds; round++) {
      long begun = System.nanoTime();
      try (Sandbox sandbox = Sandbox.open(Palier.class, Sandbox.WITHOUT_MODELS)) {
        long open = System.nanoTime();
        ProposedModels all = ProposedModels.among(PackagedModels.read(), List.of());
        int findings = CheckCommand.read(sandbox, all).size();
        long read = System.nanoTime();
        findings += new Rehearsal(sandbox).of(all).size();
        long played = System.nanoTime();
        System.out.printf(Locale.ROOT, "round %d: sandbox %.1f s, reading %.1f s, %d courses %.1f s, %d findings%n", round,
            (open - begun) / NANOS, (read - open) / NANOS, RehearsedCourses.all().size(), (played - read) / NANOS, findings);
      }
    }
  }
}
