package dev.palier;

import java.util.List;

/** Finds what breaks a rule in a model; an empty list means the model keeps it. */
@FunctionalInterface
interface Breaches {

  List<String> in(DrawnModel model);
}
