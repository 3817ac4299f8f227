package dev.palier.demo.sample;

import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.demo.DemoOnly;
import dev.palier.demo.process.StaffAccounts;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.SupportLine;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One customer for each package, and somebody in each role; asked twice, it is as if asked once. */
@Component
@DemoOnly
class SampleCompany {

  static final String BASIC_CUSTOMER = "quillon-books";
  static final String SILVER_CUSTOMER = "harbour-finch";
  static final String GOLD_CUSTOMER = "aurelia-medical";

  private static final String FOR_ALL_CUSTOMERS = "";
  private static final Set<String> LINES = Arrays.stream(SupportLine.values()).map(SupportLine::id).collect(Collectors.toSet());

  private final Customers customers;
  private final AppointedEmailUsers appointed;
  private final RoleHolders roleHolders;
  private final StaffAccounts accounts;
  private final SampleResponsibilities responsibilities;
  private final String password;

  SampleCompany(Customers customers, AppointedEmailUsers appointed, RoleHolders roleHolders, StaffAccounts accounts,
      SampleResponsibilities responsibilities, @Value("${palier.demo.password}") String password) {
    this.customers = customers;
    this.appointed = appointed;
    this.roleHolders = roleHolders;
    this.accounts = accounts;
    this.responsibilities = responsibilities;
    this.password = password;
  }

  /** Who may write to support by mail: not everybody of a company that could, and nobody of one that could not (SLA 4.12.2). */
  private void appoint(String customerId, String... contacts) {
    for (String contact : contacts) {
      appointed.appoint(new AppointedEmailUser(customerId, contact, address(contact, customerId)), StaffMember.LUCAS.login());
    }
  }

  void make() {
    customer(BASIC_CUSTOMER, "Quillon Books", SupportTier.BASIC, "Ines Marchetti", "Tom Bakker");
    customer(SILVER_CUSTOMER, "Harbour & Finch Logistics", SupportTier.SILVER, "Owen Finch", "Lea Harbour");
    customer(GOLD_CUSTOMER, "Aurelia Medical", SupportTier.GOLD, "Maya Castellan", "Felix Brandt", "Ruth Aurel");
    appoint(SILVER_CUSTOMER, "Owen Finch");
    appoint(GOLD_CUSTOMER, "Maya Castellan", "Felix Brandt");
    for (StaffMember member : StaffMember.values()) {
      staff(member);
    }
    responsibilities.make();
  }

  private void customer(String id, String name, SupportTier tier, String... contacts) {
    customers.add(new Customer(id, name, tier));
    for (String contact : contacts) {
      customers.add(new Contact(id, contact, address(contact, id)));
    }
  }

  private static String address(String contact, String customerId) {
    return contact.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + customerId + ".example";
  }

  /** A line is told at its team's mailbox, everybody else in person; whoever owns the processes has no role in the agreement. */
  private void staff(StaffMember member) {
    accounts.addGroup(member.role(), member.roleName());
    accounts.addUser(member.login(), member.firstName(), member.lastName(), member.address(), password, member.role());
    if (!RoleNames.isRole(member.role())) {
      return;
    }
    roleHolders.add(LINES.contains(member.role())
        ? new RoleHolder(member.role(), FOR_ALL_CUSTOMERS, member.role(), member.roleName(), member.role() + "@palier.example")
        : new RoleHolder(member.role(), FOR_ALL_CUSTOMERS, member.login(), member.fullName(), member.address()));
  }
}
