package dev.palier.notification.relay;

import dev.palier.notification.NoticeStory;
import java.util.HashMap;
import java.util.Map;

/** The words of one letter: the story, and what only the relay knows about its reader. */
final class Words {

  private Words() {}

  static Map<String, Object> of(Claim claim, NoticeStory.Matters story) {
    Map<String, Object> words = new HashMap<>(claim.facts());
    words.put("ticket", claim.ticket());
    words.put("priority", claim.priority());
    words.put("level", claim.level());
    words.putAll(story.model());
    words.put("recipientName", claim.recipient().name());
    words.put("recipientRole", claim.recipient().role());
    for (int level = 1; level <= 4; level++) {
      words.put("level" + level, claim.level() == level);
    }
    return words;
  }
}
