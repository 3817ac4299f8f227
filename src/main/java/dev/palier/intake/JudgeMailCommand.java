package dev.palier.intake;

import dev.palier.intake.command.JudgeMail;

/**
 * The command {@code judge-mail}: judges mail files by the rules of the server, without one. Exit status 0 when done, 2 when an
 * argument or a line of the list of appointed addresses is unusable.
 */
public final class JudgeMailCommand {

  private JudgeMailCommand() {
  }

  /**
   * Runs the command and returns the exit status.
   *
   * @param arguments what follows the command's name
   */
  public static int run(String... arguments) {
    return JudgeMail.run(arguments);
  }
}
