package dev.palier.availability.maintenance;

import java.time.Instant;

/** Somebody did something with a maintenance. */
public record MaintenanceStep(Instant at, String actor, String what) {
}
