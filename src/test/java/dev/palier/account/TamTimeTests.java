package dev.palier.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.Priority;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Clause("2")
@SpringBootTest
class TamTimeTests {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

  @Autowired TamTime time;
  @Autowired Customers customers;
  @Autowired Tickets tickets;

  @Test
  @DisplayName("SLA 2: the time of the Technical Account Manager is summed by customer and calendar month")
  void isSummedByCustomerAndMonth() {
    String customer = customer(SupportTier.SILVER);
    String one = ticket(customer);
    String other = ticket(customer);

    time.log(new TamEntry(one, "priya", DAY, 90, "Workshop"));
    time.log(new TamEntry(other, "priya", DAY, 30, "Call"));
    time.log(new TamEntry(other, "priya", DAY.plusDays(1), 45, "Next month"));

    assertThat(time.month(customer, YearMonth.of(2024, 6))).isEqualTo(new TamMonth(YearMonth.of(2024, 6), 120, 4));
    assertThat(time.month(customer, YearMonth.of(2024, 7)).minutesUsed()).isEqualTo(45);
    assertThat(time.of(other)).extracting(TamEntry::what).containsExactly("Next month", "Call");
  }

  @ParameterizedTest(name = "{0}: {1} hours")
  @DisplayName("SLA 2: the included hours are those of the package")
  @CsvSource({"BASIC,0,false", "SILVER,4,true", "GOLD,12,true"})
  void includedHours(SupportTier tier, int hours, boolean included) {
    String customer = customer(tier);

    assertThat(time.month(customer, YearMonth.of(2024, 6)).hoursIncluded()).isEqualTo(hours);
    assertThat(time.isIncluded(ticket(customer))).isEqualTo(included);
  }

  @Test
  @DisplayName("SLA 2: a package without a Technical Account Manager is refused by name")
  void basicIsRefused() {
    String ticket = ticket(customer(SupportTier.BASIC));

    assertThatThrownBy(() -> time.log(new TamEntry(ticket, "priya", DAY, 30, "Call"))).isInstanceOf(Refusal.class)
        .hasMessage("the package Basic has no Technical Account Manager");
    assertThat(time.of(ticket)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("A day has at most its own minutes")
  @ValueSource(ints = {-1, 0, 24 * 60 + 1})
  void impossibleMinutes(int minutes) {
    String ticket = ticket(customer(SupportTier.GOLD));

    assertThatThrownBy(() -> time.log(new TamEntry(ticket, "priya", DAY, minutes, "Call"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("was " + minutes);
    time.log(new TamEntry(ticket, "priya", DAY, 24 * 60, "All day"));
  }

  @Test
  @DisplayName("A day that has not come yet in the contract's zone is refused, today is not")
  void futureIsRefused() {
    String ticket = ticket(customer(SupportTier.GOLD));

    time.log(new TamEntry(ticket, "priya", time.today(), 1, "Call"));
    assertThatThrownBy(() -> time.log(new TamEntry(ticket, "priya", time.today().plusDays(1), 1, "Call")))
        .isInstanceOf(Refusal.class).hasMessageContaining("has not come yet").hasMessageContaining("Europe/Paris");
    assertThat(time.thisMonth(ticket).minutesUsed()).isEqualTo(1);
  }

  private String customer(SupportTier tier) {
    String id = "tam-" + UUID.randomUUID().toString().substring(0, 8);
    customers.add(new Customer(id, id, tier));
    return id;
  }

  private String ticket(String customer) {
    return tickets.open(new NewTicket(null, customer, "Anna Ash", "anna@acme.example", Channel.PORTAL, Priority.P3, "A question",
        "How?", null), "customer");
  }
}
