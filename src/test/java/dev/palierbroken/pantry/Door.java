package dev.palierbroken.pantry;

/** The way in. */
public class Door {
}
