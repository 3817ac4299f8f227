package dev.palier;

/** A rule of style for process models, in the reader's words, and how its breaches are found. */
record ModelRule(String name, Breaches breaches) {

  @Override
  public String toString() {
    return name;
  }
}
