package dev.palier.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.customer.Absences;
import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.CustomerChanges;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.sla.SupportTier;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Absences, and the data of customers, as people change them in Tasklist, over HTTP against the running program. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=jdbc:h2:mem:data;DB_CLOSE_DELAY=-1")
@Import(SampleStaff.class)
class CustomerDataFormsTests {

  private static final int NO_CONTENT = 204;
  private static final int BAD_REQUEST = 400;
  private static final int LAST_ERROR = 599;
  private static final String DAYS = v("absenceFrom", "2031-03-29T08:00") + "," + v("absenceUntil", "2031-04-07T08:00");

  @LocalServerPort int port;
  @Autowired SampleStaff staff;
  @Autowired Customers customers;
  @Autowired CustomerChanges changes;
  @Autowired RoleHolders holders;
  @Autowired Absences absences;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate jdbc;
  private Rest person;
  private String process;

  @BeforeEach
  void arrive() {
    staff.arrive();
    jdbc.update("delete from absence");
    jdbc.update("delete from role_holder where customer_id <> '' or user_id in ('piotr', 'clara', 'tess')");
    holders.add(new RoleHolder("second-line", "", "piotr", "Piotr Nowak", "piotr@support.example"));
    holders.add(new RoleHolder("csc", "", "clara", "Clara Jensen", "clara@support.example"));
    holders.add(new RoleHolder("tam", "", "tess", "Tess Adeyemi", "tess@support.example"));
    for (SupportTier tier : SupportTier.values()) {
      customers.add(new Customer(tier.name().toLowerCase(Locale.ROOT), tier.label() + " customer", tier));
    }
  }

