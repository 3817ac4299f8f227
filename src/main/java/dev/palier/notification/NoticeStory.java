package dev.palier.notification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to "does this notice still matter?". */
public sealed interface NoticeStory {

  /**
   * It matters: send it.
   *
   * @param model what templates may say; keys as listed in {@link NoticeKeys}, values strings, numbers, booleans, maps and lists
   *     of maps
   */
  record Matters(Map<String, Object> model) implements NoticeStory {

    /** Keeps a copy; null values are allowed and mean "unknown". */
    public Matters {
      model = Collections.unmodifiableMap(new LinkedHashMap<>(model));
    }
  }

  /**
   * It no longer matters, for example because the ticket was resolved: the notice becomes void.
   *
   * @param reason one sentence, kept as evidence
   */
  record Moot(String reason) implements NoticeStory {

    /** Refuses to void a notice without a reason. */
    public Moot {
      if (reason == null || reason.isBlank()) {
        throw new IllegalArgumentException("A notice is never void without a reason");
      }
    }
  }
}
