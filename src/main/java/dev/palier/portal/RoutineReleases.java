package dev.palier.portal;

import dev.palier.sla.ReleaseCalendar;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The routine releases planned so far (SLA 4.7 next routine update), the same for every customer. */
@Component
class RoutineReleases implements Announcements {

  private final ReleaseCalendar calendar;

  RoutineReleases(ReleaseCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public List<Announcement> of(String customerId, Instant now) {
    return calendar.plannedAfter(now).stream()
        .map(at -> new Announcement(Announcement.Kind.RELEASE, "Routine release", "", at, null)).toList();
  }
}
