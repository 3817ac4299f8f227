package dev.palier.demo.sample;

import dev.palier.availability.MonthlyAvailability;
import dev.palier.availability.Outages;
import dev.palier.availability.Outages.Said;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import dev.palier.demo.DemoOnly;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A month in which the Gold customer's service was down for too long, so that Finance has a credit to decide on; made once. */
@Component
@DemoOnly
class SampleAvailability {

  private static final String NAME = "last-month";
  private static final String INSTANCE = "aurelia-production";
  private static final int TENTH = 10;
  private static final int MORNING = 9;
  private static final Duration DOWN = Duration.ofHours(5);

  private final Outages outages;
  private final MonthlyAvailability availability;
  private final Contracts contracts;
  private final Instances instances;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ZoneId zone;

  SampleAvailability(Outages outages, MonthlyAvailability availability, Contracts contracts, Instances instances, JdbcTemplate jdbc,
      TransactionTemplate transaction, SupportCalendars calendars, Clock clock) {
    this.outages = outages;
    this.availability = availability;
    this.contracts = contracts;
    this.instances = instances;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.zone = calendars.zone();
  }

  void make() {
    Integer known = jdbc.queryForObject("select count(*) from demo_sample where name = ?", Integer.class, NAME);
    if (known == 0) {
      transaction.executeWithoutResult(status -> lastMonth(SampleCompany.GOLD_CUSTOMER));
    }
  }

  private void lastMonth(String customer) {
    Contract held = contracts.on(customer, LocalDate.ofInstant(clock.instant(), zone)).orElseThrow();
    if (held.monthlyFee() == null) {
      contracts.keep(new Contract(customer, held.startsOn(), held.endsOn(), held.tier(), Money.parse("EUR 12500.00")));
    }
    instances.keep(new Instance(INSTANCE, "Aurelia Medical production", Hosting.PRIVATE, false, null, null));
    instances.assign(INSTANCE, customer);
    YearMonth month = YearMonth.from(clock.instant().atZone(zone)).minusMonths(1);
    Instant from = month.atDay(TENTH).atTime(MORNING, 0).atZone(zone).toInstant();
    outages.record(new Said(List.of(INSTANCE), from, from.plus(DOWN), "none", "A full disk of the database."), StaffMember.OSKAR.login());
    String id = availability.begin(customer, month, StaffMember.FIONA.login());
    jdbc.update("insert into demo_sample (name, ticket) values (?, ?)", NAME, id);
  }
}
