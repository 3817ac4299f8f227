package dev.palier.notification.relay;

import static dev.palier.notification.relay.ClaimRows.time;

import dev.palier.notification.NoticeFile;
import dev.palier.notification.NoticeFiles;
import dev.palier.notification.mail.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Takes and settles rows of the ledger for one node. Several nodes may do so: a row is taken by one conditional update, and
 * whoever lost the race or the lease changes nothing.
 */
final class Claims {

  // A notice waits for earlier ones of its lane: level 2 never overtakes level 1 to the same person.
  private static final String IN_TURN = """
       and n.id not in (:inFlight) and %s
        and not exists (select 1 from notice e where e.ticket = n.ticket and e.recipient = n.recipient and e.lane = n.lane
          and e.state in ('NEW', 'CLAIMED') and (e.level_no < n.level_no or e.level_no = n.level_no and e.id < n.id))
      order by n.state, n.urgency desc, n.id
      limit :most""";
  // Two questions, so that the index gives the most urgent of a large backlog without looking at all of it.
  private static final String LOST = "select * from notice n where n.state = 'CLAIMED' and n.lease_until < :now" + IN_TURN;
  private static final String DUE = "select * from notice n where n.state = 'NEW' and n.next_attempt_at <= :now" + IN_TURN;
  private static final String TAKE = "update notice set state = 'CLAIMED', claimed_by = ?, lease_until = ?,"
      + " attempts = attempts + 1 where id = ? and attempts = ? and (state = 'NEW' or state = 'CLAIMED' and lease_until < ?)";
  private static final String MINE = " where id = ? and state = 'CLAIMED' and claimed_by = ? and attempts = ?";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final String node;
  private final Duration lease;

  Claims(JdbcTemplate jdbc, String node, Duration lease) {
    this.jdbc = jdbc;
    this.named = new NamedParameterJdbcTemplate(jdbc);
    this.node = node;
    this.lease = lease;
  }

  /** Takes at most so many due rows for the given domains, the most urgent first. */
  List<Claim> take(Domains domains, Collection<Long> inFlight, int most, Instant now) {
    List<Claim> taken = new ArrayList<>();
    List<Claim> candidates = new ArrayList<>(find(LOST, domains, inFlight, most, now));
    if (candidates.size() < most) {
      candidates.addAll(find(DUE, domains, inFlight, most - candidates.size(), now));
    }
    for (Claim claim : candidates) {
      if (jdbc.update(TAKE, node, time(now.plus(lease)), claim.id(), claim.attempt() - 1, time(now)) == 1) {
        taken.add(claim);
      }
    }
    return taken;
  }

  private List<Claim> find(String query, Domains domains, Collection<Long> inFlight, int most, Instant now) {
    // A copy: mails are settled meanwhile, and the statement counts its parameters once and sets them later.
    List<Long> busy = List.copyOf(inFlight);
    MapSqlParameterSource values = new MapSqlParameterSource("now", time(now)).addValue("most", most)
        .addValue("inFlight", busy.isEmpty() ? Set.of(-1L) : busy).addValue("domains", domains.names());
    return named.query(query.formatted(domains.condition()), values, (row, index) -> ClaimRows.read(row));
  }

  boolean sent(Claim claim, String messageId, Letter letter, String reply, Instant now) {
    return jdbc.update("update notice set state = 'SENT', sent_at = ?, server_reply = ?, message_id = ?, subject = ?,"
        + " body_text = ?, body_html = ?, last_error = null, lease_until = null" + MINE,
        time(now), cut(reply, 1000), messageId, cut(letter.subject(), 998), letter.text(), letter.html(), claim.id(), node,
        claim.attempt()) == 1;
  }

  boolean refused(Claim claim, String messageId, String reason) {
    return jdbc.update("update notice set state = 'REFUSED', reported_at = null, last_error = ?, server_reply = ?, message_id = ?,"
        + " lease_until = null" + MINE, cut(reason, 2000), cut(reason, 1000), messageId, claim.id(), node, claim.attempt()) == 1;
  }

  boolean moot(Claim claim, String reason) {
    return jdbc.update("update notice set state = 'VOID', last_error = ?, lease_until = null" + MINE,
        cut(reason, 2000), claim.id(), node, claim.attempt()) == 1;
  }

  boolean tryAgain(Claim claim, String messageId, String reason, Instant next) {
    return jdbc.update("update notice set state = 'NEW', last_error = ?, message_id = ?, next_attempt_at = ?,"
        + " lease_until = null" + MINE, cut(reason, 2000), messageId, time(next), claim.id(), node, claim.attempt()) == 1;
  }

  /** What goes along with a notice, the same bytes at every attempt. */
  List<NoticeFile> files(Claim claim) {
    return claim.files() == 0 ? List.of()
        : new NoticeFiles(jdbc).of(claim.ticket(), claim.kind(), claim.level(), claim.sequence());
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}
