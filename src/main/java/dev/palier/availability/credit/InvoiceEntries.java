package dev.palier.availability.credit;

import static dev.palier.availability.outage.OutageTable.instant;
import static dev.palier.availability.outage.OutageTable.utc;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is to stand on customers' next invoices; rows are never changed. */
@Repository
public class InvoiceEntries {

  private static final String SERVICE_CREDIT = "SERVICE_CREDIT";

  private final JdbcTemplate jdbc;

  InvoiceEntries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An entry.
   *
   * @param month  it is about
   * @param amount negative for a credit
   */
  public record Entry(long number, String customerId, YearMonth month, String kind, Money amount, String words, Instant writtenAt) {
  }

  /** @throws org.springframework.dao.DuplicateKeyException if the month has its credit on an invoice already (SLA 4.11) */
  void credit(String customerId, YearMonth month, Money amount, String words, Instant at) {
    jdbc.update("insert into invoice_entry (customer_id, month_name, kind, amount, currency, words, written_at) "
        + "values (?, ?, ?, ?, ?, ?, ?)", customerId, month.toString(), SERVICE_CREDIT, amount.negated().getAmount(),
        amount.getCurrencyUnit().getCode(), words, utc(at));
  }

  /** The entries about the months from one to another, both included, in the order in which they were written. */
  public List<Entry> between(YearMonth first, YearMonth last) {
    return jdbc.query("select * from invoice_entry where month_name between ? and ? order by id", (row, number) -> new Entry(
        row.getLong("id"), row.getString("customer_id"), YearMonth.parse(row.getString("month_name")), row.getString("kind"),
        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")), row.getString("words"),
        instant(row, "written_at")), first.toString(), last.toString());
  }
}
