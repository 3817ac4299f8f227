package dev.palier.ticket.process;

import static dev.palier.ticket.process.ModelWalk.BEANS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The escalation path and the updates, each by itself, with recorded beans. */
@Clause({"4.5", "4.7", "4.8", "R2", "R3", "R6"})
class CalledModelsTests {

  @BeforeEach
  void reset() {
    ModelWalk.reset();
  }

  @Test
  @DisplayName("SLA 4.8 (R2): time climbs the path to the CEO, level by level, and the path ends there")
  void climbsByTime() {
    ModelWalk.start("gold-escalation");

    for (int level = 1; level <= 4; level++) {
      assertThat(ModelWalk.timers()).containsExactly("Timer_Level" + level + "Due");
      ModelWalk.fire("Timer_Level" + level + "Due");
    }

    assertThat(BEANS.calls).containsExactly("notifyLevel 1", "notifyLevel 2", "notifyLevel 3", "notifyLevel 4");
    assertThat(ModelWalk.running()).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.8 (R3): requests climb the same path, and a level reached so is not told again by time")
  void climbsByRequestAndTime() {
    ModelWalk.start("gold-escalation");

    ModelWalk.correlate("gold-escalation", "level-requested");
    assertThat(ModelWalk.timers()).containsExactly("Timer_Level2Due");
    ModelWalk.fire("Timer_Level2Due");
    ModelWalk.correlate("gold-escalation", "level-requested");
    ModelWalk.correlate("gold-escalation", "level-requested");

    assertThat(BEANS.calls).containsExactly("notifyLevel 1", "notifyLevel 2", "notifyLevel 3", "notifyLevel 4");
    assertThat(ModelWalk.running()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  @DisplayName("SLA 4.5, 4.8: the path is entered again after the level already reached")
  void entersAfterTheLevelReached(int reached) {
    BEANS.escalationPath.reached = reached;
    ModelWalk.start("gold-escalation");

    for (int level = reached + 1; level <= 4; level++) {
      ModelWalk.fire("Timer_Level" + level + "Due");
    }

    assertThat(BEANS.calls)
        .containsExactlyElementsOf(IntStream.rangeClosed(reached + 1, 4).mapToObj(level -> "notifyLevel " + level).toList());
    assertThat(ModelWalk.running()).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.7 (R6): updates are reminded of, missed and sent, again and again")
  void keepsTheCustomerInformed() {
    ModelWalk.start("keep-customer-informed");

    ModelWalk.fire("Timer_UpdateMoment");
    ModelWalk.complete("Task_UpdateCustomer");
    BEANS.deadlines.missed = true;
    ModelWalk.fire("Timer_UpdateMoment");
    ModelWalk.fire("Timer_UpdateMoment");
    ModelWalk.complete("Task_UpdateCustomer");

    assertThat(BEANS.calls).containsExactly("remindOfUpdate", "acceptUpdate", "recordMissedUpdate", "recordMissedUpdate",
        "acceptUpdate");
    assertThat(ModelWalk.tasks()).containsExactly("Task_UpdateCustomer");
    assertThat(ModelWalk.timers()).containsExactly("Timer_UpdateMoment");
  }
}
