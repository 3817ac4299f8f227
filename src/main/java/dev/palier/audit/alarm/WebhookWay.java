package dev.palier.audit.alarm;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.audit.AuditSettings;
import dev.palier.audit.Finding;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** By a POST of JSON to an address outside, such as that of a pager. */
@Component
@Order(2)
class WebhookWay implements AlarmWay {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int NOT_OK = 300;

  private final AuditSettings settings;
  private final OutsideCalls outside;

  WebhookWay(AuditSettings settings, OutsideCalls outside) {
    this.settings = settings;
    this.outside = outside;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public boolean isThere() {
    return settings.alarm().webhookUrl() != null;
  }

  @Override
  public boolean tell(Alarm alarm) throws IOException, InterruptedException {
    int status = outside.post(settings.alarm().webhookUrl(), JSON.writeValueAsString(body(alarm)));
    if (status < OK || status >= NOT_OK) {
      throw new IOException("The webhook answered " + status);
    }
    return true;
  }

  private static Map<String, Object> body(Alarm alarm) {
    return Map.of("program", "palier", "key", alarm.key(), "node", alarm.node(), "at", alarm.at().toString(),
        "subject", alarm.subject(), "text", alarm.text(), "newFindings", alarm.many(),
        "findings", alarm.findings().stream().map(WebhookWay::body).toList());
  }

  private static Map<String, Object> body(Finding finding) {
    Map<String, Object> body = new HashMap<>(Map.of("rule", finding.rule(), "subject", finding.subject(), "since",
        finding.since().toString(), "sentence", finding.sentence(), "repairable", finding.repairable()));
    body.put("ticket", finding.ticket());
    return body;
  }
}
