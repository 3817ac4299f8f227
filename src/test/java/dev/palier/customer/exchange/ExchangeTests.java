package dev.palier.customer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.Contracts;
import dev.palier.customer.Customers;
import dev.palier.customer.Instances;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.Rosters;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The data of customers as files. */
@Clause({"2", "4.15"})
@SpringBootTest(properties = {"palier.notices.relay.enabled=false", "spring.datasource.url=jdbc:h2:mem:exchange;DB_CLOSE_DELAY=-1"})
class ExchangeTests {

  private static final String ROSTER = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Paris:20260101T220000\r\n"
      + "DTEND;TZID=Europe/Paris:20260102T060000\r\nRRULE:FREQ=DAILY\r\nATTENDEE:mailto:cleo@palier.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

  @Autowired Exchange exchange;
  @Autowired Customers customers;
  @Autowired Contracts contracts;
  @Autowired AppointedEmailUsers appointed;
  @Autowired RoleHolders holders;
  @Autowired Instances instances;
  @Autowired Rosters rosters;
  @Autowired JdbcTemplate jdbc;
  @TempDir Path folder;

  @BeforeEach
  void aFolder() {
    for (String table : new String[] {"customer_instance", "instance", "role_holder", "appointed_email_user", "appointment_change", "contact",
        "contract", "customer", "roster"}) {
      jdbc.update("delete from " + table);
    }
    write(folder);
  }

  private static void write(Path folder) {
    file(folder, "customers.csv", "customer,name", "acme,\"Acme, Inc.\"", "bolt,Bolt \"\"Ltd\"\"".replace("\"\"", "'"), "tiny,Tiny");
    file(folder, "contracts.csv", "customer,starts_on,ends_on,tier,monthly_fee,currency", "acme,2024-01-01,,SILVER,1200.00,EUR",
        "acme,2025-07-01,,GOLD,3000.50,EUR", "bolt,2024-01-01,2999-01-01,GOLD,,", "tiny,2025-01-01,,BASIC,100,JPY");
    file(folder, "contacts.csv", "customer,name,address", "acme,Żaneta Béranger,zaneta@acme.example", "bolt,Bo,bo@bolt.example");
    file(folder, "appointed-email-users.csv", "customer,name,address", "acme,Żaneta Béranger,zaneta@acme.example");
    file(folder, "role-holders.csv", "role,customer,user,name,address", "csc,,cleo,Cleo Park,cleo@palier.example",
        "tam,acme,tia,Tia Moss,tia@palier.example", "leadership-sponsor,acme,ada,Ada Obi,ada@palier.example");
    file(folder, "instances.csv", "instance,name,hosting,by_subcontractor,maintenance_window,product_version",
        "eu-1,Europe 1,PUBLIC,no,,4.2", "acme-own,Acme's own,PRIVATE,yes,Sat 22:00-Sun 04:00,");
    file(folder, "instance-customers.csv", "instance,customer", "eu-1,acme", "eu-1,bolt", "acme-own,acme");
    file(folder, "rosters/csc.ics", ROSTER);
  }

  @Test
  @DisplayName("SLA 2, 4.15: customers, contracts, contacts, lists, roles, instances and rosters come from files")
  void takesInEverything() {
    exchange.read(folder);

    assertThat(customers.find("acme").orElseThrow().name()).isEqualTo("Acme, Inc.");
    assertThat(customers.find("acme").orElseThrow().tier()).isEqualTo(SupportTier.GOLD);
    assertThat(contracts.on("acme", LocalDate.of(2025, 7, 1)).orElseThrow().monthlyFee()).isEqualTo(Money.parse("EUR 3000.50"));
    assertThat(customers.contactsOf("acme")).extracting("name").containsExactly("Żaneta Béranger");
    assertThat(appointed.of("acme")).extracting("address").containsExactly("zaneta@acme.example");
    assertThat(holders.standing("tam", "acme")).extracting("userId").containsExactly("tia");
    assertThat(instances.customersOf("eu-1")).containsExactly("acme", "bolt");
    assertThat(rosters.all()).extracting("role").containsExactly("csc");
  }

