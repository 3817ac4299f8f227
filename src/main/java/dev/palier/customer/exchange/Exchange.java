package dev.palier.customer.exchange;

import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.Contract;
import dev.palier.customer.Contracts;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.Rosters;
import dev.palier.customer.Rosters.Roster;
import dev.palier.customer.exchange.CustomerFiles.Named;
import dev.palier.customer.exchange.CustomerFiles.Stated;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the data of customers from files and writes it into files (SLA 2, 4.15). What a file does not speak of stays as it is; a row
 * with {@code yes} under {@code remove} is taken away. The same files again change nothing.
 */
@Component
public class Exchange {

  private static final String ACTOR = "import";

  private final Customers customers;
  private final Contracts contracts;
  private final AppointedEmailUsers appointed;
  private final RoleHolders holders;
  private final Instances instances;
  private final Rosters rosters;
  private final Judgement judgement;
  private final Clock clock;
  private final ZoneId zone;

  Exchange(Customers customers, Contracts contracts, AppointedEmailUsers appointed, RoleHolders holders, Instances instances,
      Rosters rosters, Judgement judgement, Clock clock, SupportCalendars calendars) {
    this.customers = customers;
    this.contracts = contracts;
    this.appointed = appointed;
    this.holders = holders;
    this.instances = instances;
    this.rosters = rosters;
    this.judgement = judgement;
    this.clock = clock;
    this.zone = calendars.zone();
  }

  /**
   * Takes in a folder, all of it or nothing.
   *
   * @return what was changed, a sentence each; empty if all was as the files say
   * @throws Refusal with every finding, one a line: file, line, column and what was expected
   */
  @Transactional
  public List<String> read(Path folder) {
    Findings findings = new Findings();
    CustomerFiles files = new FolderReader(folder, findings, zone).read();
    judgement.look(files, LocalDate.ofInstant(clock.instant(), zone), findings);
    if (!findings.areNone()) {
      throw new Refusal(String.join("\n", findings.sentences()));
    }
    List<String> changes = new ArrayList<>();
    files.customers().forEach(row -> customer(row.value(), changes));
    files.contracts().forEach(row -> contract(row, changes));
    files.contacts().forEach(row -> differ(row, "contact", customers.contactsOf(row.value().customerId()).stream()
        .filter(known -> known.address().equalsIgnoreCase(row.value().address())).findFirst(),
        customers::remove, customers::add, changes));
    files.appointed().forEach(row -> differ(row, "Appointed Email User", appointed.of(row.value().customerId()).stream()
        .filter(known -> known.address().equals(row.value().address())).findFirst(),
        known -> appointed.dismiss(known.customerId(), known.address(), ACTOR), user -> appointed.appoint(user, ACTOR), changes));
    files.holders().forEach(row -> differ(row, "role", holders.all().stream()
        .filter(known -> isSame(known, row.value())).findFirst(), known -> holders.remove(known.role(), known.customerId(), known.userId()), holders::add, changes));
    files.instances().forEach(row -> instance(row.value(), changes));
    files.assignments().forEach(row -> differ(row, "assignment", Optional.of(row.value()).filter(assignment ->
        instances.customersOf(assignment.instanceId()).contains(assignment.customerId())),
        known -> instances.unassign(known.instanceId(), known.customerId()), one -> instances.assign(one.instanceId(), one.customerId()),
        changes));
    rosters(files.rosters(), changes);
    return changes;
  }

  private void customer(Named row, List<String> changes) {
    Optional<Customer> known = customers.find(row.id());
    if (known.isEmpty() || !known.get().name().equals(row.name())) {
      customers.name(row.id(), row.name());
      changes.add("customer " + row.id() + ": " + row.name());
    }
  }

  /** Compared by what was written: the end of a stretch that another one follows is not stated. */
  private void contract(Stated<Contract> row, List<String> changes) {
    Contract stated = row.value();
    Optional<Contract> known = contracts.written(stated.customerId(), stated.startsOn());
    if (row.isRemoved() ? known.isPresent() : known.isEmpty() || !known.get().equals(stated)) {
      if (row.isRemoved()) {
        contracts.remove(stated.customerId(), stated.startsOn());
      } else {
        contracts.keep(stated);
      }
      changes.add("contract of " + stated.customerId() + " from " + stated.startsOn() + (row.isRemoved() ? ": removed"
          : ": " + stated.tier().label()));
    }
  }

