package dev.palier.sla.process;

import java.time.Instant;

/** A version of a decision table, and since when it is the latest. */
record TableVersion(String id, Instant since) {
}
