package dev.palier.audit.run;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.alarm.OutsideCalls;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells somebody outside that all is well. Whoever is asked there raises the alarm when nobody asks any more: then the whole system is
 * dead, or no audit is clean.
 */
@Component
class DeadMansSwitch {

  private static final Logger LOG = LoggerFactory.getLogger(DeadMansSwitch.class);
  private static final int OK = 200;
  private static final int NOT_OK = 300;

  private final AuditSettings settings;
  private final OutsideCalls outside;
  private final MeterRegistry meters;

  DeadMansSwitch(AuditSettings settings, OutsideCalls outside, MeterRegistry meters) {
    this.settings = settings;
    this.outside = outside;
    this.meters = meters;
  }

  /** A failure is logged and counted, no more: the silence itself is the message. */
  void ping() {
    if (settings.deadMansSwitchUrl() == null) {
      return;
    }
    boolean reached = false;
    try {
      int status = outside.get(settings.deadMansSwitchUrl());
      reached = status >= OK && status < NOT_OK;
      if (!reached) {
        LOG.warn("The dead man's switch answered {}", status);
      }
    } catch (IOException away) {
      LOG.warn("The dead man's switch cannot be reached: {}", away.toString());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    meters.counter("palier.audit.dead.mans.switch", "result", reached ? "reached" : "failed").increment();
  }
}
