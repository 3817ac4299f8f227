package dev.palier.audit.check;

import java.time.Instant;

/** The ticket's own row, as far as it repeats facts. */
record OwnRow(String number, boolean closed, Instant openedAt, boolean fromProgram) {
}
