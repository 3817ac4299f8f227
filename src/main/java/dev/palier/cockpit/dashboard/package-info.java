/** The dashboard: how open tickets stand, what comes next, what was missed today, and whether everything that watches over it works. */
package dev.palier.cockpit.dashboard;
