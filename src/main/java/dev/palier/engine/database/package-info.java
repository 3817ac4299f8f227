/** What differs between the databases that the tables are made in. */
package dev.palier.engine.database;
