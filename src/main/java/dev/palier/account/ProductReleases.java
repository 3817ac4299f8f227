package dev.palier.account;

import dev.palier.account.ProductRelease.Kind;
import dev.palier.account.ProductRelease.State;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.account.release.Demos;
import dev.palier.account.release.ReleaseMails;
import dev.palier.account.release.ReleaseRules;
import dev.palier.account.release.ReleaseTable;
import dev.palier.sla.Refusal;
import dev.palier.sla.ReleaseCalendar;
import dev.palier.ticket.Act;
import dev.palier.ticket.ReleaseDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The release calendar (SLA 3.3, 3.6, 4.7): which versions are planned, out, or given up. Whatever is done to the date of a routine
 * release moves the deadlines of the tickets that are due with the next one, in the same transaction. A date that has come was
 * promised and stays: such a release can be published late, or given up, but not moved.
 */
@Component
@Transactional
public class ProductReleases {

  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._+-]{0,39}");

  private final ReleaseTable table;
  private final ReleaseDates dates;
  private final ReleaseCalendar calendar;
  private final ReleaseMails mails;
  private final Demos demos;
  private final ReleaseRules rules;
  private final AgreedTimes times;
  private final Clock clock;

  ProductReleases(ReleaseTable table, ReleaseDates dates, ReleaseCalendar calendar, ReleaseMails mails, Demos demos,
      ReleaseRules rules, AgreedTimes times, Clock clock) {
    this.table = table;
    this.dates = dates;
    this.calendar = calendar;
    this.mails = mails;
    this.demos = demos;
    this.rules = rules;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Plans a version; one that was given up may be planned anew.
   *
   * @return its id
   * @throws Refusal in a sentence, if there is such a version already, or the date has passed or belongs to another routine release
   */
  public String plan(String version, Kind kind, Instant plannedAt, String actor) {
    requireNew(version);
    Instant at = plannedAt.truncatedTo(ChronoUnit.SECONDS);
    requireFree(kind, at);
    String id = ReleaseTable.idOf(version);
    table.keep(new ProductRelease(id, version, kind, at, State.PLANNED, null, null, null));
    table.changed(id, "PLANNED", at, now(), actor, null);
    if (kind == Kind.ROUTINE) {
      dates.plan(at, Act.by(actor, null));
    }
    return id;
  }

  /**
   * Writes down a version that came out before the calendar was kept here: nobody is told, nothing becomes due.
   *
   * @param supportedUntil inclusive; null for the usual time
   * @throws Refusal if there is such a version already, or the day has not come
   */
  public String record(String version, Kind kind, LocalDate publishedOn, LocalDate supportedUntil, String actor) {
    requireNew(version);
    Instant at = publishedOn.atStartOfDay(times.zone()).toInstant();
    refuseIf(at.isAfter(now()), "The day " + publishedOn + " has not come yet; plan the release instead.");
    LocalDate until = supportedUntil == null ? rules.supportedUntil(kind, at) : supportedUntil;
    refuseIf(until.isBefore(publishedOn), "A version cannot lose its support, on " + until + ", before it came out.");
    String id = ReleaseTable.idOf(version);
    table.keep(new ProductRelease(id, version, kind, at, State.PUBLISHED, null, at, until));
    table.changed(id, "RECORDED", at, now(), actor, null);
    return id;
  }

  /**
   * Another date for a planned version.
   *
   * @throws Refusal if the version is not planned any more, its date has come, or the new one cannot be had
   */
  public void move(String id, Instant plannedAt, String reason, String actor) {
    ProductRelease release = planned(id);
    Instant at = plannedAt.truncatedTo(ChronoUnit.SECONDS);
    refuseIf(!release.plannedAt().isAfter(now()), "The " + lower(release) + " was planned for " + times.at(release.plannedAt())
        + ", which has come and was promised; publish it when it is out, or cancel it and plan another.");
    refuseIf(at.equals(release.plannedAt()), "It is planned for " + times.at(at) + " already.");
    requireFree(release.kind(), at);
    table.move(id, at);
    table.changed(id, "MOVED", at, now(), actor, reason);
    if (release.kind() == Kind.ROUTINE) {
      dates.move(release.plannedAt(), at, Act.by(actor, reason));
    }
  }

  /**
   * A planned version does not come out. Tickets that were due with a date that has come stay due then.
   *
   * @throws Refusal if the version is not planned any more
   */
  public void cancel(String id, String reason, String actor) {
    ProductRelease release = planned(id);
    table.cancel(id);
    table.changed(id, "CANCELLED", release.plannedAt(), now(), actor, reason);
    if (release.kind() == Kind.ROUTINE && release.plannedAt().isAfter(now())) {
      dates.cancel(release.plannedAt(), Act.by(actor, reason));
    }
  }

  /** Keeps notes for a version that is not out yet. */
  public void writeNotes(String id, String notes) {
    planned(id);
    table.notes(id, notes);
  }

  /**
   * A version is out: its notes are shown in the portal and go to every contact of the customers with a contract, once each (SLA 3.3).
   *
   * @param supportedUntil inclusive; null for the usual time
   * @throws Refusal if it is not planned any more, has no notes, or is a routine release whose date has not come: tickets that are due
   *                 with the next one would be due with a release that is out already; move it first
   */
  public void publish(String id, LocalDate supportedUntil, String actor) {
    ProductRelease release = planned(id);
    Instant now = now();
    refuseIf(release.notes() == null, "Write the release notes first; customers get them when the release is published.");
    refuseIf(release.kind() == Kind.ROUTINE && release.plannedAt().isAfter(now), "The " + lower(release) + " is planned for "
        + times.at(release.plannedAt()) + "; tickets are due with it then. Move it to an earlier time if it comes out before.");
    LocalDate until = supportedUntil == null ? rules.supportedUntil(release.kind(), now) : supportedUntil;
    refuseIf(until.isBefore(times.dayOf(now)), "The version must be supported from today on, was to be until " + until + ".");
    table.publish(id, now, until);
    table.changed(id, "PUBLISHED", release.plannedAt(), now, actor, null);
    mails.notes(table.find(id).orElseThrow());
  }

  /** Of a routine release that is out, demos start for the customers whose package has them (SLA 2). */
  public void startDemos(String id) {
    table.find(id).filter(release -> release.kind() == Kind.ROUTINE && release.state() == State.PUBLISHED).ifPresent(demos::beginFor);
  }

  /** What became of a release, the latest first. */
  @Transactional(readOnly = true)
  public List<ReleaseChange> changesOf(String id) {
    return table.changesOf(id);
  }

  /** The release with this id, or empty. */
  @Transactional(readOnly = true)
  public Optional<ProductRelease> find(String id) {
    return table.find(id);
  }

  /** Those that are to come, the next first; a late one too. */
  @Transactional(readOnly = true)
  public List<ProductRelease> planned() {
    return table.in(State.PLANNED);
  }

  /** Those that are out, the latest first. */
  @Transactional(readOnly = true)
  public List<ProductRelease> published() {
    return table.in(State.PUBLISHED);
  }

  private void requireNew(String version) {
    refuseIf(version == null || !VERSION.matcher(version).matches(),
        "Give the version in at most 40 letters, digits, dots and hyphens, such as 2026.2; was '" + version + "'.");
    table.lock(ReleaseTable.idOf(version)).filter(known -> known.state() != State.CANCELLED).ifPresent(known ->
        refuseIf(true, "Version " + known.version() + " is in the release calendar already."));
  }

  private void requireFree(Kind kind, Instant at) {
    refuseIf(!at.isAfter(now()), "A release must be planned for a time to come, was " + times.at(at) + ".");
    refuseIf(kind == Kind.ROUTINE && calendar.isPlanned(at), "Another routine release is planned for " + times.at(at) + " already.");
  }

  private ProductRelease planned(String id) {
    ProductRelease release = table.lock(id).orElseThrow(() -> new Refusal("There is no release " + id + "."));
    refuseIf(release.state() != State.PLANNED, release.title() + " is " + release.state().name().toLowerCase(Locale.ROOT) + " already.");
    return release;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String lower(ProductRelease release) {
    return release.title().substring(0, 1).toLowerCase(Locale.ROOT) + release.title().substring(1);
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
