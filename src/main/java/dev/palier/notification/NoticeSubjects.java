package dev.palier.notification;

import java.time.Instant;
import java.util.Map;

/**
 * Asked right before each attempt to send: does this notice still matter, and what is there to tell? Implemented by the rooms that
 * write notices, each for its kinds.
 */
public interface NoticeSubjects {

  /** Whether this room tells the stories of a kind: unless it says otherwise, of tickets and of what is kept nowhere else. */
  default boolean tells(NoticeKind kind) {
    return kind.aboutTicket() || kind.subject() == NoticeKind.Subject.ITSELF;
  }

  /**
   * What to tell now. Called by threads of the relay, outside any transaction; an exception counts as a failed attempt and is
   * tried again.
   *
   * @param level level of the escalation path, 0 when none
   * @param sequence ledger sequence of the fact the notice tells of
   * @param at instant the notice is about
   * @param facts what was given when the notice was written, never null
   */
  NoticeStory storyOf(String ticket, NoticeKind kind, int level, long sequence, Instant at, Map<String, String> facts);
}
