package dev.palier.availability.credit;

import static dev.palier.availability.outage.OutageTable.instant;
import static dev.palier.availability.outage.OutageTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of service credits and refusals, which are never changed. */
@Repository
public class CreditTable {

  private final JdbcTemplate jdbc;

  CreditTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Who gets the letter. */
  public record Reader(String name, String address) {
  }

  /** Why a credit was refused. */
  public record CreditRefusal(int version, String reason, String actor, Instant at) {
  }

  /** The credit of a month; empty while none was approved. */
  public Optional<ServiceCredit> find(String monthId) {
    return jdbc.query("select * from service_credit where month_id = ?", CreditTable::credit, monthId).stream().findFirst();
  }

  /** The refusals of a month's credit, the latest first. */
  public List<CreditRefusal> refusals(String monthId) {
    return jdbc.query("select * from service_credit_refusal where month_id = ? order by version_no desc", (row, number) ->
        new CreditRefusal(row.getInt("version_no"), row.getString("reason"), row.getString("actor"), instant(row, "refused_at")),
        monthId);
  }

  /** Who gets the letter, by name. */
  List<Reader> readers(String monthId) {
    return jdbc.query("select name, address from service_credit_reader where month_id = ? order by name, address", (row, number) ->
        new Reader(row.getString("name"), row.getString("address")), monthId);
  }

  /** @throws org.springframework.dao.DuplicateKeyException if the month has one already (SLA 4.11) */
  void insert(ServiceCredit credit, List<Reader> readers) {
    jdbc.update("insert into service_credit (month_id, version_no, fee, percent, amount, currency, actor, approved_at) "
        + "values (?, ?, ?, ?, ?, ?, ?, ?)", credit.monthId(), credit.version(), credit.fee().getAmount(), credit.percent(),
        credit.amount().getAmount(), credit.amount().getCurrencyUnit().getCode(), credit.actor(), utc(credit.approvedAt()));
    readers.forEach(reader -> jdbc.update("insert into service_credit_reader (month_id, address, name) values (?, ?, ?)",
        credit.monthId(), reader.address(), reader.name()));
  }

  void refuse(String monthId, CreditRefusal refusal) {
    jdbc.update("insert into service_credit_refusal (month_id, version_no, reason, actor, refused_at) values (?, ?, ?, ?, ?)", monthId,
        refusal.version(), refusal.reason(), refusal.actor(), utc(refusal.at()));
  }

  private static ServiceCredit credit(ResultSet row, int number) throws SQLException {
    CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
    return new ServiceCredit(row.getString("month_id"), row.getInt("version_no"), Money.of(currency, row.getBigDecimal("fee")),
        row.getBigDecimal("percent").stripTrailingZeros(), Money.of(currency, row.getBigDecimal("amount")), row.getString("actor"),
        instant(row, "approved_at"));
  }
}
