package dev.palier.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code palier.portal.*}; refused at start-up with the property's name when they make no sense.
 *
 * @param files    how much may be attached at once
 * @param pageSize lines of a page of tickets
 */
@ConfigurationProperties("palier.portal")
public record PortalSettings(@DefaultValue Files files, @DefaultValue SignIn signIn, @DefaultValue("25") int pageSize) {

  /** Refuses a page that is none. */
  public PortalSettings {
    require(pageSize >= 1 && pageSize <= 200, "palier.portal.page-size must be 1 to 200, was " + pageSize);
  }

  /**
   * Limits of what comes with one message.
   *
   * @param count   how many files
   * @param largest of one file
   * @param total   of all files together
   */
  public record Files(@DefaultValue("5") int count, @DefaultValue("10MB") DataSize largest,
      @DefaultValue("25MB") DataSize total) {

    /** Refuses limits that allow nothing. */
    public Files {
      require(count >= 0, "palier.portal.files.count must not be negative, was " + count);
      require(largest.toBytes() > 0, "palier.portal.files.largest must be more than nothing, was " + largest);
      require(total.compareTo(largest) >= 0, "palier.portal.files.total must be at least palier.portal.files.largest, was "
          + total);
    }
  }

  /**
   * Signing in by a link in a mail.
   *
   * @param linkLives  how long a link works
   * @param perAddress links for one address within {@code window}
   * @param perClient  requests from one network address within {@code window}
   * @param window     over which requests are counted
   * @param lasts      how long somebody stays signed in without doing anything
   */
  public record SignIn(@DefaultValue("15m") Duration linkLives, @DefaultValue("5") int perAddress,
      @DefaultValue("30") int perClient, @DefaultValue("1h") Duration window, @DefaultValue("8h") Duration lasts) {

    /** Refuses links that live too long to be safe or too short to be used. */
    public SignIn {
      require(linkLives.compareTo(Duration.ofMinutes(1)) >= 0 && linkLives.compareTo(Duration.ofHours(1)) <= 0,
          "palier.portal.sign-in.link-lives must be 1 minute to 1 hour, was " + linkLives);
      require(perAddress >= 1, "palier.portal.sign-in.per-address must be at least 1, was " + perAddress);
      require(perClient >= 1, "palier.portal.sign-in.per-client must be at least 1, was " + perClient);
      require(window.compareTo(Duration.ofMinutes(1)) >= 0 && window.compareTo(Duration.ofDays(1)) <= 0,
          "palier.portal.sign-in.window must be 1 minute to 1 day, was " + window);
      require(lasts.compareTo(Duration.ofMinutes(5)) >= 0 && lasts.compareTo(Duration.ofDays(30)) <= 0,
          "palier.portal.sign-in.lasts must be 5 minutes to 30 days, was " + lasts);
    }
  }

  private static void require(boolean right, String sentence) {
    if (!right) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
