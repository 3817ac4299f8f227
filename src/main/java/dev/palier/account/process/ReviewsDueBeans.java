package dev.palier.account.process;

import dev.palier.account.BusinessReviews;
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

/** The beans that {@code business-reviews-due.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class ReviewsDueBeans {

  /** What {@code ${reviewsDue.nextLook()}} answers. */
  @UsableInModels
  public record ReviewsDue(MonthlyLooks looks) {

    /** As {@link MonthlyLooks#nextAsRepetition()}. */
    public String nextLook() {
      return looks.nextAsRepetition();
    }
  }

  @Bean
  ReviewsDue reviewsDue(MonthlyLooks looks) {
    return new ReviewsDue(looks);
  }

  @Bean
  @UsableInModels
  JavaDelegate startReviewsDue(@Lazy BusinessReviews reviews) {
    return execution -> reviews.beginDue();
  }

  /** An exchanged model loses the timer of the old one, and with it a look that was due while the program was down. */
  @Component
  @Profile("!replay")
  static class LookMadeUp {

    private static final String DUE = "business-reviews-due";

    private final BusinessReviews reviews;
    private final SelfStartedProcesses processes;
    private final Clock clock;

    LookMadeUp(BusinessReviews reviews, SelfStartedProcesses processes, Clock clock) {
      this.reviews = reviews;
      this.processes = processes;
      this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeUp() {
      if (reviews.missedALook()) {
        processes.startNow(DUE, clock.instant());
      }
    }
  }
}
