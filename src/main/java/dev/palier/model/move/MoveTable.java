package dev.palier.model.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.model.MoveProgress;
import dev.palier.model.MoveProgress.Left;
import dev.palier.model.MoveWish;
import dev.palier.sla.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Moves, and what became of each of their tickets. */
@Component
class MoveTable {

  private static final int LONGEST_WISH = 8000;
  private static final int LONGEST_SENTENCE = 2000;

  /** A move as it was asked for. */
  record Move(String id, String batch, MoveWish wish, String reason, String actor, Instant startedAt) {
  }

  private final JdbcTemplate jdbc;
  private final ObjectMapper json;

  MoveTable(JdbcTemplate jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(Move move, List<String> tickets) {
    jdbc.update("insert into ticket_move (id, process, wish, reason, actor, started_at) values (?, ?, ?, ?, ?, ?)", move.id(),
        move.wish().process(), written(move.wish()), move.reason(), move.actor(), utc(move.startedAt()));
    jdbc.batchUpdate("insert into ticket_move_ticket (move_id, ticket) values (?, ?)", tickets.stream()
        .map(ticket -> new Object[] {move.id(), ticket}).toList());
  }

  void batch(String move, String batch) {
    jdbc.update("update ticket_move set batch_id = ? where id = ?", batch, move);
  }

  Optional<Move> find(String move) {
    return jdbc.query("select * from ticket_move where id = ?", (row, number) -> read(row), move).stream().findFirst();
  }

  /** The latest, the newest first. */
  List<Move> latest(int most) {
    return jdbc.query("select * from ticket_move order by started_at desc, id fetch first " + most + " rows only",
        (row, number) -> read(row));
  }

  /** Whether nothing is known of a ticket of a move yet. */
  boolean isToGo(String move, String ticket) {
    return !jdbc.queryForList("select ticket from ticket_move_ticket where move_id = ? and ticket = ? and outcome is null",
        String.class,
        move, ticket).isEmpty();
  }

  void moved(String move, String ticket, Instant at) {
    settle(move, ticket, "MOVED", null, at);
  }

  void left(String move, String ticket, String sentence, Instant at) {
    settle(move, ticket, "LEFT", sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE - 1)
        + "…", at);
  }

  private void settle(String move, String ticket, String outcome, String sentence, Instant at) {
    jdbc.update("update ticket_move_ticket set outcome = ?, sentence = ?, done_at = ? where move_id = ? and ticket = ? "
        + "and outcome is null", outcome, sentence, utc(at), move, ticket);
  }

  /** How far a move is. */
  MoveProgress progress(Move move, boolean running) {
    int moved = count(move.id(), "outcome = 'MOVED'");
    int toGo = count(move.id(), "outcome is null");
    List<Left> left = jdbc.query("select ticket, sentence from ticket_move_ticket where move_id = ? and outcome = 'LEFT' order by ticket",
        (row, number) -> new Left(row.getString("ticket"), row.getString("sentence")), move.id());
    return new MoveProgress(move.id(), move.batch(), move.wish(), move.reason(), move.actor(), move.startedAt(), moved, toGo,
        running, left);
  }

  private int count(String move, String condition) {
    return jdbc.queryForObject("select count(*) from ticket_move_ticket where move_id = ? and " + condition, Integer.class, move);
  }

  private Move read(ResultSet row) throws SQLException {
    try {
      return new Move(row.getString("id"), row.getString("batch_id"), json.readValue(row.getString("wish"), MoveWish.class),
          row.getString("reason"), row.getString("actor"), row.getObject("started_at", OffsetDateTime.class).toInstant());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A move is not as it was written", broken);
    }
  }

  private String written(MoveWish wish) {
    try {
      String written = json.writeValueAsString(wish);
      if (written.length() > LONGEST_WISH) {
        throw new Refusal("too many renamed steps for one move");
      }
      return written;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
