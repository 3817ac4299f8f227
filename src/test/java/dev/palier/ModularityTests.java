package dev.palier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms use only the doors of the rooms they may use. */
class ModularityTests {

  @Test
  void roomsUseOnlyTheDoorsTheyMayUse() {
    ApplicationModules.of(Palier.class).verify();
  }

  @Test
  void aRoomThatLooksBehindAnothersDoorIsFound() {
    assertThatThrownBy(() -> ApplicationModules.of("dev.palierbroken", location -> true).verify())
        .hasMessageContaining("cellar").hasMessageContaining("pantry");
  }

  @Test
  void everyRoomOfTheHouseIsThere() {
    assertThat(ApplicationModules.of(Palier.class).stream().map(room -> room.getIdentifier().toString()))
        .contains("calendar", "sla", "customer", "notification", "ticket", "escalation", "engine", "replay");
  }
}
