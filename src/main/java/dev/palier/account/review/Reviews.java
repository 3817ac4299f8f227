package dev.palier.account.review;

import dev.palier.account.meeting.Appointment;
import dev.palier.account.meeting.Person;
import dev.palier.account.ReviewPacks;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a business review: each locks its row and writes facts and notices, in the transaction of the engine's step. */
@Component
@Transactional
public class Reviews {

  private final ReviewTable reviews;
  private final ReviewMails mails;
  private final ReviewPacks packs;
  private final ReviewRules rules;
  private final Customers customers;
  private final RoleHolders roles;
  private final Clock clock;

  Reviews(ReviewTable reviews, ReviewMails mails, ReviewPacks packs, ReviewRules rules, Customers customers, RoleHolders roles,
      Clock clock) {
    this.reviews = reviews;
    this.mails = mails;
    this.packs = packs;
    this.rules = rules;
    this.customers = customers;
    this.roles = roles;
    this.clock = clock;
  }

  /** Makes a pack from the facts as they stand now; the earlier ones are kept. */
  public void makePack(String id) {
    BusinessReview review = reviews.lock(id);
    packs.keep(id, review.customerId(), review.period());
  }

  /** When a step that begins now is due; the appointment itself for the waiting for it. */
  @Transactional(readOnly = true)
  public Instant dueAt(String id, ReviewStep step) {
    BusinessReview review = reviews.find(id).orElseThrow();
    return step.isDueOfSomebody() ? rules.dueAt(step, tier(review), clock.instant()) : review.appointment().at();
  }

  /** A step begins. */
  public void begin(String id, ReviewStep step, Instant dueAt) {
    reviews.lock(id);
    reviews.step(id, step, clock.instant(), step.isDueOfSomebody() ? dueAt : null);
  }

  /** When somebody is reminded next, empty for nobody. */
  @Transactional(readOnly = true)
  public Optional<Instant> reminderDueAt(String id) {
    return reviews.find(id).filter(review -> review.stepDueAt() != null).map(review -> review.remindedAt() == null
        ? review.stepDueAt() : rules.remindAgainAt(review.step(), tier(review), review.remindedAt()));
  }

  /** Reminds staff of the step that is late. */
  public void remind(String id) {
    BusinessReview review = reviews.lock(id);
    Instant now = clock.instant();
    if (review.stepDueAt() != null && !review.stepDueAt().isAfter(now)) {
      mails.remind(review, now);
      reviews.reminded(id, now);
    }
  }

  /** What is to be said to the customer. */
  public void prepare(String id, String words, String agenda) {
    reviews.lock(id);
    reviews.prepared(id, words, agenda);
  }

  /**
   * An appointment was agreed on by a user. Whoever was invited before and does not take part any more is told.
   *
   * @throws Refusal if nobody is there who could invite
   */
  public void agree(String id, Appointment appointment, List<Person> attendees, String user) {
    BusinessReview review = reviews.lock(id);
    List<Person> dropped = reviews.attendees(id).stream()
        .filter(known -> attendees.stream().noneMatch(person -> person.address().equals(known.address()))).toList();
    if (review.invited() && !dropped.isEmpty()) {
      mails.withdraw(review, review.invitationNo() + 1, dropped);
    }
    reviews.attend(id, attendees);
    reviews.agreed(id, appointment, review.organiser() == null ? organiser(review, user) : review.organiser());
  }

  /** Whoever agreed, if they are staff of the customer; else the customer's first Account Manager or consultant. */
  private Person organiser(BusinessReview review, String user) {
    List<RoleHolder> staff = mails.staff(review.customerId());
    return staff.stream().filter(holder -> holder.userId().equals(user)).findFirst()
        .or(() -> roles.ofUser(user)).or(() -> staff.stream().findFirst())
        .map(holder -> new Person(holder.name(), holder.address()))
        .orElseThrow(() -> new Refusal("Nobody holds the role Account Manager or Customer Success Consultant for this customer; "
            + "the invitation needs somebody who invites."));
  }

  /** Sends the invitation, or the change of it. */
  public void invite(String id) {
    BusinessReview review = reviews.lock(id);
    int number = review.invitationNo() + 1;
    mails.invite(review, number);
    reviews.invitation(id, number, true);
  }

  /** There is no review: withdraws the invitation that may be out, and ends it. */
  public void withdraw(String id) {
    BusinessReview review = reviews.lock(id);
    if (review.invited()) {
      mails.withdraw(review, review.invitationNo() + 1, reviews.attendees(id));
      reviews.invitation(id, review.invitationNo() + 1, false);
    }
    reviews.step(id, ReviewStep.CANCELLED, clock.instant(), null);
  }

  /** Why there is no review, or another appointment. */
  public void explain(String id, String reason) {
    reviews.lock(id);
    reviews.reason(id, reason);
  }

  /**
   * What was decided and agreed to be done.
   *
   * @param done ids of actions of earlier reviews that are done
   */
  public void minute(String id, String decisions, List<String> actions, List<Long> done) {
    reviews.lock(id);
    reviews.decided(id, decisions);
    reviews.act(id, actions);
    done.forEach(action -> reviews.done(action, id));
  }

  /** Sends the minutes, and ends the review. */
  public void sendMinutes(String id) {
    mails.minutes(reviews.lock(id));
    reviews.step(id, ReviewStep.HELD, clock.instant(), null);
  }

  private SupportTier tier(BusinessReview review) {
    return customers.find(review.customerId()).orElseThrow().tier();
  }
}
