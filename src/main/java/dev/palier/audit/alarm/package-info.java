/** Tells people of findings, by ways that do not share their failures. */
package dev.palier.audit.alarm;
