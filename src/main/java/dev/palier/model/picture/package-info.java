/** Draws models from their own diagrams and decision tables from their cells, as SVG, without fonts, browser or network. */
package dev.palier.model.picture;
