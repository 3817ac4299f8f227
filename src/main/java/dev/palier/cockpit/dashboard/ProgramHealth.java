package dev.palier.cockpit.dashboard;

import dev.palier.cockpit.dashboard.DashboardView.HealthLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** What the program says of its own health at {@code /actuator/health}, told in words to those who may see it. */
@Component
class ProgramHealth {

  /** Shown always; what is not named here is shown when it is not well. */
  private static final Map<String, String> PARTS = Map.of("clockWatch", "Clock", "jobExecutor", "Job executor", "db", "Database",
      "intake", "Mailbox");
  /** Told in other words. */
  private static final List<String> ELSEWHERE = List.of("audit");
  private static final Map<String, String> WELL = Map.of("clockWatch", "agrees with the database's", "jobExecutor", "takes due timers",
      "db", "answers", "intake", "looked into lately");

  private final ObjectProvider<HealthContributorRegistry> contributors;

  /** A command that serves nobody has no health to tell. */
  ProgramHealth(ObjectProvider<HealthContributorRegistry> contributors) {
    this.contributors = contributors;
  }

  List<HealthLine> lines() {
    List<HealthLine> lines = new ArrayList<>();
    contributors.ifAvailable(registry -> registry.stream().filter(part -> !ELSEWHERE.contains(part.getName()))
        .forEach(part -> add(part.getName(), part.getContributor(), lines)));
    return lines;
  }

  private static void add(String name, HealthContributor contributor, List<HealthLine> lines) {
    if (contributor instanceof HealthIndicator indicator) {
      Health health = indicator.getHealth(true);
      if (PARTS.containsKey(name) || !Status.UP.equals(health.getStatus())) {
        lines.add(line(name, health));
      }
    } else if (contributor instanceof CompositeHealthContributor parts) {
      parts.forEach(part -> add(part.getName(), part.getContributor(), lines));
    }
  }

  private static HealthLine line(String name, Health health) {
    String part = PARTS.getOrDefault(name, name);
    if (Status.UP.equals(health.getStatus())) {
      return HealthLine.good(part, WELL.get(name));
    }
    String words = health.getDetails().isEmpty() ? "says nothing more" : health.getDetails().entrySet().stream()
        .map(detail -> detail.getKey() + " " + detail.getValue()).collect(Collectors.joining(", "));
    return Status.UNKNOWN.equals(health.getStatus()) ? HealthLine.unknown(part, words) : HealthLine.bad(part, words);
  }
}
