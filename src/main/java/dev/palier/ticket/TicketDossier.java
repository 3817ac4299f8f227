package dev.palier.ticket;

import java.util.List;

/**
 * Everything about a ticket in words, for staff. Instants are in the contract's zone, with its name; what people wrote is theirs,
 * to be shown as plain text.
 *
 * @param position what was there when it was read, to be handed to {@link TicketDossiers#newsSince}
 * @param answerOwed whether the first human answer is still owed (SLA 4.7)
 * @param clocks   in the order of a ticket's life
 * @param messages the newest first
 * @param history  the ledger, the newest first
 * @param levels   of the escalation path, reached or asked for next, the first level first (SLA 4.8)
 */
public record TicketDossier(String position, Facts facts, boolean answerOwed, List<Entitlement> contract, List<ClockLine> clocks,
    List<MessageLine> messages, List<HistoryLine> history, Levels levels) {

  /**
   * What the ticket is.
   *
   * @param line   id of the line of support that has it
   * @param holder who works on it, or null for nobody
   */
  public record Facts(String number, String subject, String customer, String tier, String priority, String contact,
      String channel, String openedAt, String state, String line, String lineName, String holder) {
  }

  /** One thing that the package holds (SLA 2). */
  public record Entitlement(String name, String words) {
  }

  /**
   * One clock of the contract.
   *
   * @param target      what is promised
   * @param due         the deadline, or null where there is none
   * @param left        the time left, or null
   * @param state       in words: running, paused, kept, missed by so much
   * @param mark        how much it presses
   * @param explanation how the deadline came about, or null
   */
  public record ClockLine(String name, String target, String due, String left, String state, TicketGlance.State mark,
      String explanation) {
  }

  /**
   * One message.
   *
   * @param passages its words, quotations told apart
   */
  public record MessageLine(Message.Direction direction, String from, String at, List<QuotedText.Passage> passages,
      List<Attachment> files) {
  }

  /**
   * One row of the ledger.
   *
   * @param who null for the program itself
   */
  public record HistoryLine(String at, String who, String what) {
  }

  /**
   * Where the ticket stands on its path.
   *
   * @param last    the last level of the package; 0 for a package without a path
   * @param reached those raised so far
   */
  public record Levels(int last, List<Level> reached) {
  }

  /**
   * A level that was raised.
   *
   * @param cause   why
   * @param told    who was told, and what became of it
   * @param takenBy who took it and when, or null
   */
  public record Level(int number, String roles, String at, String cause, List<String> told, String takenBy) {
  }
}
