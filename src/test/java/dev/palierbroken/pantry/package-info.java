/** A room with something inside. */
package dev.palierbroken.pantry;
