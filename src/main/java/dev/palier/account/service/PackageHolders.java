package dev.palier.account.service;

import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.SupportPackage;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has which package on a day of the contract's zone; whoever's contract has not begun or has ended has none (SLA 2). */
@Component
public class PackageHolders {

  private final Customers customers;
  private final Contracts contracts;
  private final SupportPackages packages;
  private final Clock clock;
  private final ZoneId zone;

  PackageHolders(Customers customers, Contracts contracts, SupportPackages packages, SupportCalendars calendars, Clock clock) {
    this.customers = customers;
    this.contracts = contracts;
    this.packages = packages;
    this.clock = clock;
    this.zone = calendars.zone();
  }

  /** The day it is in the contract's zone. */
  public LocalDate day() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /** The customers with a contract today, by name, each with the package of today. */
  public List<Customer> today() {
    Map<String, SupportTier> tiers = contracts.allOn(day()).stream().collect(Collectors.toMap(Contract::customerId, Contract::tier));
    return customers.all().stream().filter(customer -> tiers.containsKey(customer.id()))
        .map(customer -> new Customer(customer.id(), customer.name(), tiers.get(customer.id()))).toList();
  }

  /** A customer with its package of today; empty without a contract. */
  public Optional<Customer> today(String customerId) {
    return on(customerId, day());
  }

  /** A customer with its package of a day; empty without a contract then. */
  public Optional<Customer> on(String customerId, LocalDate day) {
    return contracts.on(customerId, day).flatMap(contract -> customers.find(customerId)
        .map(customer -> new Customer(customerId, customer.name(), contract.tier())));
  }

  /** What its package holds. */
  public SupportPackage packageOf(Customer customer) {
    return packages.of(customer.tier());
  }
}
