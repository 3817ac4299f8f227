package dev.palier.intake.reading;

import dev.palier.notification.MessageIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail refers to.
 *
 * @param answers whether it has thread headers or a ticket tag at all
 * @param tickets of ours, the surest first: In-Reply-To, References from the last, then the subject's tag
 * @param notice  token of the notice of ours that it answers, or null
 */
record ThreadNames(boolean answers, List<String> tickets, String notice) {

  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
  private static final Pattern NOTICE = Pattern.compile("<palier\\.([0-9a-f]{40})@[^<>@\\s]+>");
  private static final Pattern TAG = Pattern.compile("(?i)\\[(T-\\d{1,18})\\]");

  static ThreadNames of(HeaderFields headers, String subject) {
    List<String> ids = new ArrayList<>(ids(headers.first("in-reply-to")));
    List<String> references = ids(headers.first("references"));
    Collections.reverse(references);
    ids.addAll(references);
    Set<String> tickets = new LinkedHashSet<>();
    String notice = null;
    for (String id : ids) {
      MessageIds.ticketOf(id).ifPresent(tickets::add);
      Matcher ours = NOTICE.matcher(id);
      notice = notice == null && ours.matches() ? ours.group(1) : notice;
    }
    Matcher tag = TAG.matcher(subject);
    boolean tagged = false;
    while (tag.find()) {
      tagged = true;
      tickets.add(tag.group(1).toUpperCase(Locale.ROOT));
    }
    return new ThreadNames(!ids.isEmpty() || tagged, List.copyOf(tickets), notice);
  }

  /** Whether it refers to something of ours. */
  boolean ours() {
    return !tickets.isEmpty() || notice != null;
  }

  private static List<String> ids(String header) {
    List<String> ids = new ArrayList<>();
    Matcher id = ID.matcher(header.length() > 65_536 ? header.substring(header.length() - 65_536) : header);
    while (id.find()) {
      ids.add(id.group());
    }
    return ids;
  }
}
