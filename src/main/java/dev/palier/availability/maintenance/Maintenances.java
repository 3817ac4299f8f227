package dev.palier.availability.maintenance;

import dev.palier.availability.maintenance.Maintenance.Acceptance;
import dev.palier.calendar.Stretch;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.sla.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a maintenance: each locks its row and writes facts and notices, in the transaction of the engine's step. */
@Component
@Transactional
public class Maintenances {

  /** What stands against times as they are wanted. */
  public enum Objection {
    NONE, LATE, OUTSIDE
  }

  private final MaintenanceTable table;
  private final MaintenanceChecks checks;
  private final MaintenanceMails mails;
  private final MaintenanceWords words;
  private final Instances instances;
  private final Clock clock;

  Maintenances(MaintenanceTable table, MaintenanceChecks checks, MaintenanceMails mails, MaintenanceWords words, Instances instances,
      Clock clock) {
    this.table = table;
    this.checks = checks;
    this.mails = mails;
    this.words = words;
    this.instances = instances;
    this.clock = clock;
  }

  /** Keeps a new one and gives its id. */
  public String plan(MaintenancePlan plan, String actor) {
    String id = table.nextId();
    table.insert(id, plan, now(), actor);
    step(id, actor, "planned for " + words.times(plan.times())
        + (plan.reason() == null ? "" : "; it cannot wait: " + plan.reason())
        + (plan.workingHoursReason() == null ? "" : "; in working hours: " + plan.workingHoursReason()));
    return id;
  }

  /** Other times are wanted; nobody is told before they are cleared and announced. */
  public void move(String id, Stretch times, String workingHoursReason, String actor) {
    refuseIf(table.lock(id).startedAt() != null, "The maintenance " + id + " has begun; its times cannot be changed any more.");
    table.move(id, times, workingHoursReason);
    step(id, actor, "moved to " + words.times(times)
        + (workingHoursReason == null ? "" : "; in working hours: " + workingHoursReason));
  }

  /** What stands against the times at this moment, but for what somebody accepted: late comes before outside (SLA 3.1, 3.4). */
  @Transactional(readOnly = true)
  public Objection objection(String id) {
    Maintenance maintenance = table.find(id).orElseThrow();
    if (isLate(maintenance) && !maintenance.isLateNoticeAccepted()) {
      return Objection.LATE;
    }
    return outside(maintenance).isEmpty() || maintenance.isWindowAccepted() ? Objection.NONE : Objection.OUTSIDE;
  }

  /** Whether it is too late to announce its times as early as the agreement asks; not if they are what customers know already. */
  @Transactional(readOnly = true)
  public boolean isLate(Maintenance maintenance) {
    return !maintenance.planned().equals(maintenance.announced())
        && !checks.isInTime(maintenance.kind(), now(), maintenance.planned().startInclusive());
  }

  /** The instances whose window the times leave. */
  @Transactional(readOnly = true)
  public List<Instance> outside(Maintenance maintenance) {
    return checks.outsideWindow(maintenance.kind(), instancesOf(maintenance), maintenance.planned());
  }

  /** A named person accepts whatever stands against the times (SLA 3.1, 3.4). */
  public void accept(String id, String why, String actor) {
    Maintenance maintenance = table.lock(id);
    boolean window = !outside(maintenance).isEmpty();
    boolean notice = isLate(maintenance);
    table.accept(id, new Acceptance(actor, why, maintenance.planned(), window, notice), now());
    step(id, actor, "accepted for " + words.times(maintenance.planned()) + " that it "
        + (window ? "lies outside the window" + (notice ? " and is announced late" : "") : "is announced late") + ": " + why);
  }

  /** A named person does not accept it. */
  public void refuse(String id, String why, String actor) {
    table.lock(id);
    table.refuse(id, why);
    step(id, actor, "refused: " + why);
  }

  /** The times that customers know stand. */
  public void keepAnnounced(String id, String actor) {
    Maintenance maintenance = table.lock(id);
    refuseIf(maintenance.announced() == null, "Customers have been told no times yet; give other times, or withdraw the maintenance.");
    table.move(id, maintenance.announced(), null);
    step(id, actor, "left at " + words.times(maintenance.announced()));
  }

  /** Tells the contacts of affected customers the times, unless they know them or hear of it afterwards only (SLA 3.1, 3.2, 3.7). */
  public void announce(String id) {
    Maintenance maintenance = table.lock(id);
    Stretch times = maintenance.planned();
    if (times.equals(maintenance.announced()) || checks.isToldAfterwards(maintenance.kind())) {
      return;
    }
    Instant now = now();
    int number = maintenance.noticeNo() + 1;
    mails.times(maintenance, number, maintenance.announced());
    table.announced(id, times, now, checks.isInTime(maintenance.kind(), now, times.startInclusive()), number);
  }

  /** It began. */
  public void begin(String id, Instant at, String actor) {
    Maintenance maintenance = table.lock(id);
    table.begun(id, at, maintenance.planned().endExclusive());
    step(id, actor, "began at " + words.at(at));
  }

  /** Tells operations and the Support Manager that it should have ended. */
  public void tellStaffOfOverrun(String id) {
    mails.overrun(table.lock(id));
  }

  /** It takes until then. */
  public void prolong(String id, Instant expectedEnd, String why, String actor) {
    table.lock(id);
    table.prolonged(id, expectedEnd, why);
    step(id, actor, "expected to end at " + words.at(expectedEnd) + (why == null ? "" : ": " + why));
  }

  /** Tells customers when it is expected to end now. */
  public void tellNewEnd(String id) {
    mails.prolonged(table.lock(id));
  }

  /** It ended. */
  public void end(String id, Instant at, String closingWords, String actor) {
    table.lock(id);
    table.ended(id, at, closingWords);
    step(id, actor, "ended at " + words.at(at));
  }

  /** Tells customers that it is over (SLA 3.7: of a patch for the first time). */
  public void tellFinished(String id) {
    mails.finished(table.lock(id));
  }

  /** It does not take place. */
  public void cancel(String id, String why, String actor) {
    refuseIf(table.lock(id).startedAt() != null, "The maintenance " + id + " has begun; say when it ended instead.");
    table.cancelled(id, now(), why);
    step(id, actor, "cancelled: " + why);
  }

  /** Tells whoever was told of it that it does not take place. */
  public void tellCancelled(String id) {
    mails.cancelled(table.lock(id));
  }

  /** The names of the customers for whom its instances run. */
  @Transactional(readOnly = true)
  public List<String> customersOf(String id) {
    return mails.customersOf(id);
  }

  private List<Instance> instancesOf(Maintenance maintenance) {
    return table.instancesOf(maintenance.id()).stream().map(instance -> instances.find(instance).orElseThrow()).toList();
  }

  private void step(String id, String actor, String what) {
    table.step(id, now(), actor, what);
  }

  /** The present instant in whole seconds. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
