package dev.palier.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Processes that a timer starts again and again. */
@Component
public class SelfStartedProcesses {

  private static final Logger LOG = LoggerFactory.getLogger(SelfStartedProcesses.class);

  private final ManagementService management;

  SelfStartedProcesses(ManagementService management) {
    this.management = management;
  }

  /**
   * Has a process start now that would start later: an exchanged model loses the timer of the old one, and with it a start that was due
   * while the program was down. Another node may do the same at the same time.
   */
  public void startNow(String process, Instant now) {
    try {
      for (Job start : management.createJobQuery().processDefinitionKey(process).timers().active().list()) {
        if (start.getDuedate().after(Date.from(now))) {
          management.setJobDuedate(start.getId(), Date.from(now));
        }
      }
    } catch (OptimisticLockingException elsewhere) {
      LOG.debug("Another node starts {} now", process, elsewhere);
    }
  }
}
