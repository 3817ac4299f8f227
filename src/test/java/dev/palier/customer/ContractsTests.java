package dev.palier.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.customer.Instance.Hosting;
import dev.palier.sla.SupportTier;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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
  private Contracts contracts;
  @Autowired
  private Instances instances;

  @BeforeEach
  void aCustomer() {
    customers.add(new Customer(CUSTOMER, "Acme", SupportTier.SILVER));
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
