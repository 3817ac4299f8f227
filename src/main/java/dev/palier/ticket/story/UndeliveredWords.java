package dev.palier.ticket.story;

import dev.palier.notification.NoticeEntry;
import dev.palier.notification.NoticeState;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A notice that did not reach its reader. */
@Component
class UndeliveredWords {

  private final Moments moments;

  UndeliveredWords(Moments moments) {
    this.moments = moments;
  }

  /** @param notice id of the notice that was not delivered */
  Map<String, Object> of(long notice, Snapshot snapshot) {
    Map<String, Object> words = new HashMap<>();
    snapshot.notices().stream().filter(entry -> entry.id() == notice).findFirst().ifPresent(entry -> {
      words.put("undeliveredNotice", entry.kind().inWords(entry.level()));
      words.put("undeliveredTo", reader(entry));
      words.put("undeliveredReason", entry.lastError() == null ? entry.serverReply() : entry.lastError());
      words.put("undeliveredSince", moments.at(entry.writtenAt()));
      words.put("undeliveredForGood", entry.state() == NoticeState.REFUSED);
    });
    return words;
  }

  private static String reader(NoticeEntry entry) {
    return Stream.of(entry.recipient().name(), entry.recipient().role(), entry.recipient().address()).filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
