package dev.palier.model.move;

import dev.palier.model.MoveStep;

/**
 * A process instance and where it goes.
 *
 * @param instance id of the process instance
 * @param source   id of its process definition
 * @param target   id of the process definition it goes to
 */
record Way(String instance, String source, String target, MoveStep step) {
}
