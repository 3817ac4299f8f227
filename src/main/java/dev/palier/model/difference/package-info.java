/** Compares models, tables and forms piece by piece. What no sentence was made for is told by a plain comparison of attributes. */
package dev.palier.model.difference;
