package dev.palier.cockpit.acts;

import dev.palier.engine.PluginProblem;
import java.util.Arrays;
import java.util.Locale;

/**
 * What managers do on a ticket in Cockpit, and who may. This is the one place that says so:
 *
 * <ul>
 * <li>a level is taken by who holds a role of it or of a level above it (SLA 4.8),
 * <li>the next level is raised by who holds any role of the ticket's path,
 * <li>the work is given to somebody else, a mail tried again, and a request outside the agreement made an incident after all, by the
 *     Support Manager and whoever is told after them.
 * </ul>
 *
 * Nobody else may, whatever the engine would let them do: these acts count for the contract.
 */
public enum ManagersAct {
  TAKE_LEVEL("Only who holds a role of this level, or of one above it, takes it; nothing was changed."),
  RAISE_LEVEL("Only who holds a role of the escalation path raises the next level; nothing was changed."),
  REASSIGN("Only the Support Manager, and who is told after them, gives the work to somebody else; nothing was changed."),
  RETRY_NOTICE("Only the Support Manager, and who is told after them, has a mail tried again; nothing was changed."),
  RETURN_TO_SCOPE("Only the Support Manager, and who is told after them, makes a request an incident after all; nothing was changed.");

  private static final int LONGEST_REASON = 1000;

  private final String notAllowed;

  ManagersAct(String notAllowed) {
    this.notAllowed = notAllowed;
  }

  /**
   * The act with this name in an address, for example {@code take-level}.
   *
   * @throws PluginProblem if there is none
   */
  public static ManagersAct of(String name) {
    return Arrays.stream(values()).filter(act -> act.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)).findFirst()
        .orElseThrow(() -> new PluginProblem(PluginProblem.NOT_HERE, "There is no such act."));
  }

  PluginProblem notAllowed() {
    return new PluginProblem(PluginProblem.NOT_ALLOWED, notAllowed);
  }

  /**
   * The reason, as it is kept.
   *
   * @throws PluginProblem if it is missing or too long
   */
  static String reason(SentAct sent) {
    String reason = sent.reason() == null ? "" : sent.reason().replace("\u0000", "").strip();
    if (reason.isEmpty()) {
      throw new PluginProblem(PluginProblem.REFUSED, "Give the reason; it is kept in the ledger.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new PluginProblem(PluginProblem.TOO_LONG, "Expected at most " + LONGEST_REASON + " characters, were " + reason.length()
          + "; nothing was kept.");
    }
    return reason;
  }
}
