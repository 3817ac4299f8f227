package dev.palier.cockpit.stay;

import dev.palier.cockpit.stay.StayTable.Stays;
import dev.palier.cockpit.ticket.DefinitionRights;
import dev.palier.cockpit.ticket.ModelClocks;
import dev.palier.cockpit.words.ContractTimes;
import dev.palier.engine.SignedIn;
import dev.palier.sla.Metric;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * How the tickets of a process fared at each activity: how many wait there now, how many were late there, how long it took. All versions
 * of the process count, since ids of elements are kept from one to the next.
 */
@Component
class ActivityStays {

  private static final Set<Metric> MISSED = Set.of(Metric.RESPONSE, Metric.RESOLUTION, Metric.UPDATE);

  /**
   * One activity in the period.
   *
   * @param waiting how many are there now
   * @param lateNow how many of them after the clock of the activity was missed
   * @param ended   stays that ended in the period
   * @param withdrawn those among them that ended otherwise than by being done
   * @param late    those that ended after the clock was missed; null where the activity has no clock
   * @param share   of all the time spent in activities, in per cent
   */
  record Activity(String id, String name, long waiting, long lateNow, long ended, long withdrawn, Long late, String median, String p90,
      long share) {
  }

  private final DefinitionRights rights;
  private final RepositoryService repository;
  private final ManagementService management;
  private final StayTable table;
  private final ModelClocks models;
  private final SignedIn signedIn;
  private final ContractTimes times;
  private final Clock clock;

  ActivityStays(DefinitionRights rights, RepositoryService repository, ManagementService management, StayTable table,
      ModelClocks models, SignedIn signedIn, ContractTimes times, Clock clock) {
    this.rights = rights;
    this.repository = repository;
    this.management = management;
    this.table = table;
    this.models = models;
    this.signedIn = signedIn;
    this.times = times;
    this.clock = clock;
  }

  /** {@code from}, {@code to} (last day) and {@code activities}. */
  Map<String, Object> of(String definition, Integer days, String from, String to) {
    ProcessDefinition found = rights.definition(definition);
    Instant now = clock.instant();
    Period period = Period.of(days, from, to, times.dayOf(now));
    List<Activity> activities = signedIn.unchecked(() -> activities(found, period, now));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("process", found.getName());
    view.put("from", period.first().toString());
    view.put("to", period.last().toString());
    view.put("activities", activities);
    return view;
  }

  private List<Activity> activities(ProcessDefinition definition, Period period, Instant now) {
    List<String> versions = repository.createProcessDefinitionQuery().processDefinitionKey(definition.getKey()).list().stream()
        .map(ProcessDefinition::getId).toList();
    Map<String, String> places = new StayingPlaces(repository.getBpmnModelInstance(definition.getId())).names();
    if (places.isEmpty()) {
      return List.of();
    }
    Map<String, Stays> ended = table.ended(versions, places.keySet(), period.startInclusive(times), period.endExclusive(times));
    Map<String, Long> waiting = waiting(versions);
    Map<Metric, Set<String>> byClock = byClock(definition.getId());
    Map<String, Long> late = new HashMap<>();
    Map<String, Long> lateNow = new HashMap<>();
    byClock.forEach((metric, ids) -> {
      late.putAll(table.late(versions, ids, metric, period.startInclusive(times), period.endExclusive(times), now));
      lateNow.putAll(table.lateNow(versions, ids, metric, now));
    });
    long total = ended.values().stream().mapToLong(stays -> stays.sum().toMillis()).sum();
    List<Activity> activities = new ArrayList<>();
    places.forEach((id, name) -> {
      boolean hasClock = byClock.values().stream().anyMatch(ids -> ids.contains(id));
      Stays stays = ended.getOrDefault(id, new Stays(0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO));
      activities.add(new Activity(id, name, waiting.getOrDefault(id, 0L), lateNow.getOrDefault(id, 0L), stays.ended(),
          stays.withdrawn(), hasClock ? late.getOrDefault(id, 0L) : null, words(stays, stays.median()), words(stays, stays.p90()),
          total == 0 ? 0 : Math.round(stays.sum().toMillis() * 100d / total)));
    });
    return activities;
  }

  private static String words(Stays stays, Duration span) {
    return stays.ended() == 0 ? null : ContractTimes.span(span);
  }

  private Map<String, Long> waiting(List<String> versions) {
    Map<String, Long> waiting = new HashMap<>();
    versions.forEach(version -> management.createActivityStatisticsQuery(version).list()
        .forEach(activity -> waiting.merge(activity.getId(), (long) activity.getInstances(), Long::sum)));
    return waiting;
  }

  private Map<Metric, Set<String>> byClock(String definition) {
    Map<Metric, Set<String>> byClock = new EnumMap<>(Metric.class);
    models.of(definition).tasks().forEach((id, metric) -> {
      if (MISSED.contains(metric)) {
        byClock.computeIfAbsent(metric, each -> new TreeSet<>()).add(id);
      }
    });
    return byClock;
  }
}
