package dev.palier.replay;

import dev.palier.availability.AssumedMonths;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.Notices;
import dev.palier.replay.difference.PlayedNotice;
import dev.palier.replay.difference.PlayedTicket;
import dev.palier.replay.difference.RefusedEvent;
import dev.palier.replay.difference.Side;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.SupportTier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps everything that a difference is told from: ledgers, notices and refused events. */
@Component
@Profile("replay")
class SideRecorder implements Witness {

  private static final String GOLD = SupportTier.GOLD.name();
  private static final String ABOUT_NO_TICKET = "select distinct ticket from notice where ticket not in (select number from ticket) "
      + "order by ticket";

  private final JdbcTemplate jdbc;
  private final Notices notices;
  private final AssumedMonths months;
  private final SortedMap<String, PlayedTicket> tickets = new TreeMap<>();
  private final List<RefusedEvent> refused = new ArrayList<>();

  SideRecorder(JdbcTemplate jdbc, Notices notices, AssumedMonths months) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.months = months;
  }

  @Override
  public void ticket(List<LedgerEntry> ledger) {
    String number = ledger.get(0).ticket();
    tickets.put(number, new PlayedTicket(ledger, noticesOf(number)));
  }

  @Override
  public void refused(Instant at, String ticket, String reason) {
    refused.add(new RefusedEvent(at, ticket, reason));
  }

  /**
   * What was kept.
   *
   * @param end last instant of the replay
   */
  Side side(Instant end) {
    List<PlayedNotice> others = jdbc.queryForList(ABOUT_NO_TICKET, String.class).stream().flatMap(about -> noticesOf(about).stream())
        .toList();
    List<List<LedgerEntry>> gold = tickets.values().stream().map(PlayedTicket::ledger)
        .filter(ledger -> ledger.get(0).value().startsWith(GOLD)).toList();
    return new Side(tickets, others, refused, months.of(SupportTier.GOLD, gold, end));
  }

  private List<PlayedNotice> noticesOf(String about) {
    return notices.ofTicket(about).stream().map(SideRecorder::played).toList();
  }

  private static PlayedNotice played(NoticeEntry notice) {
    return new PlayedNotice(notice.ticket(), notice.kind(), notice.level(), notice.at(), notice.recipient().role());
  }
}