  @Test
  @DisplayName("SLA 4.15: the same files again change nothing, and neither does what was written out")
  void changesNothingTheSecondTime(@TempDir Path out) throws IOException {
    assertThat(exchange.read(folder)).hasSize(3 + 4 + 2 + 1 + 3 + 2 + 3 + 1);
    Map<String, Object> before = tables();

    assertThat(exchange.read(folder)).isEmpty();
    exchange.write(out);
    assertThat(exchange.read(out)).isEmpty();
    assertThat(tables()).isEqualTo(before);
    assertThat(Files.readString(out.resolve("contracts.csv"))).contains("acme,2025-07-01,,GOLD,3000.50,EUR", "tiny,2025-01-01,,BASIC,100,JPY");
    assertThat(Files.readString(out.resolve("rosters/csc.ics"))).isEqualTo(ROSTER);
  }

  @Test
  @DisplayName("SLA 4.15: what a file does not speak of stays; a row with a mark is taken away")
  void takesAwayWhatIsMarked(@TempDir Path next) {
    exchange.read(folder);
    file(next, "contacts.csv", "remove,customer,name,address", "yes,acme,Zaneta,ZANETA@acme.example", "no,acme,Max,max@acme.example");
    file(next, "instance-customers.csv", "instance,customer,remove", "eu-1,bolt,yes");
    file(next, "contracts.csv", "customer,starts_on,ends_on,tier,monthly_fee,currency,remove", "acme,2025-07-01,,GOLD,,,yes");
    file(next, "role-holders.csv", "role,customer,user,name,address,remove", "tam,acme,tia,Tia Moss,tia@palier.example,yes",
        "leadership-sponsor,acme,ada,Ada Obi,ada@palier.example,yes");

    assertThat(exchange.read(next)).hasSize(6);
    assertThat(customers.contactsOf("acme")).extracting("address").containsExactly("max@acme.example");
    assertThat(customers.contactsOf("bolt")).hasSize(1);
    assertThat(instances.customersOf("eu-1")).containsExactly("acme");
    assertThat(customers.find("acme").orElseThrow().tier()).isEqualTo(SupportTier.SILVER);
    assertThat(exchange.read(next)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("SLA 2, 4.15: a cell that is wrong is told with file, line and column and what was expected, and nothing is taken in")
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "customers.csv|,Nobody|customers.csv:5: column customer: expected an id of 1 to 40 letters, digits, dots and dashes, is empty",
      "customers.csv|a b,Blank|customers.csv:5: column customer: expected an id of 1 to 40 letters, digits, dots and dashes, was 'a b'",
      "customers.csv|new,|customers.csv:5: column name: expected 1 to 200 characters on one line, is empty",
      "customers.csv|acme,Twice|customers.csv:5: column customer: expected each once; line 2 says the same, was 'acme'",
      "customers.csv|new,No contract|customers.csv:5: column customer: expected a row of this customer in contracts.csv that stays, was 'new'",
      "customers.csv|new,Name,more|customers.csv:5: expected 2 cells as in the first line, were 3",
      "contracts.csv|ghost,2024-01-01,,GOLD,,|contracts.csv:6: column customer: expected one that is known or stands in customers.csv, was 'ghost'",
      "contracts.csv|acme,01/02/2026,,GOLD,,|contracts.csv:6: column starts_on: expected a day such as 2026-12-31, was '01/02/2026'",
      "contracts.csv|acme,2026-02-30,,GOLD,,|contracts.csv:6: column starts_on: expected a day such as 2026-12-31, was '2026-02-30'",
      "contracts.csv|acme,0026-02-03,,GOLD,,|contracts.csv:6: column starts_on: expected a day such as 2026-12-31, was '0026-02-03'",
      "contracts.csv|acme,2026-03-01,soon,GOLD,,|contracts.csv:6: column ends_on: expected a day such as 2026-12-31, was 'soon'",
      "contracts.csv|acme,2026-03-01,2026-03-01,GOLD,,|contracts.csv:6: column ends_on: expected the day after the last one, later than "
          + "2026-03-01, was '2026-03-01'",
      "contracts.csv|acme,2026-03-01,,PLATINUM,,|contracts.csv:6: column tier: expected one of BASIC, SILVER, GOLD, was 'PLATINUM'",
      "contracts.csv|acme,2026-03-01,,GOLD,much,EUR|contracts.csv:6: column monthly_fee: expected an amount such as 1200.00 beside the "
          + "currency, was 'much'",
      "contracts.csv|acme,2026-03-01,,GOLD,-5,EUR|contracts.csv:6: column monthly_fee: expected an amount such as 1200.00 beside the "
          + "currency, was '-5'",
      "contracts.csv|acme,2026-03-01,,GOLD,,EUR|contracts.csv:6: column monthly_fee: expected an amount such as 1200.00 beside the "
          + "currency, is empty",
      "contracts.csv|acme,2026-03-01,,GOLD,5.005,EUR|contracts.csv:6: column monthly_fee: expected an amount such as 1200.00 beside the "
          + "currency, was '5.005'",
      "contracts.csv|acme,2026-03-01,,GOLD,5.50,JPY|contracts.csv:6: column monthly_fee: expected at most 0 decimals in JPY, was '5.50'",
      "contracts.csv|acme,2026-03-01,,GOLD,5,|contracts.csv:6: column currency: expected a currency of ISO 4217 such as EUR, is empty",
      "contracts.csv|acme,2026-03-01,,GOLD,5,Euro|contracts.csv:6: column currency: expected a currency of ISO 4217 such as EUR, was 'Euro'",
      "contracts.csv|acme,2025-07-01,,GOLD,,|contracts.csv:6: column starts_on: expected each once; line 3 says the same, was '2025-07-01'",
      "contacts.csv|acme,Max,max at acme|contacts.csv:4: column address: expected an e-mail address such as maya@example.com, was 'max at acme'",
      "contacts.csv|acme,Zan,ZANETA@acme.example|contacts.csv:4: column address: expected each once; line 2 says the same, was "
          + "'ZANETA@acme.example'",
      "contacts.csv|nobody,Max,max@acme.example|contacts.csv:4: column customer: expected one that is known or stands in customers.csv, was 'nobody'",
      "contacts.csv|acme,,max@acme.example|contacts.csv:4: column name: expected 1 to 200 characters on one line, is empty",
      "appointed-email-users.csv|tiny,Tom,tom@tiny.example|appointed-email-users.csv:3: column address: expected at most 0 Appointed Email "
          + "Users in the package Basic, was 'tom@tiny.example'",
      "role-holders.csv|boss,,ada,Ada,ada@palier.example|role-holders.csv:5: column role: expected one of first-line, second-line, third-line, "
          + "development, csc, support-manager, vp-customer-office, vp-sales, ceo, account-manager, tam, leadership-sponsor, operations, "
          + "release-manager, finance, was 'boss'",
      "role-holders.csv|csc,,,Ada,ada@palier.example|role-holders.csv:5: column user: expected 1 to 64 characters on one line, is empty",
      "role-holders.csv|csc,ghost,ada,Ada,ada@palier.example|role-holders.csv:5: column customer: expected one that is known or stands in "
          + "customers.csv, was 'ghost'",
      "role-holders.csv|tam,tiny,ada,Ada,ada@palier.example|role-holders.csv:5: column role: expected a role that the package Basic holds, was 'tam'",
      "role-holders.csv|leadership-sponsor,tiny,ada,Ada,ada@palier.example|role-holders.csv:5: column role: expected a role that the package "
          + "Basic holds, was 'leadership-sponsor'",
      "role-holders.csv|tam,bolt,tia,Tia,tia@palier.example|role-holders.csv:5: column user: expected a Technical Account Manager of this customer "
          + "alone, who is that of acme too, was 'tia'",
      "instances.csv|us-1,America,ELSEWHERE,no,,|instances.csv:4: column hosting: expected one of PUBLIC, PRIVATE, was 'ELSEWHERE'",
      "instances.csv|us-1,America,PUBLIC,perhaps,,|instances.csv:4: column by_subcontractor: expected one of yes, no, was 'perhaps'",
      "instances.csv|us-1,America,PUBLIC,no,at night,|instances.csv:4: column maintenance_window: expected weekly hours such as "
          + "Fri 18:00-Mon 00:00, was 'at night'",
      "instance-customers.csv|us-9,acme|instance-customers.csv:5: column instance: expected one that is known or stands in instances.csv, was 'us-9'",
      "instance-customers.csv|acme-own,bolt|instance-customers.csv:5: column customer: expected one customer alone: acme-own is a private "
          + "cloud's, was 'bolt'",
  })
  void tellsWhatIsWrong(String name, String row, String finding) throws IOException {
    Files.writeString(folder.resolve(name), Files.readString(folder.resolve(name)) + row + "\r\n");

    assertThatThrownBy(() -> exchange.read(folder)).isInstanceOf(Refusal.class).satisfies(refused ->
        assertThat(refused.getMessage().lines()).contains(finding));
    assertThat(customers.all()).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.15: all findings of all files are told at once, by file and line")
  void tellsAllAtOnce() throws IOException {
    file(folder, "customers.csv", "customer,name", "a b,", "acme,Acme");
    file(folder, "contacts.csv", "customer,address", "acme,x@acme.example");
    file(folder, "prices.csv", "x");
    Files.write(folder.resolve("instances.csv"), new byte[] {(byte) 0xff});

    assertThatThrownBy(() -> exchange.read(folder)).satisfies(refused -> assertThat(refused.getMessage().lines().map(line ->
        line.replaceFirst(" expected.*", ""))).startsWith("prices.csv:", "customers.csv:2: column customer:", "customers.csv:2: column name:")
        .contains("contacts.csv:1:", "instances.csv:"));
  }

  @Test
  @DisplayName("SLA 4.15: a roster that names nobody keeps everything else out too")
  void nothingIsHalfTakenIn() {
    file(folder, "rosters/csc.ics", ROSTER.replace("cleo@", "nobody@"));

    assertThatThrownBy(() -> exchange.read(folder)).hasMessage("rosters/csc.ics:7: event 1: ATTENDEE: expected the address, name or user id "
        + "of one person of staff, was 'nobody@palier.example'");
    assertThat(customers.all()).isEmpty();
    assertThat(holders.all()).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.15: broken quotes and a folder without files are told")
  void tellsBrokenFiles(@TempDir Path empty) throws IOException {
    Files.writeString(folder.resolve("customers.csv"), "customer,name\r\nacme,\"Acme\r\n");

    assertThatThrownBy(() -> exchange.read(folder)).hasMessageContaining("customers.csv:2: expected comma-separated cells");
    assertThatThrownBy(() -> exchange.read(empty)).hasMessageContaining("expected at least one of");
    assertThatThrownBy(() -> exchange.read(empty.resolve("none"))).hasMessageContaining("expected a folder");
  }

  private Map<String, Object> tables() {
    Map<String, Object> all = new TreeMap<>();
    Stream.of("customer", "contract", "contact", "appointed_email_user", "appointment_change", "role_holder", "instance", "customer_instance")
        .forEach(table -> all.put(table, jdbc.queryForList("select * from " + table + " order by 1, 2").toString()));
    return all;
  }

  private static void file(Path folder, String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name.endsWith(".ics") ? lines[0] : String.join("\r\n", Arrays.asList(lines)) + "\r\n", StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
