package dev.palier.ticket.story;

import dev.palier.sla.Metric;
import dev.palier.ticket.Channel;
import dev.palier.ticket.Ticket;
import dev.palier.ticket.TicketDossier;
import dev.palier.ticket.TicketDossier.Facts;
import dev.palier.ticket.TicketDossiers;
import dev.palier.ticket.TicketGlance;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads dossiers from the tables each time. */
@Component
class StaffDossiers implements TicketDossiers {

  private final Snapshots snapshots;
  private final PackageWords packages;
  private final ClockLines clocks;
  private final MessageLines messages;
  private final HistoryLines history;
  private final LevelLines levels;
  private final News news;
  private final Glances glances;
  private final TicketLinks links;
  private final People people;
  private final Moments moments;

  StaffDossiers(Snapshots snapshots, PackageWords packages, ClockLines clocks, MessageLines messages, HistoryLines history,
      LevelLines levels, News news, Glances glances, TicketLinks links, People people, Moments moments) {
    this.snapshots = snapshots;
    this.packages = packages;
    this.clocks = clocks;
    this.messages = messages;
    this.history = history;
    this.levels = levels;
    this.news = news;
    this.glances = glances;
    this.links = links;
    this.people = people;
    this.moments = moments;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<TicketDossier> of(String ticket) {
    return snapshots.of(ticket).map(this::dossier);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<TicketGlance> glance(String ticket, String taskKey) {
    return glances.of(ticket, taskKey);
  }

  @Override
  public Optional<String> newsSince(String ticket, String seen, String reader) {
    return snapshots.of(ticket).flatMap(snapshot -> news.since(seen, reader, snapshot));
  }

  private TicketDossier dossier(Snapshot snapshot) {
    return new TicketDossier(News.position(snapshot), facts(snapshot), snapshot.clock(Metric.RESPONSE).open(),
        packages.of(snapshot.header().tier(), snapshot.customer().id()), clocks.of(snapshot), messages.of(snapshot), history.of(snapshot),
        levels.of(snapshot));
  }

  private Facts facts(Snapshot snapshot) {
    Ticket ticket = snapshot.ticket();
    return new Facts(ticket.number(), ticket.subject(), snapshot.customer().name(), snapshot.header().tier().label(),
        snapshot.header().priority().name(), ticket.contactName() + ", " + ticket.contactAddress(), channel(ticket.channel()),
        moments.at(snapshot.header().openedAt()), TicketWords.state(false, snapshot), ticket.line().id(),
        ticket.line().id().replace('-', ' '), people.name(links.holder(ticket.number()).orElse(ticket.assignee()), snapshot));
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case PORTAL -> "Support Portal";
      case EMAIL -> "e-mail";
      case PHONE -> "telephone";
    };
  }
}
