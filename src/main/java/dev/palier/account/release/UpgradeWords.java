package dev.palier.account.release;

import dev.palier.account.VersionSupport;
import dev.palier.account.meeting.AgreedTimes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The words in which a customer is asked to upgrade (SLA 3.6), from a template that process owners may replace. */
@Component
public class UpgradeWords {

  private static final Pattern WORD = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  private final String template;

  /**
   * Reads the template.
   *
   * @throws IllegalStateException if it cannot be read or names a word that there is not
   */
  UpgradeWords(@Value("${palier.account.upgrade-request:classpath:account/upgrade-request.txt}") Resource template) {
    try {
      this.template = template.getContentAsString(StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new IllegalStateException("palier.account.upgrade-request: " + unreadable.getMessage(), unreadable);
    }
    fill(Map.of("version", "", "supportedUntil", "", "upgradeTo", ""));
  }

  /** The words about a version that is not supported. */
  public String of(VersionSupport support) {
    return fill(Map.of("version", support.version(), "supportedUntil", AgreedTimes.day(support.until()), "upgradeTo",
        support.upgradeTo()));
  }

  private String fill(Map<String, String> words) {
    return WORD.matcher(template).replaceAll(found -> {
      String word = words.get(found.group(1));
      if (word == null) {
        throw new IllegalStateException("palier.account.upgrade-request: unknown word '" + found.group(1)
            + "'; expected version, supportedUntil or upgradeTo");
      }
      return Matcher.quoteReplacement(word);
    });
  }
}
