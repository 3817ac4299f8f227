package dev.palier.customer.exchange;

import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.exchange.CustomerFiles.Assignment;
import dev.palier.customer.exchange.CustomerFiles.Stated;
import dev.palier.sla.SupportPackage;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the files fit together, and to what is known already (SLA 2, 4.15). Numbers are those of {@code entitlements.dmn}. */
@Component
class Judgement {

  private static final String CUSTOMER = "customer";
  private static final String TAM = "tam";

  private final Customers customers;
  private final Contracts contracts;
  private final AppointedEmailUsers appointed;
  private final RoleHolders holders;
  private final Instances instances;
  private final SupportPackages packages;

  Judgement(Customers customers, Contracts contracts, AppointedEmailUsers appointed, RoleHolders holders, Instances instances,
      SupportPackages packages) {
    this.customers = customers;
    this.contracts = contracts;
    this.appointed = appointed;
    this.holders = holders;
    this.instances = instances;
    this.packages = packages;
  }

  /** @param today day of the contract's zone, by whose packages the limits are judged */
  void look(CustomerFiles files, LocalDate today, Findings findings) {
    Set<String> known = customers.all().stream().map(Customer::id).collect(Collectors.toCollection(HashSet::new));
    files.customers().forEach(row -> known.add(row.value().id()));
    refer(files.contracts(), CUSTOMER, Contract::customerId, known, findings);
    refer(files.contacts(), CUSTOMER, contact -> contact.customerId(), known, findings);
    refer(files.appointed(), CUSTOMER, user -> user.customerId(), known, findings);
    refer(files.holders().stream().filter(row -> !row.value().customerId().isEmpty()).toList(), CUSTOMER, RoleHolder::customerId,
        known, findings);
    refer(files.assignments(), CUSTOMER, Assignment::customerId, known, findings);
    Set<String> machines = instances.all().stream().map(Instance::id).collect(Collectors.toCollection(HashSet::new));
    files.instances().forEach(row -> machines.add(row.value().id()));
    refer(files.assignments(), "instance", Assignment::instanceId, machines, findings);
    Map<String, SupportTier> tiers = tiers(files, known, today, findings);
    limits(files, tiers, findings);
    roles(files, tiers, findings);
    privateClouds(files, findings);
  }

  private static <T> void refer(List<Stated<T>> rows, String column, Function<T, String> reference, Set<String> known,
      Findings findings) {
    Sheet sheet = column.equals(CUSTOMER) ? Sheet.CUSTOMERS : Sheet.INSTANCES;
    rows.stream().filter(row -> !known.contains(reference.apply(row.value()))).forEach(row ->
        findings.add(row.line(), column, "one that is known or stands in " + sheet.file()));
  }

  /** What holds today for each customer once the files are taken in; a customer without any contract is a finding. */
  private Map<String, SupportTier> tiers(CustomerFiles files, Set<String> known, LocalDate today, Findings findings) {
    Map<String, SupportTier> tiers = new TreeMap<>();
    for (String customer : known) {
      Map<LocalDate, SupportTier> stretches = new TreeMap<>();
      contracts.of(customer).forEach(contract -> stretches.put(contract.startsOn(), contract.tier()));
      List<Stated<Contract>> rows = files.contracts().stream().filter(row -> row.value().customerId().equals(customer)).toList();
      rows.forEach(row -> {
        if (row.isRemoved()) {
          stretches.remove(row.value().startsOn());
        } else {
          stretches.put(row.value().startsOn(), row.value().tier());
        }
      });
      if (stretches.isEmpty()) {
        Optional<Line> line = rows.stream().map(Stated::line).findFirst().or(() -> files.customers().stream()
            .filter(row -> row.value().id().equals(customer)).map(Stated::line).findFirst());
        line.ifPresent(found -> findings.add(found, CUSTOMER, "a row of this customer in " + Sheet.CONTRACTS.file() + " that stays"));
      } else {
        tiers.put(customer, stretches.entrySet().stream().filter(stretch -> !stretch.getKey().isAfter(today))
            .max(Map.Entry.comparingByKey()).or(() -> stretches.entrySet().stream().findFirst()).orElseThrow().getValue());
      }
    }
    return tiers;
  }

