/** Keeping the lists of Appointed Email Users in Tasklist: one facade, the beans that {@code appointed-users.bpmn} names. */
package dev.palier.customer.process;
