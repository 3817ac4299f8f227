/** Named rules for settings; a start that breaks one is refused with a sentence, not with a stack trace. */
package dev.palier.engine.startup;
