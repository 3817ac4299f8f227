/** What the engine must know of staff: groups, authorisations and filters, made when the program starts. */
package dev.palier.tasklist.process;
