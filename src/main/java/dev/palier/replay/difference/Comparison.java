package dev.palier.replay.difference;

import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two sides of one log, thing by thing; everything in a fixed order. */
final class Comparison {

  private final ZoneId zone;
  private final Side before;
  private final Side after;
  private final SortedSet<String> tickets = new TreeSet<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, List<Row>> byTicket = new HashMap<>();
  private final List<String> differing;

  /** Compares two sides; days are those of a zone. */
  Comparison(Side before, Side after, ZoneId zone) {
    this.zone = zone;
    this.before = before;
    this.after = after;
    tickets.addAll(before.tickets().keySet());
    tickets.addAll(after.tickets().keySet());
    tickets.forEach(ticket -> {
      int first = rows.size();
      compare(ticket);
      byTicket.put(ticket, List.copyOf(rows.subList(first, rows.size())));
    });
    differing = tickets.stream().filter(ticket -> !story(before.ticket(ticket)).equals(story(after.ticket(ticket)))).toList();
    Paired.by(event -> event.at() + event.ticket(), before.refused(), after.refused()).forEach((key, change) -> rows.add(
        new Row.Refused(either(change).at(), either(change).ticket(), change.part(RefusedEvent::reason))));
    rows.addAll(NoticeCounts.compared(before, after, zone));
    Paired.by(month -> month.month(), before.months(), after.months())
        .forEach((key, change) -> rows.add(new Row.Month(key.key(), change)));
  }

  private void compare(String ticket) {
    PlayedTicket old = before.ticket(ticket);
    PlayedTicket now = after.ticket(ticket);
    int[] starts = new int[Metric.values().length];
    Paired.by((PromiseEnd end) -> end.metric().ordinal() + " " + end.startedAt(), PromisesInLedger.of(old.ledger()),
        PromisesInLedger.of(now.ledger())).forEach((key, change) -> rows.add(new Row.Promised(ticket, either(change).metric(),
            ++starts[either(change).metric().ordinal()], change)));
    paired(LedgerKind.ESCALATED, LedgerEntry::value, old, now, (key, change) -> new Row.Level(ticket, Integer.parseInt(key.key()),
        change.part(Row.Raised::of)));
    Function<LedgerEntry, String> warning = entry -> entry.metric() + " " + entry.value();
    paired(LedgerKind.WARNED, warning, old, now, (key, change) -> warning(ticket, key.time(), change));
    paired(LedgerKind.REMINDED, warning, old, now, (key, change) -> warning(ticket, key.time(), change));
    paired(LedgerKind.DUE, entry -> entry.metric() + " " + entry.at(), old, now, (key, change) -> new Row.Deadline(ticket,
        either(change).metric(), either(change).at(), change.part(LedgerEntry::value)));
    paired(LedgerKind.CLOSED, LedgerEntry::ticket, old, now, (key, change) -> new Row.Closing(ticket,
        change.part(entry -> new Row.Closed(entry.at(), entry.value()))));
  }

  private static Row warning(String ticket, int time, Change<LedgerEntry> change) {
    Metric metric = either(change).metric() == null ? Metric.CUSTOMER_WAIT : either(change).metric();
    return new Row.Warning(ticket, metric, either(change).value(), time, change.part(LedgerEntry::at));
  }

  private void paired(LedgerKind kind, Function<LedgerEntry, String> key, PlayedTicket old, PlayedTicket now,
      BiFunction<Paired.Key<String>, Change<LedgerEntry>, Row> row) {
    Paired.by(key, old.rows(kind), now.rows(kind)).forEach((each, change) -> rows.add(row.apply(each, change)));
  }

  static <T> T either(Change<T> change) {
    return change.before() == null ? change.after() : change.before();
  }

  /** Everything of a kind that either side has. */
  <R extends Row> List<R> all(Class<R> kind) {
    return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What differs of a kind. */
  <R extends Row> List<R> differing(Class<R> kind) {
    return all(kind).stream().filter(Row::differs).toList();
  }

  /** Whether both sides did the same in everything that was compared, and told the same people the same. */
  boolean isNone() {
    return rows.stream().noneMatch(Row::differs) && differingTickets().isEmpty();
  }

  /** Numbers of the tickets of which the ledgers or the notices differ. */
  List<String> differingTickets() {
    return differing;
  }

  /** What a ticket's ledger and notices say; how deadlines are explained, and in which order of one instant, is no difference. */
  private static Collection<String> story(PlayedTicket ticket) {
    return Stream.concat(ticket.ledger().stream().map(entry -> String.join(" ", entry.at().toString(), entry.kind().name(),
            String.valueOf(entry.metric()), String.valueOf(entry.value()), String.valueOf(entry.recipients()))),
        ticket.notices().stream().map(notice -> notice.at() + " " + notice.words() + " " + notice.role())).sorted().toList();
  }

  /** Rows of a ticket's ledger, of the side that has them. */
  List<LedgerEntry> rowsOf(String ticket, LedgerKind kind) {
    return (before.tickets().containsKey(ticket) ? before : after).ticket(ticket).rows(kind);
  }

  /** What there is of a kind about a ticket. */
  <R extends Row> List<R> rowsOf(String ticket, Class<R> kind) {
    return byTicket.getOrDefault(ticket, List.of()).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  SortedSet<String> tickets() {
    return tickets;
  }

  Side before() {
    return before;
  }

  Side after() {
    return after;
  }

  ZoneId zone() {
    return zone;
  }
}
