package dev.palier.customer;

import dev.palier.sla.SupportTier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The contracts of the customers, stretch by stretch; all days are those of the contract's zone (SLA 2). */
@Component
public class Contracts {

  private static final String STRETCHES = """
      select c.*, coalesce(least(ends_on, next_on), ends_on, next_on) as ends_before
      from (select contract.*, lead(starts_on) over (partition by customer_id order by starts_on) as next_on from contract) c""";

  private final JdbcTemplate jdbc;

  Contracts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every stretch of a customer's contract, the oldest first. */
  public List<Contract> of(String customerId) {
    return jdbc.query(STRETCHES + " where customer_id = ? order by starts_on", Contracts::contract, customerId);
  }

  /** What holds for a customer on a day; empty before its contract and after its end. */
  public Optional<Contract> on(String customerId, LocalDate day) {
    return of(customerId).stream().filter(contract -> contract.holdsOn(day)).findFirst();
  }

  /** What holds on a day for every customer that has a contract then, by customer. */
  public List<Contract> allOn(LocalDate day) {
    return jdbc.query(STRETCHES + " order by customer_id, starts_on", Contracts::contract).stream()
        .filter(contract -> contract.holdsOn(day)).toList();
  }

  /** Keeps a stretch; one of the same customer and first day is replaced. Its end is kept only if it ends the contract. */
  public void keep(Contract contract) {
    jdbc.update("delete from contract where customer_id = ? and starts_on = ?", contract.customerId(), contract.startsOn());
    Money fee = contract.monthlyFee();
    jdbc.update("insert into contract (customer_id, starts_on, ends_on, tier, monthly_fee, currency) values (?, ?, ?, ?, ?, ?)",
        contract.customerId(), contract.startsOn(), contract.endsOn(), contract.tier().name(), fee == null ? null : fee.getAmount(),
        fee == null ? null : fee.getCurrencyUnit().getCode());
  }

  /** A stretch as it was written: its end is the one that was stated, if any, and not the beginning of the next. */
  public Optional<Contract> written(String customerId, LocalDate startsOn) {
    return jdbc.query("select contract.*, ends_on as ends_before from contract where customer_id = ? and starts_on = ?",
        Contracts::contract, customerId, startsOn).stream().findFirst();
  }

  /** Takes a stretch away, as if it had never been agreed on. */
  public void remove(String customerId, LocalDate startsOn) {
    jdbc.update("delete from contract where customer_id = ? and starts_on = ?", customerId, startsOn);
  }

  private static Contract contract(ResultSet row, int number) throws SQLException {
    BigDecimal fee = row.getBigDecimal("monthly_fee");
    return new Contract(row.getString("customer_id"), row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_before", LocalDate.class), SupportTier.valueOf(row.getString("tier")),
        fee == null ? null : Money.of(CurrencyUnit.of(row.getString("currency")), fee, RoundingMode.UNNECESSARY));
  }
}
