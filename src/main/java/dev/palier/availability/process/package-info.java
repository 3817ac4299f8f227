/** Outages, months and credits in the engine: the beans of their models, their decision tables, what their forms show. */
package dev.palier.availability.process;
