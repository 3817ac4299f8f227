package dev.palier.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.customer.Instance.Hosting;
import dev.palier.sla.Ledger;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What a contract says depends on the day. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:contracts")
@Transactional
class ContractsTests {

  private static final String CUSTOMER = "acme";
  private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
  private static final LocalDate CHANGE = LocalDate.of(2031, 7, 1);
  private static final LocalDate END = LocalDate.of(2032, 1, 1);

  @Autowired
  private Customers customers;
  @Autowired
  private Tickets tickets;
  @Autowired
  private Ledger ledger;
  @Autowired
  private JdbcTemplate jdbc;
  @Autowired
  private Contracts contracts;
  @Autowired
  private Instances instances;

  @BeforeEach
  void aCustomerWithoutContract() {
    jdbc.update("insert into customer (id, name) values (?, ?)", CUSTOMER, "Acme");
  }

  @AfterEach
  void itIsNowAgain() {
    ClockUtil.reset();
  }

  @Test
  @Clause("2")
  void anotherPackageHoldsFromLocalMidnightOfItsFirstDay() {
    contracts.keep(new Contract(CUSTOMER, FIRST, null, SupportTier.SILVER, null));
    contracts.keep(new Contract(CUSTOMER, CHANGE, END, SupportTier.GOLD, null));

    assertThat(tierAt("2031-06-30T21:59:59Z")).isEqualTo(SupportTier.SILVER);
    assertThat(tierAt("2031-06-30T22:00:00Z")).isEqualTo(SupportTier.GOLD);
    assertThat(customers.all()).filteredOn(customer -> customer.id().equals(CUSTOMER)).extracting(Customer::tier)
        .containsExactly(SupportTier.GOLD);
  }

  @Test
  void beforeItsFirstDayTheFirstPackageCountsAndAfterItsEndTheLast() {
    contracts.keep(new Contract(CUSTOMER, FIRST, CHANGE, SupportTier.SILVER, null));

    assertThat(tierAt("2026-01-01T00:00:00Z")).isEqualTo(SupportTier.SILVER);
    assertThat(tierAt("2032-01-01T00:00:00Z")).isEqualTo(SupportTier.SILVER);
  }

  private SupportTier tierAt(String instant) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    return customers.find(CUSTOMER).orElseThrow().tier();
  }

  @Test
  @Clause("2")
  void aTicketHasThePackageThatHeldWhenItArrivedAndKeepsIt() {
    contracts.keep(new Contract(CUSTOMER, FIRST, null, SupportTier.SILVER, null));
    contracts.keep(new Contract(CUSTOMER, CHANGE, null, SupportTier.BASIC, null));
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2031-06-30T22:05:00Z")));

    String before = tickets.open(new NewTicket(null, CUSTOMER, "Kim", "kim@acme.example", Channel.PORTAL, Priority.P3, "Late", "Late.",
        Instant.parse("2031-06-30T21:59:59Z")), "customer");
    String after = tickets.open(new NewTicket(null, CUSTOMER, "Kim", "kim@acme.example", Channel.PORTAL, Priority.P3, "Late", "Late.",
        Instant.parse("2031-06-30T22:00:00Z")), "customer");

    assertThat(ledger.find(before).orElseThrow().tier()).isEqualTo(SupportTier.SILVER);
    assertThat(ledger.find(after).orElseThrow().tier()).isEqualTo(SupportTier.BASIC);
  }

  @Test
  void aStretchHoldsUntilTheDayBeforeTheNext() {
    contracts.keep(new Contract(CUSTOMER, FIRST, null, SupportTier.SILVER, Money.parse("EUR 1200.00")));
    contracts.keep(new Contract(CUSTOMER, CHANGE, END, SupportTier.GOLD, Money.parse("EUR 3000.00")));

    assertThat(contracts.on(CUSTOMER, FIRST.minusDays(1))).isEmpty();
    assertThat(contracts.on(CUSTOMER, CHANGE.minusDays(1)).orElseThrow().tier()).isEqualTo(SupportTier.SILVER);
    assertThat(contracts.on(CUSTOMER, CHANGE).orElseThrow().monthlyFee()).isEqualTo(Money.parse("EUR 3000.00"));
    assertThat(contracts.on(CUSTOMER, END.minusDays(1))).isPresent();
    assertThat(contracts.on(CUSTOMER, END)).isEmpty();
    assertThat(contracts.allOn(CHANGE)).extracting(Contract::customerId).containsExactly(CUSTOMER);
  }

  @Test
  void anInstanceRunsForEveryCustomerItIsAssignedTo() {
    customers.add(new Customer("bolt", "Bolt", SupportTier.GOLD));
    instances.keep(new Instance("eu-1", "Europe 1", Hosting.PUBLIC, false, null, "4.2"));
    instances.keep(new Instance("eu-1", "Europe 1", Hosting.PUBLIC, false, null, "4.3"));
    instances.assign("eu-1", CUSTOMER);
    instances.assign("eu-1", "bolt");
    instances.assign("eu-1", "bolt");

    assertThat(instances.of(CUSTOMER)).containsExactly(new Instance("eu-1", "Europe 1", Hosting.PUBLIC, false, null, "4.3"));
    assertThat(instances.customersOf("eu-1")).containsExactly(CUSTOMER, "bolt");
  }
}
