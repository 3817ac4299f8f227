package dev.palier.account.release;

import dev.palier.account.ProductRelease;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.account.meeting.Invitation;
import dev.palier.account.meeting.Person;
import dev.palier.customer.Customers;
import dev.palier.notification.NoticeFile;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeProperties;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the notices of a release demo, in the transaction of the step that owes them; whoever calls holds the demo's row. */
@Component
class DemoMails {

  private static final String CALENDAR = "text/calendar; charset=UTF-8; method=";

  private final Notices notices;
  private final DemoTable demos;
  private final ReleaseTable releases;
  private final Customers customers;
  private final NoticeProperties settings;
  private final AgreedTimes times;
  private final Clock clock;

  DemoMails(Notices notices, DemoTable demos, ReleaseTable releases, Customers customers, NoticeProperties settings,
      AgreedTimes times, Clock clock) {
    this.notices = notices;
    this.demos = demos;
    this.releases = releases;
    this.customers = customers;
    this.settings = settings;
    this.times = times;
    this.clock = clock;
  }

  /** The invitation to the appointment; to the organiser as well, for their own calendar. */
  void invite(ReleaseDemo demo, int sequence) {
    List<Person> attendees = demos.attendees(demo.id());
    write(demo, NoticeKind.DEMO_INVITATION, sequence, attendees,
        new NoticeFile("invitation.ics", CALENDAR + "REQUEST", invitation(demo, sequence, attendees).request()));
  }

  /** The appointment does not take place for these. */
  void withdraw(ReleaseDemo demo, int sequence, List<Person> people) {
    write(demo, NoticeKind.DEMO_CANCELLED, sequence, people,
        new NoticeFile("cancellation.ics", CALENDAR + "CANCEL", invitation(demo, sequence, people).cancellation()));
  }

  private Invitation invitation(ReleaseDemo demo, int sequence, List<Person> attendees) {
    ProductRelease release = releases.find(demo.release()).orElseThrow();
    return new Invitation(demo.id() + "@" + settings.host(), sequence, clock.instant(), times.zone(), demo.appointment(),
        "Demo of release " + release.version() + " for " + customers.find(demo.customerId()).orElseThrow().name(), release.notes(),
        demo.organiser(), attendees);
  }

  private void write(ReleaseDemo demo, NoticeKind kind, int sequence, List<Person> people, NoticeFile file) {
    List<NoticeRecipient> readers = Stream.concat(people.stream(), Stream.of(demo.organiser())).distinct()
        .map(person -> new NoticeRecipient(person.name(), person.address(), null)).toList();
    notices.write(new NoticeRequest(demo.id(), kind, 0, sequence, clock.instant(), null, readers,
        Map.of(NoticeRequest.REPLY_TO, demo.organiser().address()), List.of(file)));
  }
}
