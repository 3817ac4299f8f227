package dev.palier.notification.relay;

import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeSubjects;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** Asks the room that knows; where none does, a notice tells the facts it was written with. */
record Storyteller(ObjectProvider<NoticeSubjects> rooms) implements NoticeSubjects {

  @Override
  public NoticeStory storyOf(String ticket, NoticeKind kind, int level, long sequence, Instant at, Map<String, String> facts) {
    return rooms.stream().filter(room -> room != this && room.tells(kind)).findFirst().orElse(RelayAssembly.FACTS_ONLY)
        .storyOf(ticket, kind, level, sequence, at, facts);
  }
}
