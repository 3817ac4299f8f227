package dev.palier.notification.template;

import java.util.List;

/** Templates that cannot be used: every problem with file, line and reason. The program does not start with them. */
public final class TemplateProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TemplateProblem(List<String> problems) {
    super("Notice templates cannot be used:\n  " + String.join("\n  ", problems));
  }
}
