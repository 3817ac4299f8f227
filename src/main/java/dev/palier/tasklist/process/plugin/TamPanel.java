package dev.palier.tasklist.process.plugin;

import dev.palier.account.TamMonth;
import dev.palier.account.TamTime;
import dev.palier.ticket.StaffNames;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The time of the Technical Account Manager in words (SLA 2). */
@Component
class TamPanel {

  private static final int HOUR = 60;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final TamTime time;
  private final StaffNames names;

  TamPanel(TamTime time, StaffNames names) {
    this.time = time;
    this.names = names;
  }

  Map<String, Object> of(String ticket) {
    TamMonth month = time.thisMonth(ticket);
    List<Map<String, String>> entries = time.of(ticket).stream().map(entry -> Map.of("on", DAY.format(entry.on()),
        "who", names.of(entry.userId()), "time", words(entry.minutes()),
        "what", entry.what())).toList();
    return Map.of("included", time.isIncluded(ticket), "used", words(month.minutesUsed()) + " of the " + month.hoursIncluded()
        + " h included in " + MONTH.format(month.month()) + " used", "beyond", month.minutesUsed() > month.hoursIncluded() * HOUR,
        "today", time.today().toString(), "entries", entries);
  }

  private static String words(int minutes) {
    if (minutes == 0 || minutes % HOUR == 0) {
      return minutes / HOUR + " h";
    }
    return minutes < HOUR ? minutes + " min" : minutes / HOUR + " h " + minutes % HOUR + " min";
  }
}
