package dev.palierbroken.cellar;

import dev.palierbroken.pantry.shelf.Jam;

/** Reaches past the door. */
class Thief {

  Jam loot() {
    return new Jam();
  }
}
