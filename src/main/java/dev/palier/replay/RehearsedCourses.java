package dev.palier.replay;

import static dev.palier.replay.RehearsedCourse.Step.after;
import static dev.palier.replay.RehearsedCourse.Step.at;
import static dev.palier.replay.RehearsedCourse.Step.priority;

import dev.palier.replay.LoggedEvent.Kind;
import dev.palier.replay.RehearsedCourse.Step;
import dev.palier.sla.Priority;
import dev.palier.sla.PriorityChange;
import dev.palier.sla.SupportTier;
import java.util.ArrayList;
import java.util.List;

/** The courses on which every level of the escalation path has to be reached, whatever a process owner changes (SLA 4.8). */
final class RehearsedCourses {

  static final int LEVELS = 4;

  private RehearsedCourses() {
  }

  /** All of them. */
  static List<RehearsedCourse> all() {
    List<RehearsedCourse> courses = new ArrayList<>(byTime());
    courses.addAll(byRequest());
    return courses;
  }

  /** Courses of tickets whose levels come by time: Gold P1 and P2. */
  private static List<RehearsedCourse> byTime() {
    List<RehearsedCourse> courses = new ArrayList<>();
    for (Priority priority : List.of(Priority.P1, Priority.P2)) {
      add(courses, priority, "that nobody answers");
      add(courses, priority, "that was answered and then left alone", at(5, Kind.RESPONDED));
      add(courses, priority, "whose customer was told how it goes, and that was then left alone", at(5, Kind.CUSTOMER_UPDATED));
      add(courses, priority, "whose customer was asked and replied", at(5, Kind.INFORMATION_REQUESTED), at(20, Kind.CUSTOMER_REPLIED));
      add(courses, priority, "that was handed to development", at(5, Kind.RESPONDED), at(10, Kind.SENT_TO_DEVELOPMENT));
      add(courses, priority, "that came back from development", at(5, Kind.SENT_TO_DEVELOPMENT), at(20, Kind.RETURNED_FROM_DEVELOPMENT));
      add(courses, priority, "whose resolution the customer rejected", at(5, Kind.RESOLVED), at(20, Kind.RESOLUTION_REJECTED));
      add(courses, priority, "whose customer asked for one level and then nothing happened", at(5, Kind.ESCALATION_REQUESTED));
      add(courses, priority, "whose customer was asked after level 1, rejected a resolution after level 2 and was asked again after level 3",
          after(1, 5, Kind.INFORMATION_REQUESTED), after(1, 20, Kind.CUSTOMER_REPLIED), after(2, 5, Kind.RESOLVED),
          after(2, 20, Kind.RESOLUTION_REJECTED), after(3, 5, Kind.INFORMATION_REQUESTED), after(3, 20, Kind.CUSTOMER_REPLIED));
    }
    add(courses, Priority.P3, "that became P1", priority(10, Priority.P1, PriorityChange.CHANGED));
    add(courses, Priority.P4, "that was P2 all the time", priority(10, Priority.P2, PriorityChange.CORRECTED));
    add(courses, Priority.P1, "that became P2", priority(10, Priority.P2, PriorityChange.CHANGED));
    return courses;
  }

  /** Courses of tickets whose customer asks for every level. */
  private static List<RehearsedCourse> byRequest() {
    List<RehearsedCourse> courses = new ArrayList<>();
    for (SupportTier tier : List.of(SupportTier.SILVER, SupportTier.GOLD)) {
      for (Priority priority : Priority.values()) {
        courses.add(new RehearsedCourse(tier, priority, "whose customer asked for every level", fourRequests()));
      }
      courses.add(new RehearsedCourse(tier, Priority.P1, "whose customer was asked for something and asked for every level",
          fourRequests(at(1, Kind.INFORMATION_REQUESTED))));
      courses.add(new RehearsedCourse(tier, Priority.P2, "whose customer was offered a resolution and asked for every level",
          fourRequests(at(1, Kind.RESOLVED))));
    }
    return courses;
  }

  private static void add(List<RehearsedCourse> courses, Priority priority, String words, Step... steps) {
    courses.add(new RehearsedCourse(SupportTier.GOLD, priority, words, List.of(steps)));
  }

  private static List<Step> fourRequests(Step... first) {
    List<Step> steps = new ArrayList<>(List.of(first));
    for (int level = 1; level <= LEVELS; level++) {
      steps.add(at(1 + level, Kind.ESCALATION_REQUESTED));
    }
    return steps;
  }
}
