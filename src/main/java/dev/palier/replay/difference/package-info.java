/**
 * What a log would have come to with other models: two sides that played it compared ticket by ticket, as CSV files and as pages for
 * process owners. Knows nothing of how a side is played.
 */
package dev.palier.replay.difference;
