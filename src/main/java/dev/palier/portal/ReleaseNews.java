package dev.palier.portal;

import dev.palier.account.ProductRelease;
import dev.palier.account.ProductReleases;
import dev.palier.sla.ReleaseCalendar;
import dev.palier.sla.SupportCalendars;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The releases that are planned, and the notes of those that are out (SLA 3.3, 4.7 next routine update), the same for every customer.
 * A date of the calendar that belongs to a named version is told once, with its name.
 */
@Component
class ReleaseNews implements Announcements {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final ProductReleases releases;
  private final ReleaseCalendar calendar;
  private final SupportCalendars zone;

  ReleaseNews(ProductReleases releases, ReleaseCalendar calendar, SupportCalendars zone) {
    this.releases = releases;
    this.calendar = calendar;
    this.zone = zone;
  }

  @Override
  public List<Announcement> of(String customerId, Instant now) {
    List<Announcement> news = new ArrayList<>();
    Set<Instant> told = new HashSet<>();
    for (ProductRelease release : releases.planned()) {
      if (release.plannedAt().isAfter(now)) {
        news.add(announcement(release.title(), "", release.plannedAt()));
        if (release.kind() == ProductRelease.Kind.ROUTINE) {
          told.add(release.plannedAt());
        }
      }
    }
    calendar.plannedAfter(now).stream().filter(at -> !told.contains(at))
        .forEach(at -> news.add(announcement(ProductRelease.Kind.ROUTINE.words(), "", at)));
    releases.published().forEach(release -> news.add(announcement(release.title(), words(release, now), release.publishedAt())));
    return news;
  }

  private String words(ProductRelease release, Instant now) {
    String support = (release.supportedUntil().isBefore(now.atZone(zone.zone()).toLocalDate()) ? "Support ended on " : "Supported until ")
        + DAY.format(release.supportedUntil()) + ".";
    return release.notes() == null ? support : release.notes() + "\n\n" + support;
  }

  private static Announcement announcement(String title, String words, Instant at) {
    return new Announcement(Announcement.Kind.RELEASE, title, words, at, null);
  }
}
