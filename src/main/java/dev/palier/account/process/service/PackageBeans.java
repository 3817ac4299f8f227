package dev.palier.account.process.service;

import static dev.palier.account.process.answer.Answers.choice;
import static dev.palier.account.process.answer.Answers.text;
import static dev.palier.account.process.answer.Answers.user;
import static dev.palier.account.process.service.ServiceStepBeans.key;

import dev.palier.account.PackageGaps;
import dev.palier.account.process.answer.Answers;
import dev.palier.account.service.PackageHolders;
import dev.palier.account.service.ServiceSteps;
import dev.palier.account.tam.TamHours;
import dev.palier.customer.Customer;
import dev.palier.engine.SelfStartedProcesses;
import dev.palier.engine.UsableInModels;
import dev.palier.sla.MonthlyLooks;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The beans that {@code tam-hours.bpmn}, {@code package-gaps.bpmn} and {@code package-gaps-due.bpmn} name. */
@Configuration(proxyBeanMethods = false)
class PackageBeans {

  private static final int MONTH_LENGTH = "2026-11".length();

  private final PackageGaps gaps;
  private final ServiceSteps steps;
  private final PackageHolders holders;

  PackageBeans(@Lazy PackageGaps gaps, @Lazy ServiceSteps steps, PackageHolders holders) {
    this.gaps = gaps;
    this.steps = steps;
    this.holders = holders;
  }

  /** What {@code ${packageGapsDue.nextLook()}} answers. */
  @UsableInModels
  public record PackageGapsDue(MonthlyLooks looks) {

    /** As {@link MonthlyLooks#nextAsRepetition()}. */
    public String nextLook() {
      return looks.nextAsRepetition();
    }
  }

  @Bean
  PackageGapsDue packageGapsDue(MonthlyLooks looks) {
    return new PackageGapsDue(looks);
  }

  @Bean
  @UsableInModels
  JavaDelegate startPackageGaps() {
    return execution -> gaps.look();
  }

  @Bean
  @UsableInModels
  TaskListener acceptTamAgreement(@Lazy TamHours hours) {
    return task -> {
      String id = key(task.getExecution());
      String agreed = choice(task, "tamAgreement", List.of("charged", "free", "no-more", "package"),
          "Say what was agreed about further hours.");
      hours.agreed(text(task, ServiceProcesses.CUSTOMER_ID), id.substring(id.length() - MONTH_LENGTH), agreed,
          Answers.reason(task, "tamWords"), user(task.getExecution()));
      ServiceStepBeans.done(task, steps, List.of("tamWords"));
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptPackagePerson() {
    return task -> {
      Customer customer = holders.today(text(task, ServiceProcesses.CUSTOMER_ID)).orElse(null);
      if (choice(task, "gapOutcome", List.of("name", "nothing"), "Say whether somebody is named, or nothing more is to be done.")
          .equals("name")) {
        Answers.refuseIf(customer == null, "There is no contract with this customer any more; choose that nothing more is to be done.");
        gaps.name(customer, text(task, "gapRole"), text(task, "gapUser"), text(task, "gapName"), text(task, "gapAddress"));
      } else {
        gaps.close(key(task.getExecution()), customer, reason(task));
      }
      ServiceStepBeans.done(task, steps, List.of("gapRole", "gapUser", "gapName", "gapAddress", "gapReason"));
    };
  }

  private static String reason(DelegateTask task) {
    return text(task, "gapReason") == null ? null : Answers.reason(task, "gapReason");
  }

  /** An exchanged model loses the timer of the old one, and with it a look that was due while the program was down. */
  @Component
  @Profile("!replay")
  static class GapLookMadeUp {

    private static final String DUE = "package-gaps-due";

    private final PackageGaps gaps;
    private final MonthlyLooks looks;
    private final SelfStartedProcesses processes;
    private final Clock clock;

    GapLookMadeUp(PackageGaps gaps, MonthlyLooks looks, SelfStartedProcesses processes, Clock clock) {
      this.gaps = gaps;
      this.looks = looks;
      this.processes = processes;
      this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeUp() {
      if (gaps.lastLook().filter(looks::isMissing).isPresent()) {
        processes.startNow(DUE, clock.instant());
      }
    }
  }
}
