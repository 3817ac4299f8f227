package dev.palier.account;

import dev.palier.account.process.BusinessReviewProcess;
import dev.palier.account.review.ReviewBeginnings;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.MonthlyLooks;
import dev.palier.sla.Refusal;
import dev.palier.sla.ReviewRhythm;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts business reviews (SLA 2): those that are due, and those that somebody asks for; one for each customer and period. */
@Component
public class BusinessReviews {

  private final BusinessReviewProcess process;
  private final ReviewBeginnings beginnings;
  private final Customers customers;
  private final SupportPackages packages;
  private final MonthlyLooks looks;
  private final Clock clock;
  private final ZoneId zone;

  BusinessReviews(BusinessReviewProcess process, ReviewBeginnings beginnings, Customers customers, SupportPackages packages,
      MonthlyLooks looks, SupportCalendars calendars, Clock clock) {
    this.process = process;
    this.beginnings = beginnings;
    this.customers = customers;
    this.packages = packages;
    this.looks = looks;
    this.clock = clock;
    this.zone = calendars.zone();
  }

  /**
   * Starts the review of a customer for a period.
   *
   * @return its business key
   * @throws Refusal in a sentence, if the package has no reviews, the period has not ended, or there is a review already
   */
  @Transactional
  public String begin(String customerId, ReviewPeriod period, String actor) {
    Customer customer = customers.find(customerId).orElseThrow(() -> new Refusal("There is no customer '" + customerId + "'."));
    refuseIf(rhythm(customer) == ReviewRhythm.NONE, "The package " + customer.tier().label() + " of " + customer.name()
        + " has no business reviews.");
    refuseIf(period.to().isAfter(today()), "The period " + period.name() + " ends on " + period.to().minusDays(1)
        + " and has not ended yet.");
    refuseIf(beginnings.exists(customerId, period), customer.name() + " has a business review for " + period.name() + " already.");
    return start(customer, period, actor);
  }

  /**
   * Starts the reviews of all periods that have ended since the last look; at the first look of all, of each customer's last period.
   *
   * @return how many were started
   */
  @Transactional
  public int beginDue() {
    LocalDate last = beginnings.lastLook().map(look -> look.atZone(zone).toLocalDate()).orElse(null);
    int started = 0;
    for (Customer customer : customers.all()) {
      for (ReviewPeriod period : due(customer, last)) {
        if (!beginnings.exists(customer.id(), period)) {
          start(customer, period, "palier");
          started++;
        }
      }
    }
    beginnings.looked(clock.instant(), started);
    return started;
  }

  private List<ReviewPeriod> due(Customer customer, LocalDate lastLook) {
    ReviewRhythm rhythm = rhythm(customer);
    if (rhythm == ReviewRhythm.NONE) {
      return List.of();
    }
    return lastLook == null ? List.of(ReviewPeriod.lastEnded(rhythm, today()))
        : ReviewPeriod.endedBetween(rhythm, lastLook, today());
  }

  private String start(Customer customer, ReviewPeriod period, String actor) {
    String id = beginnings.begin(customer.id(), period, actor);
    process.start(id, customer, period.name());
    return id;
  }

  /** Whether a month began since the last look and nobody has looked yet, because the program was down or was exchanged. */
  @Transactional(readOnly = true)
  public boolean missedALook() {
    return beginnings.lastLook().filter(looks::isMissing).isPresent();
  }

  private ReviewRhythm rhythm(Customer customer) {
    return ReviewRhythm.parse(packages.of(customer.tier()).businessReviews());
  }

  private LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
