/** Who may ask, and how answers are written. */
package dev.palier.cockpit.access;
