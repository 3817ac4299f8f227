/** The job executor: woken when the next timer is due, halted while this node's clock is wrong. */
package dev.palier.engine.job;
