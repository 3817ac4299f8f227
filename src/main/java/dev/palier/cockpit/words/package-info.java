/** Times and tickets in words, for the pages in Cockpit. */
package dev.palier.cockpit.words;