  private void limits(CustomerFiles files, Map<String, SupportTier> tiers, Findings findings) {
    files.appointed().stream().collect(Collectors.groupingBy(row -> row.value().customerId())).forEach((customer, rows) -> {
      Set<String> addresses = new LinkedHashSet<>();
      appointed.of(customer).forEach(user -> addresses.add(user.address()));
      rows.stream().filter(Stated::isRemoved).forEach(row -> addresses.remove(row.value().address()));
      for (Stated<AppointedEmailUser> row : rows) {
        if (!row.isRemoved() && tiers.containsKey(customer) && addresses.add(row.value().address())
            && addresses.size() > held(tiers, customer).appointedEmailUsers()) {
          findings.add(row.line(), "address", "at most " + held(tiers, customer).appointedEmailUsers()
              + " Appointed Email Users in the package " + tiers.get(customer).label());
        }
      }
    });
  }

  private void roles(CustomerFiles files, Map<String, SupportTier> tiers, Findings findings) {
    Map<String, RoleHolder> all = new TreeMap<>();
    holders.all().forEach(holder -> all.put(key(holder), holder));
    files.holders().forEach(row -> {
      if (row.isRemoved()) {
        all.remove(key(row.value()));
      } else {
        all.put(key(row.value()), row.value());
      }
    });
    for (Stated<RoleHolder> row : files.holders()) {
      RoleHolder holder = row.value();
      if (row.isRemoved() || !tiers.containsKey(holder.customerId())) {
        continue;
      }
      SupportPackage held = held(tiers, holder.customerId());
      if (holder.role().equals(TAM) && held.technicalAccountManager().equals("none")
          || holder.role().equals("leadership-sponsor") && !held.leadershipSponsor()) {
        findings.add(row.line(), "role", "a role that the package " + held.tier().label() + " holds");
      } else if (holder.role().equals(TAM)) {
        all.values().stream().filter(other -> other.role().equals(TAM) && other.userId().equals(holder.userId())
                && !other.customerId().equals(holder.customerId()) && tiers.containsKey(other.customerId()))
            .filter(other -> isDedicated(tiers, holder.customerId()) || isDedicated(tiers, other.customerId()))
            .min(Comparator.comparing(RoleHolder::customerId)).ifPresent(other -> findings.add(row.line(), "user",
                "a Technical Account Manager of this customer alone, who is that of " + other.customerId() + " too"));
      }
    }
  }

  private boolean isDedicated(Map<String, SupportTier> tiers, String customer) {
    return held(tiers, customer).technicalAccountManager().equals("dedicated");
  }

  private void privateClouds(CustomerFiles files, Findings findings) {
    Map<String, Instance> machines = new TreeMap<>();
    instances.all().forEach(instance -> machines.put(instance.id(), instance));
    files.instances().forEach(row -> machines.put(row.value().id(), row.value()));
    machines.values().stream().filter(instance -> instance.hosting() == Instance.Hosting.PRIVATE).forEach(instance -> {
      Set<String> served = new LinkedHashSet<>(instances.customersOf(instance.id()));
      List<Stated<Assignment>> rows = files.assignments().stream()
          .filter(row -> row.value().instanceId().equals(instance.id())).toList();
      rows.stream().filter(Stated::isRemoved).forEach(row -> served.remove(row.value().customerId()));
      rows.stream().filter(row -> !row.isRemoved()).forEach(row -> {
        if (served.add(row.value().customerId()) && served.size() > 1) {
          findings.add(row.line(), CUSTOMER, "one customer alone: " + instance.id() + " is a private cloud's");
        }
      });
      Stream.of(served).filter(two -> two.size() > 1 && rows.isEmpty()).forEach(two -> files.instances().stream()
          .filter(row -> row.value().id().equals(instance.id())).forEach(row -> findings.add(row.line(), "hosting",
              "PUBLIC: it runs for " + two)));
    });
  }

  private SupportPackage held(Map<String, SupportTier> tiers, String customer) {
    return packages.of(tiers.get(customer));
  }

  private static String key(RoleHolder holder) {
    return holder.role() + " " + holder.customerId() + " " + holder.userId();
  }
}
