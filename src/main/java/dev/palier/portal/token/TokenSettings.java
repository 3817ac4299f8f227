package dev.palier.portal.token;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code palier.portal.tokens.*}; refused at start-up with the property's name when they make no sense.
 *
 * @param count       how many a contact may have at the same time
 * @param longestDays after how many days a token expires at the latest
 */
@ConfigurationProperties("palier.portal.tokens")
public record TokenSettings(@DefaultValue("20") int count, @DefaultValue("365") int longestDays) {

  /** Refuses settings that allow nothing, or a token for ever. */
  public TokenSettings {
    require(count >= 1 && count <= 1000, "palier.portal.tokens.count must be 1 to 1000, was " + count);
    require(longestDays >= 1 && longestDays <= 3660, "palier.portal.tokens.longest-days must be 1 to 3660, was " + longestDays);
  }

  private static void require(boolean right, String sentence) {
    if (!right) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
