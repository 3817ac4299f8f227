package dev.palier.portal;

import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackage;
import dev.palier.sla.SupportPackages;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What concerns the contact's company as a whole: its package (SLA 2) and what is planned (SLA 3.1, 3.3). */
@Component
public class PortalCompany {

  private static final String ACCOUNT_MANAGER = "account-manager";
  private static final String CSC = "csc";
  private static final String TAM = "tam";
  private static final String SPONSOR = "leadership-sponsor";
  private static final String NONE = "none";

  private final Customers customers;
  private final SupportPackages packages;
  private final AppointedEmailUsers mailUsers;
  private final RoleHolders roleHolders;
  private final SupportCalendars calendars;
  private final List<Announcements> announcements;
  private final Clock clock;

  PortalCompany(Customers customers, SupportPackages packages, AppointedEmailUsers mailUsers, RoleHolders roleHolders,
      SupportCalendars calendars, List<Announcements> announcements, Clock clock) {
    this.customers = customers;
    this.packages = packages;
    this.mailUsers = mailUsers;
    this.roleHolders = roleHolders;
    this.calendars = calendars;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** The company's name. */
  public String name(PortalContact contact) {
    return customer(contact).name();
  }

  /** The company's package. */
  public PackageView supportPackage(PortalContact contact) {
    Customer customer = customer(contact);
    SupportPackage held = packages.of(customer.tier());
    List<String> roles = new ArrayList<>(List.of(ACCOUNT_MANAGER));
    if (held.customerSuccessConsultant()) {
      roles.add(CSC);
    }
    if (!held.technicalAccountManager().equals(NONE)) {
      roles.add(TAM);
    }
    if (held.leadershipSponsor()) {
      roles.add(SPONSOR);
    }
    List<PackageView.Person> people = roles.stream().flatMap(role -> roleHolders.of(role, customer.id()).stream())
        .map(holder -> new PackageView.Person(RoleNames.of(holder.role()), holder.name(), holder.address())).toList();
    return new PackageView(customer.name(), held, hours(held.supportHours()), hours(held.p1SupportHours()),
        mailUsers.of(customer.id()), people);
  }

  /** E.g. {@code 24x5: Mon 08:00-Sat 08:00, Europe/Paris}. */
  private String hours(String calendar) {
    return calendar + ": " + calendars.hoursOf(calendar) + ", " + calendars.zone();
  }

  /** What is planned for the company, the next first. */
  public List<Announcement> planned(PortalContact contact) {
    Instant now = clock.instant();
    return announcements.stream().flatMap(source -> source.of(contact.customerId(), now).stream())
        .sorted(Comparator.comparing(Announcement::startAt)).toList();
  }

  private Customer customer(PortalContact contact) {
    return customers.find(contact.customerId()).orElseThrow();
  }
}
