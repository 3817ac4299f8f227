/**
 * The tab "Ticket" and the time left on cards: a plugin of Tasklist. Its pages are {@code plugin-webapp/palier-tasklist}.
 * Tasklist itself checks only that somebody is signed in, so every answer here asks first whether that person may read the task.
 */
package dev.palier.tasklist.process.plugin;
