package dev.palier.customer.exchange;

import dev.palier.calendar.SupportHours;
import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.Contact;
import dev.palier.customer.Contract;
import dev.palier.customer.Instance;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleNames;
import dev.palier.customer.Rosters.Roster;
import dev.palier.customer.exchange.CustomerFiles.Assignment;
import dev.palier.customer.exchange.CustomerFiles.Named;
import dev.palier.customer.exchange.CustomerFiles.Stated;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportTier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Reads a folder, cell by cell; how the rows fit together is judged by {@link Judgement}. */
final class FolderReader {

  static final String ROSTERS = "rosters";
  private static final int LONGEST_NAME = 200;
  private static final String NO = "no";

  private final Path folder;
  private final Findings findings;
  private final Cells cells;
  private final ZoneId zone;

  FolderReader(Path folder, Findings findings, ZoneId zone) {
    this.folder = folder;
    this.findings = findings;
    this.cells = new Cells(findings);
    this.zone = zone;
  }

  CustomerFiles read() {
    unknownFiles();
    return new CustomerFiles(
        rows(Sheet.CUSTOMERS, this::customer, Named::id, "customer"),
        rows(Sheet.CONTRACTS, this::contract, contract -> contract.customerId() + " " + contract.startsOn(), "starts_on"),
        rows(Sheet.CONTACTS, this::contact, contact -> contact.customerId() + " " + contact.address().toLowerCase(Locale.ROOT),
            "address"),
        rows(Sheet.APPOINTED, this::appointed, user -> user.customerId() + " " + user.address(), "address"),
        rows(Sheet.HOLDERS, this::holder, holder -> holder.role() + " " + holder.customerId() + " " + holder.userId(), "user"),
        rows(Sheet.INSTANCES, this::instance, Instance::id, "instance"),
        rows(Sheet.ASSIGNMENTS, this::assignment, Assignment::toString, "customer"), rosters());
  }

  private <T> List<Stated<T>> rows(Sheet sheet, Function<Line, T> reading, Function<T, String> key, String column) {
    List<Stated<T>> rows = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    for (Line line : new SheetReader(findings).read(folder, sheet)) {
      if (!List.of("", NO, "yes").contains(line.cell(Sheet.REMOVE))) {
        findings.add(line, Sheet.REMOVE, "yes, no or nothing");
      }
      T value = reading.apply(line);
      if (value != null) {
        Long before = seen.putIfAbsent(key.apply(value), line.number());
        if (before != null) {
          findings.add(line, column, "each once; line " + before + " says the same");
        } else {
          rows.add(new Stated<>(line, value));
        }
      }
    }
    return rows;
  }

  private Named customer(Line line) {
    String id = cells.id(line, "customer");
    String name = cells.text(line, "name", LONGEST_NAME);
    return id == null || name == null ? null : new Named(id, name);
  }

  private Contract contract(Line line) {
    String customer = cells.id(line, "customer");
    LocalDate from = cells.day(line, "starts_on");
    boolean open = line.cell("ends_on").isEmpty();
    LocalDate to = open ? null : cells.day(line, "ends_on");
    SupportTier tier = cells.tier(line, "tier");
    Money fee = cells.fee(line, "monthly_fee", "currency");
    if (from != null && to != null && !from.isBefore(to)) {
      findings.add(line, "ends_on", "the day after the last one, later than " + from);
    }
    return customer == null || from == null || tier == null || !open && to == null ? null
        : new Contract(customer, from, to, tier, fee);
  }

  private Contact contact(Line line) {
    String customer = cells.id(line, "customer");
    String name = cells.text(line, "name", LONGEST_NAME);
    String address = cells.address(line, "address");
    return customer == null || name == null || address == null ? null : new Contact(customer, name, address);
  }

  private AppointedEmailUser appointed(Line line) {
    Contact person = contact(line);
    return person == null ? null : new AppointedEmailUser(person.customerId(), person.name(), person.address());
  }

  private RoleHolder holder(Line line) {
    String role = cells.oneOf(line, "role", RoleNames.all());
    String customer = line.cell("customer").isEmpty() ? "" : cells.id(line, "customer");
    String user = cells.text(line, "user", 64);
    String name = cells.text(line, "name", LONGEST_NAME);
    String address = cells.address(line, "address");
    return role == null || customer == null || user == null || name == null || address == null ? null
        : new RoleHolder(role, customer, user, name, address);
  }

  private Instance instance(Line line) {
    String id = cells.id(line, "instance");
    String name = cells.text(line, "name", LONGEST_NAME);
    String hosting = cells.oneOf(line, "hosting", Arrays.stream(Instance.Hosting.values()).map(Enum::name).toList());
    String subcontractor = cells.oneOf(line, "by_subcontractor", List.of("yes", NO));
    String window = cells.textOrNone(line, "maintenance_window", LONGEST_NAME);
    String version = cells.textOrNone(line, "product_version", 40);
    if (window != null) {
      try {
        SupportHours.parse("maintenance", window, zone);
      } catch (IllegalArgumentException unreadable) {
        findings.add(line, "maintenance_window", "weekly hours such as Fri 18:00-Mon 00:00");
      }
    }
    return id == null || name == null || hosting == null || subcontractor == null ? null
        : new Instance(id, name, Instance.Hosting.valueOf(hosting), subcontractor.equals("yes"), window, version);
  }

  private Assignment assignment(Line line) {
    String instance = cells.id(line, "instance");
    String customer = cells.id(line, "customer");
    return instance == null || customer == null ? null : new Assignment(instance, customer);
  }

  /** {@code rosters/csc.ics} for all customers, {@code rosters/csc@acme.ics} for one. */
  private List<Roster> rosters() {
    return files(folder.resolve(ROSTERS)).map(file -> {
      String[] name = file.getFileName().toString().replaceFirst("\\.ics$", "").split("@", 2);
      try {
        return new Roster(name[0], name.length < 2 ? "" : name[1], ROSTERS + "/" + file.getFileName(), Files.readAllBytes(file));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }).toList();
  }

  private void unknownFiles() {
    if (!Files.isDirectory(folder)) {
      throw new Refusal("expected a folder with files such as " + Sheet.CUSTOMERS.file() + ", was '" + folder + "'");
    }
    List<String> known = Arrays.stream(Sheet.values()).map(Sheet::file).toList();
    List<String> found = files(folder).map(file -> file.getFileName().toString()).toList();
    found.stream().filter(file -> file.endsWith(".csv") && !known.contains(file)).forEach(file ->
        findings.add(file, -1, 0, "expected one of " + known + "; nobody would read this file"));
    if (found.stream().noneMatch(known::contains) && !Files.isDirectory(folder.resolve(ROSTERS))) {
      throw new Refusal("expected at least one of " + known + " in '" + folder + "'");
    }
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
