/** What forms of user tasks show and may answer, beyond what the engine does itself. Uses internal API of the engine. */
package dev.palier.engine.form;
