package dev.palier.replay;

import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.ModelFinding;
import dev.palier.engine.ProposedModels;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Refuses models with which a ticket would not climb to the CEO: plays the courses that matter in a sandbox beside the server, in a thread
 * and with a clock of its own.
 */
@Component
@Profile("!replay")
class RehearsalCheck implements DeploymentCheck {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final ApplicationContext program;

  RehearsalCheck(ApplicationContext program) {
    this.program = program;
  }

  @Override
  public boolean needsSoundModels() {
    return true;
  }

  @Override
  public List<ModelFinding> findings(ProposedModels proposed) {
    return PlayedModels.bearsOnTickets(proposed) ? rehearse(proposed) : List.of();
  }

  private List<ModelFinding> rehearse(ProposedModels proposed) {
    // A thread of its own: engine and transactions of the server are bound to this one.
    FutureTask<List<ModelFinding>> rehearsal = new FutureTask<>(() -> play(proposed));
    Thread thread = new Thread(rehearsal, "rehearsal");
    thread.setDaemon(true);
    thread.start();
    try {
      return rehearsal.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException endless) {
      thread.interrupt();
      return List.of(ModelFinding.refusal(PlayedModels.suspect(proposed), "", "Tried out, the tickets did not come to an end within "
          + LONGEST.toMinutes() + " minutes; look for steps that repeat without waiting"));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The rehearsal of the models was interrupted", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("The models could not be tried out: " + failed.getCause().getMessage(), failed.getCause());
    }
  }

  private List<ModelFinding> play(ProposedModels proposed) {
    try (Sandbox sandbox = Sandbox.open(application(), settings())) {
      return new Rehearsal(sandbox).of(proposed);
    }
  }

  private Class<?> application() {
    return ClassUtils.getUserClass(program.getType(program.getBeanNamesForAnnotation(SpringBootApplication.class)[0]));
  }

  /** The hours, zone and holidays of this server; its models come later. */
  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(Sandbox.WITHOUT_MODELS);
    Binder.get(program.getEnvironment()).bind("palier.sla", Bindable.mapOf(String.class, String.class))
        .ifBound(agreed -> agreed.forEach((name, value) -> settings.put("palier.sla." + name, value)));
    return settings;
  }
}
