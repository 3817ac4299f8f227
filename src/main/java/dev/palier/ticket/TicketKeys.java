package dev.palier.ticket;

import dev.palier.sla.SupportTier;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Business keys of processes that are about a ticket and are not its lifecycle. They are never the number itself: everything under
 * the number belongs to the lifecycle.
 */
public final class TicketKeys {

  private static final Pattern BESIDE = Pattern.compile("(.+)-(level-\\d+|call|work|message)");

  private TicketKeys() {
  }

  /** The key of the model of a tier's lifecycle: {@code gold-ticket}. */
  public static String ofLifecycle(SupportTier tier) {
    return tier.name().toLowerCase(Locale.ROOT) + "-ticket";
  }

  /** The key of the process in which a level of the escalation path is taken: {@code T-1042-level-1}. */
  public static String ofLevel(String ticket, int level) {
    return ticket + "-level-" + level;
  }

  /** The key of the call by which a ticket was opened: {@code T-1042-call}. */
  public static String ofCall(String ticket) {
    return ticket + "-call";
  }

  /** The key of the statement of work that a request leads to: {@code T-1042-work}. */
  public static String ofStatementOfWork(String ticket) {
    return ticket + "-work";
  }

  /** The key of the reading of what a customer wrote on a ticket outside the agreement: {@code T-1042-message}. */
  public static String ofMessage(String ticket) {
    return ticket + "-message";
  }

  /** The ticket that a process is about: the key of a lifecycle is the number itself. */
  public static String ticketOf(String businessKey) {
    Matcher beside = BESIDE.matcher(businessKey);
    return beside.matches() ? beside.group(1) : businessKey;
  }
}
