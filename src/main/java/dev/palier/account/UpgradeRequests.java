package dev.palier.account;

import dev.palier.account.VersionSupport.State;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.account.release.UpgradeWords;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Act;
import dev.palier.ticket.TicketDesk;
import dev.palier.ticket.Tickets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks the customer of a ticket on an unsupported version to upgrade: a bug is fixed in product releases only (SLA 3.6). */
@Component
public class UpgradeRequests {

  /**
   * What an instance of the ticket's customer runs.
   *
   * @param words for example {@code Aurelia production runs 2024.2, not supported since 1 March 2026; upgrade to 2026.1}
   */
  public record RunningVersion(String instance, VersionSupport support, String words) {
  }

  private final JdbcTemplate jdbc;
  private final SupportedVersions versions;
  private final Instances instances;
  private final TicketDesk desk;
  private final Tickets tickets;
  private final UpgradeWords words;
  private final Clock clock;

  UpgradeRequests(JdbcTemplate jdbc, SupportedVersions versions, Instances instances, TicketDesk desk, Tickets tickets,
      UpgradeWords words, Clock clock) {
    this.jdbc = jdbc;
    this.versions = versions;
    this.instances = instances;
    this.desk = desk;
    this.tickets = tickets;
    this.words = words;
    this.clock = clock;
  }

  /** What runs for the customer of a ticket, by name; instances whose version is not known are left out. */
  public List<RunningVersion> of(String ticket) {
    return instances.of(desk.find(ticket).customerId()).stream().filter(instance -> instance.productVersion() != null)
        .map(this::running).toList();
  }

  private RunningVersion running(Instance instance) {
    VersionSupport support = versions.of(instance.productVersion());
    String runs = instance.name() + " runs " + support.version();
    return new RunningVersion(instance.name(), support, switch (support.state()) {
      case SUPPORTED -> runs + ", supported until " + AgreedTimes.day(support.until());
      case UNSUPPORTED -> runs + ", not supported since " + AgreedTimes.day(support.until().plusDays(1))
          + (support.upgradeTo() == null ? "" : "; upgrade to " + support.upgradeTo());
      case UNKNOWN -> runs + ", which is not in the release calendar";
    });
  }

  /**
   * Asks the ticket's customer, in the words of the template, and waits for an answer, as with any other question (SLA 4.5).
   *
   * @param version as it was typed; null or blank for the unsupported one that runs for the customer
   * @param act     by whom; the words are ours
   * @return the version that the customer is asked to upgrade from
   * @throws Refusal in a sentence, if the version is supported or unknown, or the ticket cannot be asked about now; nothing was kept
   */
  public String ask(String ticket, String version, Act act) {
    return desk.together(ticket, act.at(), () -> {
      VersionSupport support = versions.of(version == null || version.isBlank() ? running(ticket) : version.strip());
      refuseUnless(support);
      Act timed = act.timed(clock);
      tickets.ask(ticket, new Act(timed.actor(), timed.at(), words.of(support)));
      jdbc.update("insert into upgrade_request (ticket, version, supported_until, upgrade_to, asked_at, asked_by) "
          + "values (?, ?, ?, ?, ?, ?)", ticket, support.version(), support.until(), support.upgradeTo(),
          timed.at().atOffset(ZoneOffset.UTC), timed.actor());
      return support.version();
    });
  }

  private String running(String ticket) {
    return of(ticket).stream().map(RunningVersion::support).filter(support -> support.state() == State.UNSUPPORTED).findFirst()
        .orElseThrow(() -> new Refusal("No unsupported version is known to run for this customer; type the version that the ticket "
            + "is about.")).version();
  }

  private static void refuseUnless(VersionSupport support) {
    switch (support.state()) {
      case SUPPORTED -> throw new Refusal("Version " + support.version() + " is supported until " + AgreedTimes.day(support.until())
          + "; there is no reason to ask for an upgrade.");
      case UNKNOWN -> throw new Refusal("Version '" + support.version() + "' is not in the release calendar; correct it, or have the "
          + "Release Manager record it.");
      case UNSUPPORTED -> {
        if (support.upgradeTo() == null) {
          throw new Refusal("No version is supported that the customer could upgrade to.");
        }
      }
    }
  }
}
