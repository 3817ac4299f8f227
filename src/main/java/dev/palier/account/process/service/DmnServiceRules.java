package dev.palier.account.process.service;

import dev.palier.account.ProductRelease.Kind;
import dev.palier.account.release.ReleaseRules;
import dev.palier.account.service.ServiceRules;
import dev.palier.account.service.ServiceStep;
import dev.palier.account.tam.TamRules;
import dev.palier.sla.Amount;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the deployed tables of what comes with a package. Minutes and hours in them count in the hours that every package has. */
@Component
class DmnServiceRules implements ServiceRules, ReleaseRules, TamRules {

  private static final int BASIS_POINTS = 100;

  private final DecisionService decisions;
  private final SupportCalendars calendars;
  private final SupportPackages packages;

  DmnServiceRules(@Lazy DecisionService decisions, SupportCalendars calendars, SupportPackages packages) {
    this.decisions = decisions;
    this.calendars = calendars;
    this.packages = packages;
  }

  @Override
  public Instant dueAt(ServiceStep step, Instant begun) {
    return after(cell("package-services", "serviceStep", step.id(), "dueAfter"), begun);
  }

  @Override
  public Instant remindAgainAt(ServiceStep step, Instant reminded) {
    return after(cell("package-services", "serviceStep", step.id(), "remindEvery"), reminded);
  }

  @Override
  public LocalDate supportedUntil(Kind kind, Instant publishedAt) {
    return after(cell("releases", "releaseKind", kind.name().toLowerCase(Locale.ROOT), "supportedFor"), publishedAt)
        .atZone(calendars.zone()).toLocalDate();
  }

  @Override
  public int warnAtBasisPoints(String manager) {
    String percent = cell("tam-hours", "technicalAccountManager", manager, "warnAt");
    return new BigDecimal(percent.substring(0, percent.indexOf(' '))).multiply(BigDecimal.valueOf(BASIS_POINTS)).intValueExact();
  }

  private String cell(String table, String input, String value, String column) {
    return decisions.evaluateDecisionTableByKey(table, Map.of(input, value)).getSingleResult().getEntry(column);
  }

  private Instant after(String amount, Instant start) {
    return calendars.measure(Amount.parse(amount), packages.of(SupportTier.BASIC).supportHours()).addWhole(start);
  }
}
