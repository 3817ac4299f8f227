package dev.palier.availability;

import dev.palier.availability.outage.Outage;
import dev.palier.availability.outage.OutageCause;
import dev.palier.availability.outage.OutageCauses;
import dev.palier.availability.outage.OutageTable;
import dev.palier.customer.Instances;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.Ledger;
import dev.palier.sla.Priority;
import dev.palier.sla.Refusal;
import dev.palier.ticket.TicketDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what was unavailable, with its cause (SLA 3.1.2): P1 tickets marked "service unavailable" (reading R8), and outages recorded by
 * hand. Nothing that was recorded is changed: each correction is a further version with who made it and why. Instants count in whole
 * seconds; whatever is impossible is refused in a sentence, and nothing is kept then.
 */
@Component
@Transactional
public class Outages {

  private static final int LONGEST = 1000;

  private final OutageTable table;
  private final OutageCauses causes;
  private final Instances instances;
  private final Ledger ledger;
  private final TicketDesk desk;
  private final Clock clock;

  Outages(OutageTable table, OutageCauses causes, Instances instances, Ledger ledger, TicketDesk desk, Clock clock) {
    this.table = table;
    this.causes = causes;
    this.instances = instances;
    this.ledger = ledger;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * What was down, when and why.
   *
   * @param instances ids, at least one
   * @param endedAt   exclusive; null while it goes on
   * @param cause     id of a row of {@code outage-causes.dmn}
   * @param words     what happened, or why it is corrected
   */
  public record Said(List<String> instances, Instant beganAt, Instant endedAt, String cause, String words) {
  }

  /**
   * How the mark of a ticket stands.
   *
   * @param restoredAt when service was restored as somebody said, or null
   * @param cause      as people read it
   * @param words      what was said last
   */
  public record Mark(Instant restoredAt, String cause, boolean excluded, String words, String actor, Instant recordedAt) {
  }

  /** A cause to choose from. */
  public record Cause(String id, String words) {
  }

  /** The causes that can be chosen, in the table's order. */
  @Transactional
  public List<Cause> causes() {
    return causes.all().stream().map(cause -> new Cause(cause.id(), cause.words() + (cause.excluded() ? " (excluded)" : ""))).toList();
  }

  /** The mark of a ticket; empty for one that is not marked, or not any more. */
  @Transactional
  public Optional<Mark> markOf(String ticket) {
    return table.ofTicket(ticket).filter(outage -> !outage.withdrawn()).map(outage -> {
      OutageCause cause = causes.of(outage.cause());
      return new Mark(outage.endedAt(), cause.words(), cause.excluded(), outage.words(), outage.actor(), outage.recordedAt());
    });
  }

  /**
   * Marks a ticket "service unavailable": its unpaused time since its opening is downtime (reading R8).
   *
   * @throws Refusal if it is not a P1 now, is marked already, or something is missing
   */
  public void mark(String ticket, String cause, String words, String actor) {
    CommitmentHeader header = ledger.lock(ticket);
    refuseIf(header.priority() != Priority.P1, "Only a P1 ticket tells that the service is unavailable; this one is " + header.priority()
        + " now. Change its priority first.");
    Optional<Outage> known = table.ofTicket(ticket);
    refuseIf(known.filter(outage -> !outage.withdrawn()).isPresent(), "The ticket is marked \"service unavailable\" already.");
    long id = known.map(Outage::id).orElseGet(() -> table.insert(ticket, desk.find(ticket).customerId()));
    append(new Outage(id, known.map(Outage::version).orElse(0), ticket, List.of(), null, null, causes.chosen(cause), false, words,
        actor, null));
  }

  /**
   * Service is restored since an instant; said again, the later word counts.
   *
   * @throws Refusal if the ticket is not marked, or the instant lies in the future or before its opening
   */
  public void restored(String ticket, Instant at, String words, String actor) {
    CommitmentHeader header = ledger.lock(ticket);
    Outage known = marked(ticket);
    Instant when = at.truncatedTo(ChronoUnit.SECONDS);
    refuseIf(when.isAfter(clock.instant()), "Service cannot be restored in the future.");
    refuseIf(when.isBefore(header.openedAt().truncatedTo(ChronoUnit.SECONDS)), "Service cannot be restored before the ticket was opened.");
    append(new Outage(known.id(), known.version(), ticket, List.of(), null, when, known.cause(), false, words, actor, null));
  }

  /**
   * Takes the mark of a ticket back: it tells no downtime.
   *
   * @throws Refusal if it is not marked, or no reason is given
   */
  public void takeBack(String ticket, String reason, String actor) {
    ledger.lock(ticket);
    Outage known = marked(ticket);
    append(new Outage(known.id(), known.version(), ticket, List.of(), null, known.endedAt(), known.cause(), true, reason, actor, null));
  }

  /** Records an outage by hand and gives its number. */
  public String record(Said said, String actor) {
    check(said);
    long id = table.insert(null, null);
    append(new Outage(id, 0, null, sorted(said), said.beganAt(), said.endedAt(), causes.chosen(said.cause()), false, said.words(),
        actor, null));
    return table.find(id).orElseThrow().number();
  }

  /**
   * Says anew how an outage was; one that was taken back counts again. Of a ticket's, the end and the cause can be said anew; the rest
   * is in its ledger.
   *
   * @throws Refusal if there is none with this number, or something is impossible
   */
  public void correct(String number, Said said, String actor) {
    Outage known = find(number);
    if (known.ticket() == null) {
      check(said);
      append(new Outage(known.id(), known.version(), null, sorted(said), said.beganAt(), said.endedAt(), causes.chosen(said.cause()),
          false, said.words(), actor, null));
      return;
    }
    CommitmentHeader header = ledger.lock(known.ticket());
    Instant ended = said.endedAt();
    refuseIf(ended != null && ended.isAfter(clock.instant()), "Service cannot be restored in the future.");
    refuseIf(ended != null && ended.isBefore(header.openedAt()), "Service cannot be restored before the ticket was opened.");
    append(new Outage(known.id(), known.version(), known.ticket(), List.of(), null, ended, causes.chosen(said.cause()), false,
        said.words(), actor, null));
  }

  /** It was no outage after all. */
  public void withdraw(String number, String reason, String actor) {
    Outage known = find(number);
    refuseIf(known.withdrawn(), "The outage " + number + " was taken back already.");
    append(new Outage(known.id(), known.version(), known.ticket(), known.instances(), known.beganAt(), known.endedAt(), known.cause(),
        true, reason, actor, null));
  }

  private Outage find(String number) {
    return table.find(Outage.idOf(number)).orElseThrow(() -> new Refusal("There is no outage '" + number + "'."));
  }

  private Outage marked(String ticket) {
    return table.ofTicket(ticket).filter(outage -> !outage.withdrawn())
        .orElseThrow(() -> new Refusal("The ticket is not marked \"service unavailable\"."));
  }

  private void check(Said said) {
    refuseIf(said.instances().isEmpty(), "Choose at least one instance that was down.");
    said.instances().forEach(id -> refuseIf(instances.find(id).isEmpty(), "There is no instance '" + id + "'."));
    refuseIf(said.beganAt() == null, "Say since when it was down.");
    refuseIf(said.beganAt().isAfter(clock.instant()), "An outage cannot begin in the future.");
    refuseIf(said.endedAt() != null && said.endedAt().isAfter(clock.instant()), "An outage cannot end in the future; leave the end "
        + "empty while it goes on.");
    refuseIf(said.endedAt() != null && !said.beganAt().isBefore(said.endedAt()), "The end of an outage must be after its beginning.");
  }

  private static List<String> sorted(Said said) {
    return said.instances().stream().distinct().sorted().toList();
  }

  /** The next version of what is said; whoever is second at the same version loses, and nothing of it is kept. */
  private void append(Outage said) {
    String words = said.words() == null ? "" : said.words().strip();
    refuseIf(words.isEmpty() || words.length() > LONGEST, "Say what happened and why, in at most " + LONGEST + " characters.");
    table.append(new Outage(said.id(), said.version() + 1, said.ticket(), said.instances(), said.beganAt(), said.endedAt(), said.cause(),
        said.withdrawn(), words, said.actor(), clock.instant().truncatedTo(ChronoUnit.SECONDS)));
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
