/** Records every deployment with who made it and what it changed. */
package dev.palier.model.signoff;
