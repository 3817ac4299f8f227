package dev.palier.account;

import dev.palier.account.process.service.ServiceProcesses;
import dev.palier.account.service.PackageHolders;
import dev.palier.customer.Customer;
import dev.palier.customer.EmailAddress;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportPackage;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people whom a package promises and who are not named (SLA 2, 4.15): Account Manager, Customer Success Consultant, Technical Account
 * Manager, Leadership Sponsor. Looked at once a month; a customer has one open task about it at a time.
 */
@Component
@Transactional
public class PackageGaps {

  private static final String NO_MANAGER = "none";
  private static final int LONGEST_NAME = 200;

  private final JdbcTemplate jdbc;
  private final PackageHolders holders;
  private final RoleHolders roles;
  private final ServiceProcesses process;
  private final Clock clock;

  PackageGaps(JdbcTemplate jdbc, PackageHolders holders, RoleHolders roles, ServiceProcesses process, Clock clock) {
    this.jdbc = jdbc;
    this.holders = holders;
    this.roles = roles;
    this.process = process;
    this.clock = clock;
  }

  /** The roles that a customer's package promises, the Account Manager first. */
  public List<String> promised(Customer customer) {
    SupportPackage held = holders.packageOf(customer);
    List<String> promised = new ArrayList<>(List.of("account-manager"));
    if (held.customerSuccessConsultant()) {
      promised.add("csc");
    }
    if (!held.technicalAccountManager().equals(NO_MANAGER)) {
      promised.add("tam");
    }
    if (held.leadershipSponsor()) {
      promised.add("leadership-sponsor");
    }
    return promised;
  }

  /** Those of them that nobody holds. */
  @Transactional(readOnly = true)
  public List<String> of(Customer customer) {
    return promised(customer).stream().filter(role -> roles.standing(role, customer.id()).isEmpty()).toList();
  }

  /**
   * Looks at every customer with a contract today.
   *
   * @return how many tasks were started
   */
  public int look() {
    int started = 0;
    for (Customer customer : holders.today()) {
      if (!of(customer).isEmpty() && isFree(customer.id())) {
        String id = "package-gaps-" + customer.id() + "-" + YearMonth.from(holders.day());
        jdbc.update("delete from package_gap where id = ?", id);
        jdbc.update("insert into package_gap (id, customer_id, found_at) values (?, ?, ?)", id, customer.id(), now());
        process.startPackageGaps(id, customer);
        started++;
      }
    }
    jdbc.update("insert into package_look (looked_at, started) values (?, ?)", now(), started);
    return started;
  }

  private boolean isFree(String customerId) {
    jdbc.queryForList("select id from customer where id = ? for update", customerId);
    return jdbc.queryForObject("select count(*) from package_gap where customer_id = ? and closed_at is null", Integer.class,
        customerId) == 0;
  }

  /** When it was looked last, empty for never. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastLook() {
    return jdbc.query("select max(looked_at) as looked_at from package_look", (row, number) ->
        Optional.ofNullable(row.getObject("looked_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)).get(0);
  }

  /**
   * Names somebody for a role of one customer.
   *
   * @param user the Tasklist user
   * @throws Refusal in a sentence, if something is missing or wrong
   */
  public void name(Customer customer, String role, String user, String name, String address) {
    refuseIf(!promised(customer).contains(String.valueOf(role)), "Choose the role that somebody is named for.");
    refuseIf(user == null || user.length() > 64, "Give the user name with which the person signs in.");
    refuseIf(name == null || name.length() > LONGEST_NAME, "Give the name of the person, of at most " + LONGEST_NAME + " characters.");
    refuseIf(address == null, "Give the e-mail address of the person.");
    EmailAddress.problemWith(address).ifPresent(sentence -> refuseIf(true, sentence));
    roles.add(new RoleHolder(role, customer.id(), user, name, address));
  }

  /**
   * Ends the task.
   *
   * @param words why somebody is still missing; may be null if nobody is
   * @throws Refusal if somebody is still missing and nothing is said about it
   */
  public void close(String id, Customer customer, String words) {
    List<String> missing = of(customer);
    refuseIf(!missing.isEmpty() && words == null, "Nobody is named yet as " + String.join(", ", missing.stream().map(RoleNames::of)
        .toList()) + ". Name somebody, or say why that has to wait.");
    jdbc.update("update package_gap set closed_at = ?, words = ? where id = ?", now(), words, id);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
