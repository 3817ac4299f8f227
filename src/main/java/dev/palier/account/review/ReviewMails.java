package dev.palier.account.review;

import dev.palier.account.meeting.AgreedTimes;
import dev.palier.account.meeting.Invitation;
import dev.palier.account.meeting.Person;
import dev.palier.account.ReviewPacks;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.notification.NoticeFile;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeProperties;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the notices of a business review, in the transaction of the step that owes them; whoever calls holds the review's row. */
@Component
class ReviewMails {

  private static final String CALENDAR = "text/calendar; charset=UTF-8; method=";
  private static final List<String> STAFF = List.of("account-manager", "csc");

  private final Notices notices;
  private final ReviewTable reviews;
  private final ReviewPacks packs;
  private final Customers customers;
  private final RoleHolders roles;
  private final NoticeProperties settings;
  private final AgreedTimes words;
  private final Clock clock;

  ReviewMails(Notices notices, ReviewTable reviews, ReviewPacks packs, Customers customers, RoleHolders roles,
      NoticeProperties settings, AgreedTimes words, Clock clock) {
    this.notices = notices;
    this.reviews = reviews;
    this.packs = packs;
    this.customers = customers;
    this.roles = roles;
    this.settings = settings;
    this.words = words;
    this.clock = clock;
  }

  /** The Account Manager and the Customer Success Consultant of a customer, each once. */
  List<RoleHolder> staff(String customerId) {
    Map<String, RoleHolder> staff = new LinkedHashMap<>();
    STAFF.stream().flatMap(role -> roles.of(role, customerId).stream())
        .forEach(holder -> staff.putIfAbsent(holder.address().toLowerCase(Locale.ROOT), holder));
    return List.copyOf(staff.values());
  }

  /** The invitation to the appointment, with the latest pack; to the organiser as well, for their own calendar. */
  void invite(BusinessReview review, int sequence) {
    List<Person> attendees = reviews.attendees(review.id());
    List<NoticeFile> files = new ArrayList<>();
    files.add(new NoticeFile("invitation.ics", CALENDAR + "REQUEST", invitation(review, sequence, attendees).request()));
    packs.latest(review.id()).ifPresent(pack -> files.add(new NoticeFile(pack.fileName(), "application/pdf", pack.pdf())));
    write(review, NoticeKind.REVIEW_INVITATION, sequence, everybody(review, attendees), files);
  }

  /** The appointment does not take place for these. */
  void withdraw(BusinessReview review, int sequence, List<Person> people) {
    NoticeFile file = new NoticeFile("cancellation.ics", CALENDAR + "CANCEL", invitation(review, sequence, people).cancellation());
    write(review, NoticeKind.REVIEW_CANCELLED, sequence, everybody(review, people), List.of(file));
  }

  /** The minutes to whoever was invited. */
  void minutes(BusinessReview review) {
    write(review, NoticeKind.REVIEW_MINUTES, 0, everybody(review, reviews.attendees(review.id())), List.of());
  }

  /** Staff are reminded of a step that is late. */
  void remind(BusinessReview review, Instant now) {
    List<NoticeRecipient> staff = staff(review.customerId()).stream()
        .map(holder -> new NoticeRecipient(holder.name(), holder.address(), RoleNames.of(holder.role()))).toList();
    if (!staff.isEmpty()) {
      notices.write(new NoticeRequest(review.id(), NoticeKind.REVIEW_REMINDER, 0, now.getEpochSecond(), now, null, staff,
          Map.of("reviewStep", review.step().words(), "reviewStepDueAt", words.at(review.stepDueAt()))));
    }
  }

  private Invitation invitation(BusinessReview review, int sequence, List<Person> attendees) {
    Customer customer = customers.find(review.customerId()).orElseThrow();
    String description = Stream.of(review.words(), review.agenda() == null ? null : "Agenda:\n" + review.agenda())
        .filter(text -> text != null).reduce((one, other) -> one + "\n\n" + other).orElse("");
    return new Invitation(review.id() + "@" + settings.host(), sequence, clock.instant(), words.zone(), review.appointment(),
        "Business review " + customer.name() + ", " + review.period().words(), description, review.organiser(), attendees);
  }

  private static List<NoticeRecipient> everybody(BusinessReview review, List<Person> attendees) {
    return Stream.concat(attendees.stream(), Stream.of(review.organiser())).distinct()
        .map(person -> new NoticeRecipient(person.name(), person.address(), null)).toList();
  }

  private void write(BusinessReview review, NoticeKind kind, int sequence, List<NoticeRecipient> recipients, List<NoticeFile> files) {
    notices.write(new NoticeRequest(review.id(), kind, 0, sequence, clock.instant(), null, recipients,
        Map.of(NoticeRequest.REPLY_TO, review.organiser().address()), files));
  }
}
