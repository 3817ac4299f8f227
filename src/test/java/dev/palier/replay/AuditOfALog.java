package dev.palier.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TimeZone;

/** Replays a log and audits every few virtual hours: {@code EVENTS.csv [hours]}. Says what was found; exit status 1 if anything was. */
final class AuditOfALog {

  private AuditOfALog() {
  }

  public static void main(String[] arguments) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    List<LoggedEvent> events = EventLog.read(Path.of(arguments[0]));
    Duration every = Duration.ofHours(arguments.length > 1 ? Long.parseLong(arguments[1]) : 6);
    int found;
    try (AuditedReplay replay = new AuditedReplay("--palier.audit.grace=1ms")) {
      replay.run(events, every, Duration.ofDays(2));
      found = replay.findings().size();
      replay.findings().stream().limit(50).forEach(System.out::println);
      System.out.printf("%d events, %d audits, %d tickets examined, %d findings%n", events.size(), replay.audits(), replay.examined(),
          found);
    }
    System.exit(found == 0 ? 0 : 1);
  }
}
