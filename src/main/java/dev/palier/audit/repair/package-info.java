/** Puts right what can be put right safely, when a person asks for it, and says what it did. */
package dev.palier.audit.repair;
