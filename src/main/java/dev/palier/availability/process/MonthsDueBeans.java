package dev.palier.availability.process;

import dev.palier.availability.MonthlyAvailability;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.MonthlyLooks;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    /** One firing at the next look, as a repetition of ISO 8601: asked again each time it has come. */
    public String nextLook() {
      return "R1/" + looks.next().truncatedTo(ChronoUnit.SECONDS) + "/PT1S";
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

    private static final Logger LOG = LoggerFactory.getLogger(MonthLookMadeUp.class);

    private final MonthlyAvailability availability;
    private final MonthlyAvailabilityProcess process;
    private final Clock clock;

    MonthLookMadeUp(MonthlyAvailability availability, MonthlyAvailabilityProcess process, Clock clock) {
      this.availability = availability;
      this.process = process;
      this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeUp() {
      try {
        if (availability.missedALook()) {
          process.lookNow(Date.from(clock.instant()));
        }
      } catch (OptimisticLockingException elsewhere) {
        LOG.debug("Another node makes the look up", elsewhere);
      }
    }
  }
}
