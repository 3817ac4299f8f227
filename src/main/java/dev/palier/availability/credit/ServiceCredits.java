package dev.palier.availability.credit;

import dev.palier.availability.credit.CreditTable.CreditRefusal;
import dev.palier.availability.credit.CreditTable.Reader;
import dev.palier.availability.month.FactsReader;
import dev.palier.availability.month.Figure;
import dev.palier.availability.month.FigureTable;
import dev.palier.availability.month.FigureTable.Measured;
import dev.palier.availability.month.FigureTable.SettledMonth;
import dev.palier.availability.month.FigureWords;
import dev.palier.availability.month.GuaranteedTimes;
import dev.palier.availability.month.Measurement;
import dev.palier.customer.Contract;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures settled months and grants the credit of those below the guarantee (SLA 4.10): one for each customer and month, the only remedy
 * (SLA 4.11). All in the caller's transaction, which holds the month's row.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ServiceCredits {

  private final FigureTable months;
  private final FactsReader facts;
  private final GuaranteedTimes guarantees;
  private final CreditTable credits;
  private final CreditRules rules;
  private final InvoiceEntries invoices;
  private final CreditLetter letter;
  private final Customers customers;
  private final Clock clock;

  ServiceCredits(FigureTable months, FactsReader facts, GuaranteedTimes guarantees, CreditTable credits, CreditRules rules,
      InvoiceEntries invoices, CreditLetter letter, Customers customers, Clock clock) {
    this.months = months;
    this.facts = facts;
    this.guarantees = guarantees;
    this.credits = credits;
    this.rules = rules;
    this.invoices = invoices;
    this.letter = letter;
    this.customers = customers;
    this.clock = clock;
  }

  /** What a credit would come to; the fee and the amount are null while the fee is not known. */
  public record Offer(Money fee, BigDecimal percent, Money amount) {
  }

  /** Measures a month from the facts as they stand, keeps the figure and tells whether the guarantee was kept. */
  public boolean measure(String monthId) {
    SettledMonth month = months.lock(monthId);
    Figure figure = now(month);
    months.append(monthId, figure, now());
    return figure.keepsGuarantee();
  }

  /** The figure of a month as the facts stand now; nothing is kept. */
  @Transactional
  public Figure now(SettledMonth month) {
    return Measurement.of(facts.read(customer(month), month.month()));
  }

  /** What the credit of a month comes to. */
  @Transactional
  public Offer offer(SettledMonth month) {
    Contract contract = contract(month);
    BigDecimal percent = rules.percent(contract.tier());
    Money fee = contract.monthlyFee();
    return new Offer(fee, percent, fee == null ? null : ServiceCredit.of(fee, percent));
  }

  /** When the credit of a month has to be approved or refused. */
  @Transactional
  public Instant dueAt(String monthId) {
    return rules.dueAt(contract(months.find(monthId).orElseThrow()).tier(), now());
  }

  /**
   * Approves the credit of a month.
   *
   * @param feeSaid counts only where the contract tells no fee
   * @throws Refusal if the facts have changed since the figure was measured, it keeps the guarantee, the fee is not known, or there is a
   *                 credit already
   */
  public void approve(String monthId, Money feeSaid, List<Reader> readers, String actor) {
    SettledMonth month = months.lock(monthId);
    Measured measured = months.latest(monthId).orElseThrow();
    Figure now = now(month);
    refuseIf(!now.sameAs(measured.figure()), "The facts have changed since this was measured: it was "
        + FigureWords.percent(measured.figure().percent()) + " and is " + FigureWords.percent(now.percent())
        + " now. Have it measured again first.");
    refuseIf(now.keepsGuarantee(), "The guarantee was kept: there is no credit.");
    refuseIf(credits.find(monthId).isPresent(), "The month has its service credit already, and there is never more than one.");
    Offer offer = offer(month);
    Money fee = offer.fee() == null ? feeSaid : offer.fee();
    refuseIf(fee == null, "Give the licence subscription fee of that month; the contract does not tell it.");
    credits.insert(new ServiceCredit(monthId, measured.version(), fee, offer.percent(), ServiceCredit.of(fee, offer.percent()), actor,
        now()), readers);
  }

  /** Refuses the credit of a month as it was measured last. */
  public void refuse(String monthId, String reason, String actor) {
    months.lock(monthId);
    credits.refuse(monthId, new CreditRefusal(months.latest(monthId).orElseThrow().version(), reason, actor, now()));
  }

  /** Writes the approved credit down for the customer's next invoice. */
  public void enter(String monthId) {
    SettledMonth month = months.lock(monthId);
    ServiceCredit credit = credits.find(monthId).orElseThrow();
    invoices.credit(month.customerId(), month.month(), credit.amount(), "Service credit for " + FigureWords.month(month.month()) + ": "
        + credit.percent().toPlainString() + " % of " + ServiceCredit.words(credit.fee()), now());
  }

  /** Sends the letter about the approved credit. */
  public void send(String monthId) {
    SettledMonth month = months.lock(monthId);
    ServiceCredit credit = credits.find(monthId).orElseThrow();
    letter.send(customer(month), month, credit, months.figure(monthId, credit.version()).orElseThrow(), credits.readers(monthId), now());
  }

  private Contract contract(SettledMonth month) {
    Customer customer = customer(month);
    Optional<Contract> last = guarantees.last(customer, month.month());
    return last.orElseThrow(() -> new Refusal("The contract of " + customer.name() + " guarantees no availability in " + month.month()
        + "."));
  }

  private Customer customer(SettledMonth month) {
    return customers.find(month.customerId()).orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
