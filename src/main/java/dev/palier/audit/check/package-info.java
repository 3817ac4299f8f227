/** Examines what the tables and the engine hold: many tickets at a time, from one snapshot of the database, each rule on its own. */
package dev.palier.audit.check;
