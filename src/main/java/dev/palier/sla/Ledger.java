package dev.palier.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The commitments of all tickets and the append-only record of what became of them. Every change is one step on the locked row of
 * its ticket, in the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

  private static final String SELECT = "select * from commitment where ticket = ?";
  private static final String LOCK = SELECT + " for update";
  private static final String INSERT = "insert into commitment (priority, mode, in_development, reached_level, last_level, "
      + "last_sequence, ledger_head, tier, opened_at, ticket) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE = "update commitment set tier = ?, priority = ?, mode = ?, in_development = ?, out_of_scope = ?, "
      + "reached_level = ?, last_level = ?, last_sequence = ?, ledger_head = ?, standing = ? where ticket = ?";

  private final JdbcTemplate jdbc;
  private final ClockRows clockRows;
  private final LedgerRows ledgerRows;
  private final SupportCalendars calendars;
  private final Releases releases;
  private final Clock clock;
  private final ApplicationEventPublisher rooms;

  Ledger(JdbcTemplate jdbc, SupportCalendars calendars, Releases releases, Clock clock, ApplicationEventPublisher rooms) {
    this.jdbc = jdbc;
    this.clockRows = new ClockRows(jdbc);
    this.ledgerRows = new LedgerRows(jdbc);
    this.calendars = calendars;
    this.releases = releases;
    this.clock = clock;
    this.rooms = rooms;
  }

  /** Takes in a new ticket. */
  public void open(String ticket, SupportTier tier, Priority priority, Instant openedAt, String actor) {
    CommitmentHeader header = new CommitmentHeader(ticket, tier, priority, openedAt);
    Commitments commitments = new Commitments(header, ClockRows.fresh(), book(header, actor), calendars, releases,
        () -> Course.of(List.of()));
    commitments.opened(openedAt);
    List<String> hashes = link(header, commitments.book());
    jdbc.update(INSERT, header.priority.name(), header.mode.name(), header.development, header.reachedLevel, header.lastLevel,
        header.lastSequence, header.ledgerHead, tier.name(), ClockRows.utc(openedAt), ticket);
    ledgerRows.append(commitments.book().entries(), hashes);
  }

  /**
   * One step of a ticket: locks its row, applies the step, writes what it did.
   *
   * @param actor who did it: a user id, {@code customer} or {@code palier}
   * @throws Refusal if there is no such ticket, or the step is impossible in its state; nothing is written then
   */
  public <T> T step(String ticket, String actor, Function<Commitments, T> step) {
    CommitmentHeader header = lock(ticket);
    Commitments commitments = new Commitments(header, clockRows.read(ticket), book(header, actor), calendars, releases,
        () -> ledgerRows.course(ticket));
    T result = step.apply(commitments);
    save(commitments);
    return result;
  }

  /**
   * Locks a ticket until the end of the transaction and tells how it stands.
   *
   * @throws Refusal if there is no such ticket
   */
  public CommitmentHeader lock(String ticket) {
    return jdbc.query(LOCK, (row, number) -> header(row), ticket).stream().findFirst()
        .orElseThrow(() -> new Refusal("there is no ticket " + ticket));
  }

  private void save(Commitments commitments) {
    CommitmentHeader header = commitments.header();
    clockRows.write(header.ticket, commitments.clocks().values());
    if (commitments.book().entries().isEmpty()) {
      return;
    }
    List<String> hashes = link(header, commitments.book());
    Standing before = header.standing;
    header.standing = commitments.standing(clock.instant());
    ledgerRows.append(commitments.book().entries(), hashes);
    jdbc.update(UPDATE, header.tier.name(), header.priority.name(), header.mode.name(), header.development, name(header.outOfScope),
        header.reachedLevel, header.lastLevel, header.lastSequence, header.ledgerHead, header.standing.name(), header.ticket);
    rooms.publishEvent(new Recorded(header, List.copyOf(commitments.book().entries()), before != header.standing));
  }

  /** Where the ledger of the ticket ends with the rows of a step. */
  private static List<String> link(CommitmentHeader header, Book book) {
    List<String> hashes = LedgerChain.link(header.ledgerHead, book.entries());
    header.lastSequence = book.lastSequence();
    header.ledgerHead = hashes.get(hashes.size() - 1);
    return hashes;
  }

  private Book book(CommitmentHeader header, String actor) {
    return new Book(header.ticket, header.lastSequence, clock.instant(), actor);
  }

  /** Where a ticket stands, or empty if there is none. */
  @Transactional(readOnly = true)
  public Optional<CommitmentHeader> find(String ticket) {
    return jdbc.query(SELECT, (row, number) -> header(row), ticket).stream().findFirst();
  }

  /** How its clocks stand. */
  @Transactional(readOnly = true)
  public List<ClockView> clocks(String ticket) {
    return clockRows.read(ticket).values().stream().map(ClockView::of).toList();
  }

  /** How one of its clocks stands. */
  @Transactional(readOnly = true)
  public ClockView clock(String ticket, Metric metric) {
    return ClockView.of(clockRows.read(ticket).get(metric));
  }

  /** Whether a miss raises the next level: there is a path, and no interval that climbs it (reading R3). */
  @Transactional(readOnly = true)
  public boolean missRaisesLevel(String ticket) {
    CommitmentHeader header = find(ticket).orElseThrow();
    return header.last() > header.reached() && !clock(ticket, Metric.ESCALATION).open();
  }

  /** Whether the waiting for the customer has come to its end by time. */
  @Transactional(readOnly = true)
  public boolean autoCloseDue(String ticket, Instant now) {
    CommitmentHeader header = find(ticket).orElseThrow();
    return new Commitments(header, clockRows.read(ticket), book(header, "palier"), calendars, releases,
        () -> ledgerRows.course(ticket)).time().autoCloseDue(now);
  }

  /** Every row of a ticket, in the order of recording. */
  @Transactional(readOnly = true)
  public List<LedgerEntry> of(String ticket) {
    return ledgerRows.of(ticket);
  }

  /** The open tickets whose resolution is due with the next routine release. */
  @Transactional(readOnly = true)
  public List<String> waitingForRelease() {
    return jdbc.queryForList("select c.ticket from sla_clock c join commitment t on t.ticket = c.ticket "
        + "where c.metric = 'RESOLUTION' and c.state = 'OPEN' and c.target = 'next routine update' and t.mode = 'RUNNING' "
        + "order by c.ticket", String.class);
  }

  static String name(OutOfScope why) {
    return why == null ? null : why.name();
  }

  static OutOfScope outOfScope(ResultSet row) throws SQLException {
    String why = row.getString("out_of_scope");
    return why == null ? null : OutOfScope.valueOf(why);
  }

  private static CommitmentHeader header(ResultSet row) throws SQLException {
    CommitmentHeader header = new CommitmentHeader(row.getString("ticket"), SupportTier.valueOf(row.getString("tier")),
        Priority.valueOf(row.getString("priority")), ClockRows.instant(row, "opened_at"));
    header.mode = Mode.valueOf(row.getString("mode"));
    header.development = row.getBoolean("in_development");
    header.outOfScope = outOfScope(row);
    header.standing = Standing.valueOf(row.getString("standing"));
    header.reachedLevel = row.getInt("reached_level");
    header.lastLevel = row.getInt("last_level");
    header.lastSequence = row.getLong("last_sequence");
    header.ledgerHead = row.getString("ledger_head");
    return header;
  }
}
