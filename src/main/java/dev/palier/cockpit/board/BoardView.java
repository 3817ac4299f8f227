package dev.palier.cockpit.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the board shows: rows as they were counted, which the page adds up.
 *
 * @param months of the period, {@code 2024-06}, also those in which nothing was counted
 * @param weeks  that the period touches
 */
record BoardView(Instant at, String clock, String zone, List<String> months, List<Week> weeks, Choices choices, List<Kept> kept,
    List<Goal> goals, List<Raised> raised, List<Lost> lost, List<Flowed> flowed, Missed missed) {

  record Choice(String id, String name) {
  }

  /** What can be chosen. */
  record Choices(List<Choice> tiers, List<Choice> priorities, List<Choice> customers, List<Choice> lines, List<Choice> levels) {
  }

  /** A week, by its Monday. */
  record Week(String monday, String name) {
  }

  record Kept(String month, String tier, String priority, String metric, long met, long missed) {
  }

  /** In percent. */
  record Goal(String tier, String priority, BigDecimal percent) {
  }

  record Raised(String monday, int level, long count) {
  }

  /** In whole minutes. */
  record Lost(String month, String tier, String priority, long waiting, long development) {
  }

  record Flowed(String month, String tier, String priority, long opened, long closed) {
  }

  record Missed(long count, List<Line> lines) {
  }

  /** @param instance the ticket's running process, null if it has ended */
  record Line(String ticket, String customer, String subject, String tier, String priority, String metric, String due, String lateBy,
      String instance) {
  }
}
