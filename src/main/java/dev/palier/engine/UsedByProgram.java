package dev.palier.engine;

import java.util.Set;

/**
 * Names in models, tables and forms that the program knows, so that checks can tell a name from a typing error; rooms contribute beans.
 *
 * @param what  what is named
 * @param names the names, as models write them
 */
public record UsedByProgram(What what, Set<String> names) {

  /** What a name stands for. */
  public enum What {
    /** The key of a process that the program starts. */
    STARTED_PROCESS,
    /** The name of a message that the program sends to waiting processes. */
    SENT_MESSAGE,
    /** The id of a group of staff; roles of the escalation path are such groups. */
    STAFF_GROUP
  }

  /** Keys of processes that the program starts. */
  public static UsedByProgram startedProcesses(String... keys) {
    return new UsedByProgram(What.STARTED_PROCESS, Set.of(keys));
  }

  /** Names of messages that the program sends to waiting processes. */
  public static UsedByProgram sentMessages(String... names) {
    return new UsedByProgram(What.SENT_MESSAGE, Set.of(names));
  }
}
