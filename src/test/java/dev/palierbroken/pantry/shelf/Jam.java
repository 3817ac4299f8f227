package dev.palierbroken.pantry.shelf;

/** Not for other rooms. */
public class Jam {
}
