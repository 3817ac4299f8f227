/** Maintenance in the engine (SLA 3.1, 3.2, 3.4, 3.7): the beans that its models name, what its forms show and ask. */
package dev.palier.availability.maintenance.process;
