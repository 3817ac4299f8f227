package dev.palier.availability.process;

import dev.palier.availability.credit.CreditTable;
import dev.palier.availability.credit.ServiceCredit;
import dev.palier.availability.credit.ServiceCredits;
import dev.palier.availability.month.Figure;
import dev.palier.availability.month.FigureTable;
import dev.palier.availability.month.FigureTable.Measured;
import dev.palier.availability.month.FigureTable.SettledMonth;
import dev.palier.availability.month.FigureWords;
import dev.palier.availability.month.GuaranteedTimes;
import dev.palier.customer.Customers;
import dev.palier.engine.FormView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a month on the form of its credit: the figure, how it came about, the fee and what the credit comes to. */
@Component
class AvailabilityOnForms implements FormView {

  private static final String SETTLE = "settle-month-";

  private final FigureTable months;
  private final ServiceCredits credits;
  private final CreditTable creditTable;
  private final Customers customers;
  private final GuaranteedTimes guarantees;
  private final FigureWords words;

  AvailabilityOnForms(FigureTable months, ServiceCredits credits, CreditTable creditTable, Customers customers,
      GuaranteedTimes guarantees, FigureWords words) {
    this.months = months;
    this.credits = credits;
    this.creditTable = creditTable;
    this.customers = customers;
    this.guarantees = guarantees;
    this.words = words;
  }

  @Override
  public String name() {
    return "availabilityView";
  }

  /** Before the month is chosen {@code customers}; then {@code month, figure, evidence, offer, news, contacts, refusals}. */
  @Override
  @Transactional
  public Map<String, Object> of(String businessKey) {
    if (businessKey != null && businessKey.startsWith(SETTLE)) {
      return Map.of("customers", customers.all().stream().filter(guarantees::isEverPromised)
          .map(customer -> OutageOnForms.option(customer.name() + " (" + customer.tier().label() + ")", customer.id())).toList());
    }
    return SettledMonth.isId(businessKey) ? months.find(businessKey).map(this::view).orElse(Map.of()) : Map.of();
  }

  private Map<String, Object> view(SettledMonth month) {
    Map<String, Object> view = new TreeMap<>();
    view.put("month", List.of(Map.of("customer", customers.find(month.customerId()).orElseThrow().name(), "month",
        FigureWords.month(month.month()))));
    months.latest(month.id()).ifPresent(measured -> figure(view, month, measured));
    ServiceCredits.Offer offer = credits.offer(month);
    view.put("offer", List.of(Map.of("fee", offer.fee() == null ? "not known" : ServiceCredit.words(offer.fee()), "percent",
        FigureWords.percent(offer.percent()), "amount", offer.amount() == null ? "as soon as the fee is known"
            : ServiceCredit.words(offer.amount()))));
    view.put("feeUnknown", offer.fee() == null);
    view.put("contacts", customers.contactsOf(month.customerId()).stream()
        .map(contact -> OutageOnForms.option(contact.name() + ", " + contact.address(), contact.address())).toList());
    view.put("refusals", creditTable.refusals(month.id()).stream().map(refusal -> Map.of("at", words.at(refusal.at()), "by",
        refusal.actor(), "reason", refusal.reason())).toList());
    return view;
  }

  private void figure(Map<String, Object> view, SettledMonth month, Measured measured) {
    Figure figure = measured.figure();
    view.put("figure", List.of(Map.of("percent", FigureWords.percent(figure.percent()), "guarantee",
        FigureWords.percent(figure.guarantee()), "sum", FigureWords.sum(figure), "measuredAt", words.at(measured.at()))));
    view.put("evidence", figure.evidence().stream().map(each -> Map.of("from", words.at(each.span().startInclusive()), "to",
        words.at(each.span().endExclusive()), "length", FigureWords.length(each.span().seconds()), "kind", each.kind().label(), "words",
        each.words() + (each.source() == null ? "" : " (" + each.source() + ")"))).toList());
    Figure now = credits.now(month);
    view.put("news", now.sameAs(figure) ? List.of() : List.of(Map.of("now", FigureWords.percent(now.percent()), "sum",
        FigureWords.sum(now))));
  }
}
