/** The audit's own tables. */
package dev.palier.audit.record;
