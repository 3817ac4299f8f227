package dev.palier.engine.job;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * This machine's own clock, never the engine's, which may be moved.
 *
 * @param now tells the machine's time
 */
record NodeClock(Supplier<Instant> now) {
}
