package dev.palier.replay.difference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What both sides played, and with what.
 *
 * @param log      name of the file
 * @param end      last instant, inclusive
 * @param zone     the contract's zone
 * @param ownBase  whether the models compared with are those of a folder, not the packaged ones
 * @param changes  by changed file: what changes in it, in sentences; may be empty
 * @param subjects of tickets by number, in their openers' words
 * @param ticket   whose time line is drawn in any case, or null
 */
public record WhatWasPlayed(String log, int events, Instant start, Instant end, ZoneId zone, boolean ownBase,
    Map<String, List<String>> changes, Map<String, String> subjects, String ticket) {
}