  @Test
  @Clause("4.8")
  @DisplayName("SLA 4.8: everybody records and ends their own absence, in the time of the contract's zone")
  void recordsAnAbsence() {
    begin("clara", "absence");
    assertThat(form()).contains("Piotr Nowak").contains("\\\"people\\\":[]");
    assertThat(submit(v("absenceChange", "record") + "," + DAYS + "," + v("deputyId", "piotr")).statusCode()).isEqualTo(NO_CONTENT);

    assertThat(absences.planned("clara")).singleElement().satisfies(absence -> {
      assertThat(absence.from()).isEqualTo(Instant.parse("2031-03-29T07:00:00Z"));
      assertThat(absence.until()).isEqualTo(Instant.parse("2031-04-07T06:00:00Z"));
      assertThat(absence.deputyId()).isEqualTo("piotr");
    });
    assertThat(holders.of("csc", "gold", Instant.parse("2031-04-07T05:59:59Z"))).extracting("userId").contains("piotr")
        .doesNotContain("clara");
    begin("clara", "absence");
    assertThat(form()).contains("Sat 29 March 2031 08:00 CET to Mon 7 April 2031 08:00 CEST");
    assertThat(submit(v("absenceChange", "end") + "," + v("endedAbsence", "" + absences.planned("clara").get(0).id())).statusCode())
        .isEqualTo(NO_CONTENT);
    assertThat(absences.planned("clara")).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(process).count()).isZero();
  }

  @Test
  @Clause("4.8")
  @DisplayName("SLA 4.8: the Support Manager records the absence of others, nobody else does")
  void recordsForOthers() {
    String others = v("absenceChange", "record") + "," + v("absentUser", "clara") + "," + DAYS + "," + v("deputyId", "piotr");
    begin("piotr", "absence");
    assertThat(submit(others).body()).contains("ask the Support Manager for those of others");
    begin("vera", "absence");
    assertThat(form()).contains("\\\"value\\\":\\\"clara\\\"");
    assertThat(submit(others).statusCode()).isEqualTo(NO_CONTENT);
    assertThat(absences.planned("clara")).hasSize(1);
    begin("piotr", "absence");
    assertThat(submit(v("absenceChange", "end") + "," + v("endedAbsence", "" + absences.planned("clara").get(0).id())).body())
        .contains("ask the Support Manager");
  }

  @ParameterizedTest(name = "{0} to {1}, {2}: {3}")
  @Clause("4.8")
  @DisplayName("SLA 4.8: what cannot be is refused with a sentence, and nothing is recorded")
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "2031-03-29T08:00|2031-03-29T08:00|piotr|The absence must end after it begins",
      "2020-01-01T08:00|2020-01-02T08:00|piotr|The absence is over already",
      "2031-03-29T08:00|2031-03-30T02:30|piotr|the clocks of Europe/Paris are put forward; choose another time.",
      "soon|2031-03-30T12:30|piotr|Choose the day and the time from when the deputy is told.",
      "2031-03-29T08:00|-|piotr|Choose the day and the time until when the deputy is told.",
      "2031-03-29T08:00|2031-04-07T08:00|clara|nobody stands in for themselves.",
      "2031-03-29T08:00|2031-04-07T08:00|nobody|Choose who is told instead.",
      "2031-03-29T08:00|2031-04-07T08:00|lucas|lucas has no e-mail address and could not be told; choose another deputy.",
      "2031-05-10T08:00|2031-05-12T08:00|piotr|Clara Jensen is absent from Thu 1 May 2031 00:00 CEST until Tue 13 May 2031 00:00 CEST already"})
  void refusesImpossibleAbsences(String from, String until, String deputy, String sentence) {
    absences.record("clara", Instant.parse("2031-04-30T22:00:00Z"), Instant.parse("2031-05-12T22:00:00Z"), "piotr", "clara");
    begin("clara", "absence");

    refused(v("absenceChange", "record") + "," + v("absenceFrom", from) + "," + v("absenceUntil", until == null ? "" : until) + ","
        + v("deputyId", deputy), sentence);
    assertThat(absences.planned("clara")).hasSize(1);
  }

  @Test
  @Clause({"2", "4.15"})
  @DisplayName("SLA 2, 4.15: the Account Manager keeps contacts and roles of a customer and sees its contract; who changed what is kept")
  void keepsTheDataOfACustomer() {
    open("gold");
    assertThat(form()).contains("dedicated", "2000-01-01", "not known", "Clara Jensen", "all customers");

    for (String change : new String[] {
        v("customerChange", "add-contact") + "," + v("contactName", "Max Moll") + "," + v("contactAddress", "Max@Gold.example"),
        v("customerChange", "give-role") + "," + v("roleId", "tam") + "," + v("roleUser", "tess"),
        v("customerChange", "give-role") + "," + v("roleId", "csc") + "," + v("roleUser", "piotr"),
        v("customerChange", "take-role") + "," + v("takenRole", "csc piotr"),
        v("customerChange", "remove-contact") + "," + v("removedContact", "max@gold.example"),
        v("customerChange", "nothing")}) {
      assertThat(submit(change).statusCode()).as(change).isEqualTo(NO_CONTENT);
    }

    assertThat(customers.contactsOf("gold")).extracting(Contact::address).doesNotContain("max@gold.example");
    assertThat(holders.standing("tam", "gold")).extracting("userId").containsExactly("tess");
    assertThat(changes.of("gold")).extracting("words").startsWith("Contact removed: Max Moll, max@gold.example",
        "Customer Success Consultant: Piotr Nowak no longer", "Customer Success Consultant: Piotr Nowak from now on",
        "Technical Account Manager: Tess Adeyemi from now on", "Contact added: Max Moll, max@gold.example");
    assertThat(changes.of("gold")).extracting("actor").containsOnly("lucas");
    assertThat(runtime.createProcessInstanceQuery().processInstanceId(process).count()).isZero();
  }

  @ParameterizedTest(name = "{0}: {1}, {2}: {3}")
  @Clause({"2", "4.15"})
  @DisplayName("SLA 2: what the package does not hold, and what cannot be, is refused with a sentence")
  @CsvSource(delimiter = '|', value = {
      "basic|tam|tess|The package Basic of Basic customer has no Technical Account Manager.",
      "silver|leadership-sponsor|tess|The package Silver of Silver customer has no Leadership Sponsor.",
      "gold|tam|piotr|The package Gold of Gold customer has a dedicated Technical Account Manager, and Piotr Nowak is that of the customer "
          + "silver; choose somebody else.",
      "gold|ceo|piotr|Choose the role that is given.", "gold|csc|nobody|Choose who gets the role.",
      "gold|csc|lucas|lucas has no e-mail address and could not be told; choose somebody else."})
  void refusesWhatThePackageDoesNotHold(String customer, String role, String user, String sentence) {
    holders.add(new RoleHolder("tam", "silver", "piotr", "Piotr Nowak", "piotr@support.example"));
    open(customer);

    refused(v("customerChange", "give-role") + "," + v("roleId", role) + "," + v("roleUser", user), sentence);
    assertThat(changes.own(customer)).noneMatch(holder -> holder.role().equals(role) && holder.userId().equals(user));
  }

  @Test
  @Clause("4.15")
  @DisplayName("SLA 4.15: an unusable contact is refused, and nobody but the Account Manager starts the process")
  void refusesUnusableContacts() {
    open("gold");
    refused(v("customerChange", "add-contact") + "," + v("contactName", "Max") + "," + v("contactAddress", "max"), "is no e-mail address");
    refused(v("customerChange", "add-contact") + "," + v("contactAddress", "max@gold.example"), "Give the name of the contact");
    refused(v("customerChange", "remove-contact") + "," + v("removedContact", "who@gold.example"), "is no contact of Gold customer.");
    refused(v("customerChange", "something"), "Choose what is to be changed");

    assertThat(new Rest(port, "piotr").post("/process-definition/key/customer-data/start", "{}").statusCode()).isBetween(BAD_REQUEST, LAST_ERROR);
  }

  private void begin(String user, String key) {
    person = new Rest(port, user);
    process = person.post("/process-definition/key/" + key + "/start", "{}").body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  private void open(String customer) {
    begin("lucas", "customer-data");
    assertThat(form()).contains("Gold customer (Gold)");
    assertThat(submit(v("customerId", customer)).statusCode()).isEqualTo(NO_CONTENT);
  }

  private Task task() {
    return tasks.createTaskQuery().processInstanceId(process).singleResult();
  }

  private String form() {
    return person.get("/task/" + task().getId() + "/form-variables?deserializeValues=false").body();
  }

  private void refused(String variables, String sentence) {
    HttpResponse<String> refused = submit(variables);
    assertThat(refused.statusCode()).isBetween(BAD_REQUEST, LAST_ERROR);
    assertThat(refused.body()).contains(sentence);
  }

  private HttpResponse<String> submit(String variables) {
    return person.post("/task/" + task().getId() + "/submit-form", "{\"variables\":{" + variables + "}}");
  }

  private static String v(String name, String value) {
    return "\"" + name + "\":{\"value\":\"" + value + "\"}";
  }
}
