/** Moving running tickets to another version of their models, for administrators and process owners. */
package dev.palier.cockpit.move;
