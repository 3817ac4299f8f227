package dev.palier.audit.alarm;

import dev.palier.audit.Finding;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What people are told at once.
 *
 * @param key      unique for each alarm; the same when it is told again
 * @param findings the first of the new ones
 * @param many     how many new ones there are
 */
public record Alarm(String key, String node, Instant at, List<Finding> findings, int many) {

  /** One line. */
  public String subject() {
    Finding first = findings.get(0);
    String what = (first.ticket() == null ? "" : first.ticket() + " ") + first.rule();
    return many == 1 ? what : many + " new findings, the first: " + what;
  }

  /** Every finding on lines of its own. */
  public String text() {
    String lines = findings.stream().map(Alarm::line).collect(Collectors.joining("\n\n"));
    return many > findings.size() ? lines + "\n\n... and " + (many - findings.size()) + " more." : lines;
  }

  private static String line(Finding finding) {
    return (finding.ticket() == null ? "" : finding.ticket() + ": ") + finding.sentence() + "\n  (" + finding.rule()
        + (finding.repairable() ? ", can be repaired" : "") + ")";
  }
}
