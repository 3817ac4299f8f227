/**
 * What a deployment may not break, without running anything: models against the program and each other, tables row by row, forms against
 * the models that show them.
 */
package dev.palier.model.check;
