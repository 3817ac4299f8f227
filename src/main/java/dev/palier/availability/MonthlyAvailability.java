package dev.palier.availability;

import dev.palier.availability.credit.CreditTable;
import dev.palier.availability.credit.ServiceCredits;
import dev.palier.availability.month.FactsReader;
import dev.palier.availability.month.Figure;
import dev.palier.availability.month.FigureTable;
import dev.palier.availability.month.FigureTable.SettledMonth;
import dev.palier.availability.month.GuaranteedTimes;
import dev.palier.availability.month.Measurement;
import dev.palier.availability.month.MonthLooks;
import dev.palier.availability.process.MonthlyAvailabilityProcess;
import dev.palier.customer.Contract;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.MonthlyLooks;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles the availability of ended months (SLA 4.10): those that are due, and those that somebody asks for. A customer and month is
 * settled once and has one credit at the most (SLA 4.11); months are those of the contract's zone.
 */
@Component
public class MonthlyAvailability {

  private final MonthlyAvailabilityProcess process;
  private final FigureTable months;
  private final MonthLooks lookTable;
  private final ServiceCredits credits;
  private final CreditTable creditTable;
  private final GuaranteedTimes guarantees;
  private final FactsReader facts;
  private final Customers customers;
  private final MonthlyLooks looks;
  private final Clock clock;
  private final ZoneId zone;

  MonthlyAvailability(MonthlyAvailabilityProcess process, FigureTable months, MonthLooks lookTable, ServiceCredits credits,
      CreditTable creditTable, GuaranteedTimes guarantees, FactsReader facts, Customers customers, MonthlyLooks looks,
      SupportCalendars calendars, Clock clock) {
    this.process = process;
    this.months = months;
    this.lookTable = lookTable;
    this.credits = credits;
    this.creditTable = creditTable;
    this.guarantees = guarantees;
    this.facts = facts;
    this.customers = customers;
    this.looks = looks;
    this.clock = clock;
    this.zone = calendars.zone();
  }

  /**
   * Settles a month of a customer; one that was settled before is settled anew only where later facts change its figure and no credit
   * was approved.
   *
   * @return its business key
   * @throws Refusal in a sentence, if the month has not ended, no availability was guaranteed in it, or there is nothing to settle
   */
  @Transactional
  public String begin(String customerId, YearMonth month, String actor) {
    Customer customer = customers.find(customerId).orElseThrow(() -> new Refusal("There is no customer '" + customerId + "'."));
    refuseIf(!guarantees.hasEnded(month, clock.instant()), "The month " + month + " has not ended yet.");
    Contract contract = guarantees.last(customer, month).orElseThrow(() -> new Refusal("The contract of " + customer.name()
        + " guarantees no availability in " + month + "."));
    Optional<SettledMonth> settled = lookTable.settled(customerId, month);
    settled.ifPresent(this::requireNews);
    return settled.isPresent() ? restart(settled.get(), customer, contract) : start(customer, contract, month, actor);
  }

  private void requireNews(SettledMonth month) {
    refuseIf(process.isRunning(month.id()), "The month is being settled already; look for its task.");
    refuseIf(creditTable.find(month.id()).isPresent(), "The month has its service credit already, and there is never more than one.");
    refuseIf(months.latest(month.id()).filter(measured -> measured.figure().sameAs(credits.now(month))).isPresent(),
        "The month is settled, and nothing has become known since that changes its figure.");
  }

  private String restart(SettledMonth month, Customer customer, Contract contract) {
    process.start(month.id(), customer, contract.tier(), month.month());
    return month.id();
  }

  private String start(Customer customer, Contract contract, YearMonth month, String actor) {
    String id = months.begin(customer.id(), month, clock.instant(), actor);
    process.start(id, customer, contract.tier(), month);
    return id;
  }

  /**
   * Settles all months that have ended since the last look, for every customer to whom an availability was guaranteed in them; at the
   * first look of all, the last month.
   *
   * @return how many were started
   */
  @Transactional
  public int beginDue() {
    YearMonth present = YearMonth.from(clock.instant().atZone(zone));
    YearMonth first = lookTable.last().map(look -> YearMonth.from(look.atZone(zone))).orElse(present.minusMonths(1));
    int started = 0;
    for (YearMonth month = first; month.isBefore(present); month = month.plusMonths(1)) {
      for (Customer customer : customers.all()) {
        Optional<Contract> contract = guarantees.last(customer, month);
        if (contract.isPresent() && lookTable.settled(customer.id(), month).isEmpty()) {
          start(customer, contract.get(), month, "palier");
          started++;
        }
      }
    }
    lookTable.looked(clock.instant(), started);
    return started;
  }

  /** Whether a month began since the last look and nobody has looked yet, because the program was down or was exchanged. */
  @Transactional
  public boolean missedALook() {
    Optional<Instant> last = lookTable.last();
    return last.isPresent() && looks.isMissing(last.get());
  }

  /**
   * The figure of a month as the facts stand now, until now for a month that goes on; nothing is kept.
   *
   * @throws Refusal if the month has not begun, or no availability is guaranteed in it
   */
  @Transactional
  public Figure measure(Customer customer, YearMonth month) {
    return Measurement.of(facts.read(customer, month));
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
