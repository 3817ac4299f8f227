package dev.palier.availability.process;

import dev.palier.availability.MonthlyAvailability;
import dev.palier.engine.SelfStartedProcesses;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.MonthlyLooks;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The beans that {@code monthly-availability-due.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class MonthsDueBeans {

  /** What {@code ${monthsDue.nextLook()}} answers. */
  @UsableInModels
  public record MonthsDue(MonthlyLooks looks) {

    /** As {@link MonthlyLooks#nextAsRepetition()}. */
    public String nextLook() {
      return looks.nextAsRepetition();
    }
  }

  @Bean
  MonthsDue monthsDue(MonthlyLooks looks) {
    return new MonthsDue(looks);
  }

  @Bean
  @UsableInModels
  JavaDelegate settleMonthsDue(@Lazy MonthlyAvailability availability) {
    return execution -> availability.beginDue();
  }

  /** An exchanged model loses the timer of the old one, and with it a look that was due while the program was down. */
  @Component
  @Profile("!replay")
  static class MonthLookMadeUp {

    private static final String DUE = "monthly-availability-due";

    private final MonthlyAvailability availability;
    private final SelfStartedProcesses processes;
    private final Clock clock;

    MonthLookMadeUp(MonthlyAvailability availability, SelfStartedProcesses processes, Clock clock) {
      this.availability = availability;
      this.processes = processes;
      this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeUp() {
      if (availability.missedALook()) {
        processes.startNow(DUE, clock.instant());
      }
    }
  }
}
