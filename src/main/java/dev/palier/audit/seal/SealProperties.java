package dev.palier.audit.seal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The daily seal.
 *
 * @param enabled    false for programs that only compute
 * @param recipients addresses that get each seal's digest and keep it; best people or archives that cannot reach the database
 */
@ConfigurationProperties("palier.audit.seals")
record SealProperties(boolean enabled, List<String> recipients) {

  SealProperties {
    recipients = recipients == null ? List.of() : recipients.stream().filter(address -> !address.isBlank()).toList();
  }
}
