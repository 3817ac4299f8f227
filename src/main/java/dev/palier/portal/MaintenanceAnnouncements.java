package dev.palier.portal;

import dev.palier.availability.MaintenancePlans;
import dev.palier.availability.MaintenancePlans.Announced;
import dev.palier.availability.MaintenanceWindow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The maintenance that a customer was told of and that has not ended (SLA 3.1, 3.2). */
@Component
class MaintenanceAnnouncements implements Announcements {

  private final MaintenancePlans plans;

  MaintenanceAnnouncements(MaintenancePlans plans) {
    this.plans = plans;
  }

  @Override
  public List<Announcement> of(String customerId, Instant now) {
    return plans.announcedTo(customerId, now).stream().map(MaintenanceAnnouncements::announcement).toList();
  }

  private static Announcement announcement(Announced plan) {
    String title = (plan.kind() == MaintenanceWindow.Kind.EMERGENCY ? "Emergency maintenance: " : "") + plan.title();
    String words = Stream.of(plan.underWay() ? "Under way" : null, String.join(", ", plan.instances()), plan.words())
        .filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n"));
    return new Announcement(Announcement.Kind.MAINTENANCE, title, words, plan.start(), plan.end());
  }
}