  private static <T> void differ(Stated<T> row, String what, Optional<T> known, Consumer<T> remove,
      Consumer<T> add, List<String> changes) {
    if (row.isRemoved() ? known.isEmpty() : known.filter(row.value()::equals).isPresent()) {
      return;
    }
    known.ifPresent(remove);
    if (!row.isRemoved()) {
      add.accept(row.value());
    }
    changes.add(what + " " + row.line().sheet().columns().stream().map(row.line()::cell).filter(cell -> !cell.isEmpty())
        .reduce((one, other) -> one + ", " + other).orElse("") + (row.isRemoved() ? ": removed" : ""));
  }

  private void instance(Instance stated, List<String> changes) {
    if (instances.find(stated.id()).filter(stated::equals).isEmpty()) {
      instances.keep(stated);
      changes.add("instance " + stated.id() + ": " + stated.name());
    }
  }

  private void rosters(List<Roster> stated, List<String> changes) {
    List<Roster> before = rosters.all();
    stated.stream().filter(roster -> !roster.customerId().isEmpty() && customers.find(roster.customerId()).isEmpty()).findFirst()
        .ifPresent(roster -> {
          throw new Refusal(roster.fileName() + ": expected a roster of a known customer, was '" + roster.customerId() + "'");
        });
    stated.stream().filter(roster -> before.stream().noneMatch(known -> known.role().equals(roster.role())
        && known.customerId().equals(roster.customerId()) && Arrays.equals(known.content(), roster.content()))).forEach(roster -> {
          rosters.replace(roster, ACTOR);
          changes.add("roster " + roster.fileName());
        });
  }

  /** Writes every file; a folder that is not there is made. Taken in again, they change nothing. */
  @Transactional(readOnly = true)
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Customer> all = customers.all().stream().sorted(Comparator.comparing(Customer::id)).toList();
    write(folder, Sheet.CUSTOMERS, all.stream().map(customer -> List.of(customer.id(), customer.name())));
    write(folder, Sheet.CONTRACTS, all.stream().flatMap(customer -> contracts.of(customer.id()).stream())
        .map(one -> contracts.written(one.customerId(), one.startsOn()).orElseThrow()).map(Exchange::row));
    write(folder, Sheet.CONTACTS, all.stream().flatMap(customer -> customers.contactsOf(customer.id()).stream())
        .map(contact -> List.of(contact.customerId(), contact.name(), contact.address())));
    write(folder, Sheet.APPOINTED, all.stream().flatMap(customer -> appointed.of(customer.id()).stream())
        .map(user -> List.of(user.customerId(), user.name(), user.address())));
    write(folder, Sheet.HOLDERS, holders.all().stream()
        .map(holder -> List.of(holder.role(), holder.customerId(), holder.userId(), holder.name(), holder.address())));
    write(folder, Sheet.INSTANCES, instances.all().stream().sorted(Comparator.comparing(Instance::id)).map(Exchange::row));
    write(folder, Sheet.ASSIGNMENTS, instances.all().stream().sorted(Comparator.comparing(Instance::id))
        .flatMap(instance -> instances.customersOf(instance.id()).stream().map(customer -> List.of(instance.id(), customer))));
    for (Roster roster : rosters.all()) {
      Files.createDirectories(folder.resolve(FolderReader.ROSTERS));
      String name = roster.role() + (roster.customerId().isEmpty() ? "" : "@" + roster.customerId()) + ".ics";
      Files.write(folder.resolve(FolderReader.ROSTERS).resolve(name), roster.content());
    }
  }

  private static void write(Path folder, Sheet sheet, Stream<List<String>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(sheet.columns());
      for (List<String> row : (Iterable<List<String>>) rows::iterator) {
        printer.printRecord(row);
      }
    }
    Files.writeString(folder.resolve(sheet.file()), text.toString(), StandardCharsets.UTF_8);
  }

  private static List<String> row(Contract contract) {
    boolean known = contract.monthlyFee() != null;
    return List.of(contract.customerId(), contract.startsOn().toString(), Objects.toString(contract.endsOn(), ""),
        contract.tier().name(), known ? contract.monthlyFee().getAmount().toPlainString() : "",
        known ? contract.monthlyFee().getCurrencyUnit().getCode() : "");
  }

  private static List<String> row(Instance instance) {
    return List.of(instance.id(), instance.name(), instance.hosting().name(), instance.bySubcontractor() ? "yes" : "no",
        Objects.toString(instance.maintenanceWindow(), ""), Objects.toString(instance.productVersion(), ""));
  }

  private static boolean isSame(RoleHolder one, RoleHolder other) {
    return one.role().equals(other.role()) && one.customerId().equals(other.customerId()) && one.userId().equals(other.userId());
  }
}
