package dev.palier.audit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code palier.audit.*}.
 *
 * @param enabled           false: this node never audits by itself
 * @param every             pause between two audits; with the grace it bounds how soon a finding is told
 * @param grace             what was due less than this ago may still be on its way and is no finding
 * @param unsentAfter       age at which a notice that is not sent is a finding
 * @param staleAfter        age of the last clean audit at which the health is DOWN
 * @param batch             tickets read at a time
 * @param keepRuns          how long runs and findings that are gone are kept
 * @param virtualClock      the engine's clock is moved on purpose, as in a demo: it is not compared with the machine's
 * @param deadMansSwitchUrl asked with GET after each clean audit, null for none
 * @param alarm             who is told and how
 */
@ConfigurationProperties("palier.audit")
public record AuditSettings(@DefaultValue("true") boolean enabled, @DefaultValue("2m") Duration every,
    @DefaultValue("60s") Duration grace, @DefaultValue("60s") Duration unsentAfter, @DefaultValue("10m") Duration staleAfter,
    @DefaultValue("500") int batch, @DefaultValue("30d") Duration keepRuns, @DefaultValue("false") boolean virtualClock,
    URI deadMansSwitchUrl, @DefaultValue Alarm alarm) {

  /**
   * Who is told of findings, and how.
   *
   * @param roles      whose holders get a mail
   * @param webhookUrl gets a POST of JSON for each alarm, null for none
   * @param smtp       a mail server of another kind than {@code spring.mail}, its host empty for none
   * @param timeout    longest wait for it, at most 10 seconds
   */
  public record Alarm(@DefaultValue("support-manager") List<String> roles, URI webhookUrl, @DefaultValue Smtp smtp,
      @DefaultValue("5s") Duration timeout) {

    /** Whether there is a way beside ordinary mail. */
    public boolean hasSecondWay() {
      return webhookUrl != null || smtp.isSet();
    }
  }

  /**
   * A second mail server.
   *
   * @param from sender, null: as the notices
   * @param to   who is written to
   */
  public record Smtp(String host, @DefaultValue("25") int port, String username, String password, String from, List<String> to) {

    /** Whether there is one, and somebody to write to. */
    public boolean isSet() {
      return host != null && !host.isBlank() && to != null && !to.isEmpty();
    }
  }
}
