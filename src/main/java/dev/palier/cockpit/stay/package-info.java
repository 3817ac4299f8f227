/** Where the tickets of a process stay, how long, and where they were late: on the page of its definition. */
package dev.palier.cockpit.stay;
