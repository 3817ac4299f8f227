package dev.palier.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells on standard error how far a replay is and how fast it goes. */
final class Progress {

  private static final int EVERY = 5000;

  private final PrintStream out = System.err;
  private long startedAt;
  private long lastAt;
  private int lastTickets;
  private long lastJobs;
  private int events;
  private int played;

  void begin(int events) {
    this.events = events;
    this.startedAt = System.nanoTime();
    this.lastAt = startedAt;
  }

  void played(Instant at, int tickets, long jobs) {
    played++;
    if (played % EVERY == 0) {
      long now = System.nanoTime();
      double seconds = seconds(lastAt, now);
      out.printf("%d of %d events, until %s: %d tickets, %d timers fired; just now %.1f tickets/s, %.1f events and timers/s; heap %d MiB%n",
          played, events, at, tickets, jobs, (tickets - lastTickets) / seconds, (EVERY + jobs - lastJobs) / seconds, usedMebibytes());
      lastAt = now;
      lastTickets = tickets;
      lastJobs = jobs;
    }
  }

  void end(int tickets, long jobs) {
    double took = seconds(startedAt, System.nanoTime());
    out.printf("%d tickets, %d events, %d timers fired in %.1f s: %.1f tickets/s%n", tickets, played, jobs, took, tickets / took);
  }

  private static double seconds(long from, long to) {
    return Math.max(1e-3, Duration.ofNanos(to - from).toNanos() / 1e9);
  }

  private static long usedMebibytes() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
