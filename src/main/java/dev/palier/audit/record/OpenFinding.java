package dev.palier.audit.record;

import dev.palier.audit.Finding;

/** A finding that nobody was told of yet. */
public record OpenFinding(long id, Finding finding) {
}
