package dev.palier.availability.maintenance;

import dev.palier.availability.MaintenanceWindow.Kind;
import dev.palier.availability.maintenance.MaintenanceRules.Rule;
import dev.palier.calendar.Stretch;
import dev.palier.calendar.SupportHours;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.sla.Amount;
import dev.palier.sla.SupportCalendars;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the times of a maintenance are such as the agreement asks for (SLA 3.1, 3.2, 3.4). */
@Component
public class MaintenanceChecks {

  private final MaintenanceRules rules;
  private final SupportCalendars calendars;

  MaintenanceChecks(MaintenanceRules rules, SupportCalendars calendars) {
    this.rules = rules;
    this.calendars = calendars;
  }

  /** Whether customers who are told at an instant are told early enough; exactly as early as asked is early enough (SLA 3.1). */
  public boolean isInTime(Kind kind, Instant toldAt, Instant start) {
    Rule rule = rules.of(kind);
    return rule.noticeAhead() == null
        || !calendars.measure(Amount.parse(rule.noticeAhead()), rule.noticeHours()).addWhole(toldAt).isAfter(start);
  }

  /** The instances whose window the times leave, even partly; none where no window binds the kind (SLA 3.1, 3.4). */
  public List<Instance> outsideWindow(Kind kind, List<Instance> instances, Stretch times) {
    return rules.of(kind).window() == null ? List.of() : instances.stream().filter(instance ->
        hoursOf(instance).between(times.startInclusive(), times.endExclusive()).compareTo(times.length()) < 0).toList();
  }

  /** Whether a part of the times lies in working hours that should be avoided (SLA 3.2). */
  public boolean isInWorkingHours(Kind kind, Stretch times) {
    String calendar = rules.of(kind).workingHours();
    return calendar != null && !calendars.named(calendar).between(times.startInclusive(), times.endExclusive()).isZero();
  }

  /** Whether customers are told of a kind only when it is over (SLA 3.7). */
  public boolean isToldAfterwards(Kind kind) {
    return rules.of(kind).afterwards();
  }

  /** The stretches of working hours that planned maintenance avoids within a range, in order. */
  public List<Stretch> workingStretches(Instant fromInclusive, Instant toExclusive) {
    String calendar = rules.of(Kind.PLANNED).workingHours();
    return calendar == null ? List.of() : calendars.named(calendar).stretches(fromInclusive, toExclusive);
  }

  /** The window of planned maintenance of an instance in words: {@code Fri 18:00-Mon 00:00}. */
  public String windowOf(Instance instance) {
    return hasItsOwn(instance) ? instance.maintenanceWindow() : calendars.hoursOf(rules.of(Kind.PLANNED).window());
  }

  /** The working hours that planned maintenance avoids, in words. */
  public String workingHours() {
    String calendar = rules.of(Kind.PLANNED).workingHours();
    return calendar == null ? "" : calendars.hoursOf(calendar);
  }

  /** How long before its start planned maintenance is announced, in words. */
  public String noticeAhead() {
    String ahead = rules.of(Kind.PLANNED).noticeAhead();
    return ahead == null ? "" : ahead;
  }

  private SupportHours hoursOf(Instance instance) {
    return hasItsOwn(instance)
        ? SupportHours.parse("maintenance window of " + instance.name(), instance.maintenanceWindow(), calendars.zone())
        : calendars.named(rules.of(Kind.PLANNED).window());
  }

  private static boolean hasItsOwn(Instance instance) {
    return instance.hosting() == Hosting.PRIVATE && instance.maintenanceWindow() != null;
  }
}
