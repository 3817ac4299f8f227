package dev.palier.cockpit.dashboard;

import dev.palier.cockpit.dashboard.DashboardView.NoticeLine;
import dev.palier.cockpit.dashboard.DashboardView.Undelivered;
import dev.palier.cockpit.words.ContractTimes;
import dev.palier.escalation.UnreachedReaders;
import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeState;
import dev.palier.notification.Notices;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Notices that nobody received and that a person has not dealt with yet. */
@Component
class UndeliveredLines {

  private static final int SHOWN = 20;

  private final UnreachedReaders unreached;
  private final Notices notices;
  private final ContractTimes times;

  UndeliveredLines(UnreachedReaders unreached, Notices notices, ContractTimes times) {
    this.unreached = unreached;
    this.notices = notices;
    this.times = times;
  }

  Undelivered now() {
    Map<Long, String> open = unreached.some(SHOWN);
    long count = open.size() < SHOWN ? open.size() : unreached.count();
    return new Undelivered(count, notices.undelivered(open.keySet()).stream().map(notice -> line(notice, open.get(notice.id()))).toList());
  }

  private NoticeLine line(NoticeEntry notice, String instance) {
    String reader = Stream.of(notice.recipient().name(), notice.recipient().role(), notice.recipient().address())
        .filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    String outcome = (notice.state() == NoticeState.REFUSED ? "refused for good" : "still being tried")
        + (notice.lastError() == null ? "" : ": " + notice.lastError());
    return new NoticeLine(notice.ticket(), notice.kind().inWords(notice.level()), reader, times.of(notice.writtenAt()), outcome, instance);
  }
}
