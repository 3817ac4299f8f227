package dev.palier.account;

import dev.palier.account.tam.TamHours;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackage;
import dev.palier.sla.SupportPackages;
import dev.palier.ticket.TicketDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The time of Technical Account Managers: logged on tickets, summed by customer and month of the contract's zone (SLA 2). */
@Component
public class TamTime {

  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final int LONGEST_WORDS = 1000;
  private static final String NO_MANAGER = "none";

  private final JdbcTemplate jdbc;
  private final Customers customers;
  private final SupportPackages packages;
  private final TicketDesk tickets;
  private final TamHours hours;
  private final Clock clock;
  private final ZoneId zone;

  TamTime(JdbcTemplate jdbc, Customers customers, SupportPackages packages, TicketDesk tickets, TamHours hours,
      SupportCalendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.packages = packages;
    this.tickets = tickets;
    this.hours = hours;
    this.clock = clock;
    this.zone = calendars.zone();
  }

  /**
   * Keeps what somebody worked.
   *
   * @throws Refusal if the package has no Technical Account Manager, or something is impossible; nothing is kept then
   */
  @Transactional
  public void log(TamEntry entry) {
    Customer customer = customerOf(entry.ticket());
    refuseIf(!included(customer), "the package " + customer.tier().label() + " has no Technical Account Manager");
    refuseIf(entry.on() == null, "say on which day the work was done");
    refuseIf(entry.on().isAfter(today()),
        "the day of the work, " + entry.on() + ", has not come yet: it is " + today() + " in " + zone);
    refuseIf(entry.minutes() < 1 || entry.minutes() > MINUTES_OF_A_DAY,
        "expected 1 to " + MINUTES_OF_A_DAY + " minutes of one day, was " + entry.minutes());
    refuseIf(entry.what() == null || entry.what().isBlank(), "say what was done");
    refuseIf(entry.what().length() > LONGEST_WORDS, "say in at most " + LONGEST_WORDS + " characters what was done");
    hours.lock(customer.id());
    jdbc.update("insert into tam_time (ticket, customer_id, worked_on, minutes, what, user_id, logged_at) "
        + "values (?, ?, ?, ?, ?, ?, ?)", entry.ticket(), customer.id(), entry.on(), entry.minutes(), entry.what().strip(),
        entry.userId(), clock.instant().atOffset(ZoneOffset.UTC));
    YearMonth month = YearMonth.from(entry.on());
    hours.look(at(customer.id(), month), month(customer.id(), month));
  }

  /** What was logged on a ticket, the newest day first. */
  public List<TamEntry> of(String ticket) {
    return jdbc.query("select * from tam_time where ticket = ? order by worked_on desc, id desc", (row, number) ->
        new TamEntry(ticket, row.getString("user_id"), row.getObject("worked_on", LocalDate.class), row.getInt("minutes"),
            row.getString("what")), ticket);
  }

  /**
   * What the ticket's customer used this month.
   *
   * @throws Refusal if there is no such ticket
   */
  public TamMonth thisMonth(String ticket) {
    return month(customerOf(ticket).id(), YearMonth.from(today()));
  }

  /** What a customer used in a month, of the hours of the package that held last in it. */
  public TamMonth month(String customerId, YearMonth month) {
    int used = jdbc.queryForObject("select coalesce(sum(minutes), 0) from tam_time where customer_id = ? "
        + "and worked_on between ? and ?", Integer.class, customerId, month.atDay(1), month.atEndOfMonth());
    return new TamMonth(month, used, packageOf(at(customerId, month)).tamHoursPerMonth());
  }

  private Customer at(String customerId, YearMonth month) {
    LocalDate last = month.equals(YearMonth.from(today())) ? today() : month.atEndOfMonth();
    return customers.on(customerId, last).orElseThrow();
  }

  /** Whether the package of the ticket's customer has a Technical Account Manager. */
  public boolean isIncluded(String ticket) {
    return included(customerOf(ticket));
  }

  /** The day it is in the contract's zone. */
  public LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  private boolean included(Customer customer) {
    return !packageOf(customer).technicalAccountManager().equals(NO_MANAGER);
  }

  private SupportPackage packageOf(Customer customer) {
    return packages.of(customer.tier());
  }

  private Customer customerOf(String ticket) {
    return customers.find(tickets.find(ticket).customerId()).orElseThrow();
  }

  private static void refuseIf(boolean impossible, String reason) {
    if (impossible) {
      throw new Refusal(reason);
    }
  }
}
