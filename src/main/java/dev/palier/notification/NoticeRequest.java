package dev.palier.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A notice somebody is owed. Ticket, kind, level, sequence and recipient make it unique: asked twice, it is sent once.
 *
 * @param ticket ticket number, for example {@code T-1042}; of a notice that is about none, what makes it unique
 * @param level level of the escalation path 1 to 4, 0 when the notice is of no level (SLA 4.8)
 * @param sequence ledger sequence of the fact the notice tells of
 * @param at instant the notice is about
 * @param priority P1 to P4, or null when the ticket has none yet; decides who is told first when there is a queue
 * @param recipients at least one; each is delivered, retried and refused on its own
 * @param facts small strings known now and perhaps not later, such as metric, percent, dueAt; may be empty. {@link #REPLY_TO} is
 *     where answers go instead of to us
 * @param files go out with it; may be empty
 */
public record NoticeRequest(String ticket, NoticeKind kind, int level, long sequence, Instant at, String priority,
                            List<NoticeRecipient> recipients, Map<String, String> facts, List<NoticeFile> files) {

  /** The fact that names the address to which answers go. */
  public static final String REPLY_TO = "replyTo";

  /** The fact that names the template of a note, one of {@link NoteTemplates}; one that is not there is replaced by that of its kind. */
  public static final String TEMPLATE = "template";

  /** The fact that holds the words of a note, as they stand in the model. */
  public static final String NOTE = "note";

  /** A notice without files. */
  public NoticeRequest(String ticket, NoticeKind kind, int level, long sequence, Instant at, String priority,
      List<NoticeRecipient> recipients, Map<String, String> facts) {
    this(ticket, kind, level, sequence, at, priority, recipients, facts, List.of());
  }

  /** Refuses an incomplete request. */
  public NoticeRequest {
    if (ticket == null || ticket.isBlank()) {
      throw new IllegalArgumentException("A notice needs a ticket, was '" + ticket + "'");
    }
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    if (level < 0 || level > 9) {
      throw new IllegalArgumentException("Level of a notice must be 0 to 9, was " + level + " for ticket " + ticket);
    }
    recipients = List.copyOf(recipients);
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("Notice " + kind + " of ticket " + ticket + " has no recipient");
    }
    facts = facts == null ? Map.of() : Map.copyOf(facts);
    files = files == null ? List.of() : List.copyOf(files);
  }
}
