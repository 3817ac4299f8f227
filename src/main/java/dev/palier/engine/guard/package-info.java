/** What stands between users, models and queries on one side and the engine on the other. */
package dev.palier.engine.guard;
