package dev.palier.replay;

import dev.palier.model.ModelDifference;
import dev.palier.replay.difference.DifferencePages;
import dev.palier.replay.difference.Side;
import dev.palier.replay.difference.WhatWasPlayed;
import dev.palier.sla.SupportCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;

/** Plays a log through the models in force and through changed ones, both at the same time, and tells the difference. */
final class WhatIf {

  private final Class<?> application;
  private final ReplayArguments asked;
  private final List<LoggedEvent> events;
  private final List<Sandbox> open = new CopyOnWriteArrayList<>();

  WhatIf(Class<?> application, ReplayArguments asked, List<LoggedEvent> events) {
    this.application = application;
    this.asked = asked;
    this.events = events;
  }

  /**
   * Writes the folder of the difference, whole or not at all.
   *
   * @throws UnusableInput if models are unusable, the log is empty, or the folder cannot be written
   */
  void write() throws IOException {
    if (events.isEmpty()) {
      throw new UnusableInput("--events: " + asked.events() + " holds no event");
    }
    if (asked.ticket() != null && !subjects().containsKey(asked.ticket())) {
      throw new UnusableInput("--ticket: " + asked.events() + " holds no ticket '" + asked.ticket() + "'");
    }
    BothSides models = BothSides.read(asked);
    Path unfinished = beside(asked.difference());
    Path work = Files.createTempDirectory("palier-what-if");
    try {
      models.writeBase(Files.createDirectory(work.resolve("before")));
      models.writeChanged(Files.createDirectory(work.resolve("after")));
      String base = asked.base() == null ? "The packaged models" : "--base: " + asked.base();
      List<Sandbox> both = together(() -> open(work.resolve("before"), base),
          () -> open(work.resolve("after"), "--models: " + asked.models()));
      List<Side> sides = together(() -> play(both.get(0), null), () -> play(both.get(1), asked.outcomes()));
      DifferencePages.write(unfinished, sides.get(0), sides.get(1), played(models, both.get(0)));
      Files.deleteIfExists(asked.difference());
      Files.move(unfinished, asked.difference());
      System.err.println("The difference is told in " + asked.difference().resolve("index.html"));
    } finally {
      open.forEach(Sandbox::close);
      FileSystemUtils.deleteRecursively(work);
      FileSystemUtils.deleteRecursively(unfinished);
    }
  }

  /** A folder of its own, so that what is there is finished. */
  private static Path beside(Path folder) {
    try {
      return Files.createDirectory(folder.resolveSibling(folder.getFileName() + ".unfinished-" + UUID.randomUUID()));
    } catch (IOException notWritable) {
      throw new UnusableInput("--difference: nothing can be written to " + folder.getParent() + ": " + notWritable.getMessage());
    }
  }

  private Sandbox open(Path models, String said) {
    Sandbox sandbox = ReplayCommand.start(application, ReplayCommand.settings(asked, models), said);
    open.add(sandbox);
    return sandbox;
  }

  private Side play(Sandbox sandbox, Path outcomes) throws IOException {
    SideRecorder recorder = sandbox.get(SideRecorder.class);
    Outcomes rows = new Outcomes();
    sandbox.get(Replay.class).run(events, asked.until(), new Witnesses(recorder, rows));
    if (outcomes != null) {
      rows.write(outcomes);
    }
    return recorder.side(Replay.end(events, asked.until()));
  }

  private Map<String, String> subjects() {
    Map<String, String> subjects = new LinkedHashMap<>();
    events.stream().filter(event -> event.kind() == LoggedEvent.Kind.OPENED)
        .forEach(event -> subjects.putIfAbsent(event.ticket(), event.subject()));
    return subjects;
  }

  private WhatWasPlayed played(BothSides models, Sandbox sandbox) {
    Map<String, List<String>> changes = new LinkedHashMap<>();
    models.changed().forEach(file -> changes.put(file.name(), ModelDifference.between(
        models.base().stream().filter(file::replaces).findFirst().orElse(null), file)));
    return new WhatWasPlayed(asked.events().getFileName().toString(), events.size(), events.get(0).at(),
        Replay.end(events, asked.until()), sandbox.get(SupportCalendars.class).zone(), asked.base() != null, changes, subjects(),
        asked.ticket());
  }

  /** Runs both at the same time, to their ends; of two failures that of the changed models is thrown. */
  private static <T> List<T> together(Callable<T> before, Callable<T> after) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<T>> both = threads.invokeAll(List.of(before, after));
      T second = result(both.get(1));
      return List.of(result(both.get(0)), second);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T result(Future<T> ended) throws IOException, InterruptedException {
    try {
      return ended.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IOException(failed.getCause());
    }
  }
}
