package dev.palier.availability.list;

import dev.palier.availability.MonthlyAvailability;
import dev.palier.availability.credit.CreditTable;
import dev.palier.availability.credit.InvoiceEntries;
import dev.palier.availability.credit.ServiceCredit;
import dev.palier.availability.month.Figure;
import dev.palier.availability.month.FigureTable;
import dev.palier.availability.month.FigureTable.Measured;
import dev.palier.availability.month.FigureTable.SettledMonth;
import dev.palier.availability.month.FigureWords;
import dev.palier.availability.month.GuaranteedTimes;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the months of all customers to whom an availability was guaranteed as CSV (RFC 4180, UTF-8); instants are in UTC. */
@Component
public class MonthLists {

  private static final CSVFormat CSV = CSVFormat.RFC4180;

  private final FigureTable months;
  private final CreditTable credits;
  private final InvoiceEntries invoices;
  private final MonthlyAvailability availability;
  private final GuaranteedTimes guarantees;
  private final Customers customers;
  private final Clock clock;

  MonthLists(FigureTable months, CreditTable credits, InvoiceEntries invoices, MonthlyAvailability availability,
      GuaranteedTimes guarantees, Customers customers, Clock clock) {
    this.months = months;
    this.credits = credits;
    this.invoices = invoices;
    this.availability = availability;
    this.guarantees = guarantees;
    this.customers = customers;
    this.clock = clock;
  }

  /** Three files for the months from one to another, both included; those there are replaced. */
  @Transactional
  public void write(YearMonth first, YearMonth last, Path folder) throws IOException {
    String span = first.equals(last) ? first.toString() : first + "-to-" + last;
    try (CSVPrinter figures = open(folder, "availability-" + span, "month", "customer", "name", "guarantee", "settled", "kept", "now",
            "now_kept", "differs", "service_seconds", "maintenance_seconds", "downtime_seconds", "credit", "currency", "sum");
        CSVPrinter evidence = open(folder, "availability-evidence-" + span, "month", "customer", "from", "until", "seconds", "counts_as",
            "source", "words")) {
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        for (Customer customer : customers.all()) {
          if (guarantees.last(customer, month).isPresent() && guarantees.hasEnded(month, clock.instant())) {
            write(customer, month, figures, evidence);
          }
        }
      }
    }
    invoices(first, last, folder, span);
  }

  private void write(Customer customer, YearMonth month, CSVPrinter figures, CSVPrinter evidence) throws IOException {
    Figure now = availability.measure(customer, month);
    Optional<SettledMonth> settled = months.find(customer.id(), month);
    Optional<ServiceCredit> credit = settled.flatMap(each -> credits.find(each.id()));
    Optional<Figure> figure = settled.flatMap(each -> credit.isPresent() ? months.figure(each.id(), credit.get().version())
        : months.latest(each.id())).map(Measured::figure);
    figures.printRecord(month, customer.id(), plain(customer.name()), now.guarantee().toPlainString(),
        figure.map(Figure::percent).orElse(null), figure.map(Figure::keepsGuarantee).orElse(null), now.percent(), now.keepsGuarantee(),
        figure.map(each -> !each.sameAs(now)).orElse(null), now.serviceSeconds(), now.maintenanceSeconds(), now.downtimeSeconds(),
        credit.map(each -> each.amount().getAmount()).orElse(null), credit.map(each -> each.amount().getCurrencyUnit()).orElse(null),
        FigureWords.sum(now));
    for (var each : now.evidence()) {
      evidence.printRecord(month, customer.id(), each.span().startInclusive(), each.span().endExclusive(), each.span().seconds(),
          each.kind().label(), each.source(), plain(each.words()));
    }
  }

  private void invoices(YearMonth first, YearMonth last, Path folder, String span) throws IOException {
    try (CSVPrinter file = open(folder, "invoice-entries-" + span, "number", "customer", "month", "kind", "amount", "currency", "words",
        "written_at")) {
      for (InvoiceEntries.Entry entry : invoices.between(first, last)) {
        file.printRecord(entry.number(), entry.customerId(), entry.month(), entry.kind(), entry.amount().getAmount(),
            entry.amount().getCurrencyUnit(), plain(entry.words()), entry.writtenAt());
      }
    }
  }

  private static CSVPrinter open(Path folder, String name, String... columns) throws IOException {
    return new CSVPrinter(Files.newBufferedWriter(folder.resolve(name + ".csv"), StandardCharsets.UTF_8),
        CSV.builder().setHeader(columns).get());
  }

  /** A spreadsheet takes what begins so for a formula. */
  private static String plain(String words) {
    return words.matches("(?s)[=+@\t\r-].*") ? "'" + words : words;
  }
}
