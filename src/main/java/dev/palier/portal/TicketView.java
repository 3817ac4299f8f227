package dev.palier.portal;

import dev.palier.sla.Priority;
import dev.palier.ticket.Attachment;
import java.time.Instant;
import java.util.List;

/**
 * A ticket as its customer sees it: without internal notes and user ids of staff.
 *
 * @param openedBy   the contact who opened it
 * @param promises   empty when the package promises nothing for this priority
 * @param closesAt   when it is closed by itself unless the customer answers; null for never (SLA 2 ticket auto close)
 * @param mayReply   whether the ticket is open
 * @param mayConfirm whether an offered resolution waits to be confirmed or rejected
 */
public record TicketView(String number, String subject, String openedBy, Instant openedAt, Priority priority, TicketState state,
    List<PromiseView> promises, Instant closesAt, Escalation escalation, List<Said> conversation, boolean mayReply,
    boolean mayConfirm) {

  /**
   * The escalation path of the ticket (SLA 4.8).
   *
   * @param possible whether the next level can be asked for now
   * @param words    why it can or cannot, in a sentence
   * @param raised   the levels raised so far
   */
  public record Escalation(boolean possible, String words, List<Level> raised) {
  }

  /**
   * A level that was raised.
   *
   * @param told the roles told, e.g. {@code Support Manager}
   */
  public record Level(int number, String told, Instant at) {
  }

  /**
   * One message.
   *
   * @param ours whether support wrote it
   */
  public record Said(long id, boolean ours, String author, Instant at, String text, List<Attachment> files) {
  }
}
