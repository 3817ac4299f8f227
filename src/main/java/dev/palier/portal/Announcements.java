package dev.palier.portal;

import java.time.Instant;
import java.util.List;

/** Where announcements come from; every room that knows of some offers a bean. */
public interface Announcements {

  /**
   * What this customer should know of.
   *
   * @param now what has ended before is left out, but for notes of past releases
   */
  List<Announcement> of(String customerId, Instant now);
}
