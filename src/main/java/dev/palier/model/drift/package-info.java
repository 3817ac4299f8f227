/** Tells how what is in force stands to what came with the program. */
package dev.palier.model.drift;
