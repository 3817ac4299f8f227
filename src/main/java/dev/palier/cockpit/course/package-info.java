/** The promises of a running ticket: in the tab of its process instances, and on their diagrams. */
package dev.palier.cockpit.course;
