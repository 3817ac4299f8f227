package dev.palier.audit.seal;

import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process that seals the ledger when a day of the contract's zone is over; its business key is {@code seal-} and that day. Each
 * seal plans the next, and a start of the program plans one where none is planned.
 */
@Component
class SealProcess {

  static final String PROCESS = "ledger-seal";
  private static final String KEY = "seal-";

  private final RuntimeService runtime;
  private final SealProperties properties;
  private final ZoneId zone;
  private final Clock clock;

  SealProcess(RuntimeService runtime, SealProperties properties, SupportCalendars calendars, Clock clock) {
    this.runtime = runtime;
    this.properties = properties;
    this.zone = calendars.zone();
    this.clock = clock;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    if (properties.enabled() && runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count() == 0) {
      start(today());
    }
  }

  /** Plans the seal of the present day, unless another course of this process does: two nodes may have started one each. */
  void planNext(DelegateExecution execution) {
    boolean another = runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list().stream()
        .anyMatch(course -> !course.getId().equals(execution.getProcessInstanceId()));
    if (!another) {
      start(today());
    }
  }

  /** When the day of a course is over: its midnight in the contract's zone. */
  Date dayOver(DelegateExecution execution) {
    LocalDate day = LocalDate.parse(execution.getProcessBusinessKey().substring(KEY.length()));
    return Date.from(day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private void start(LocalDate day) {
    runtime.startProcessInstanceByKey(PROCESS, KEY + day);
  }
}
