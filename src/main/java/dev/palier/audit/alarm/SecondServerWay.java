package dev.palier.audit.alarm;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.AuditSettings.Smtp;
import dev.palier.notification.DirectMail;
import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeProperties;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** By a second mail server, at once and past the notice ledger. */
@Component
@Order(3)
class SecondServerWay implements AlarmWay {

  private static final Logger LOG = LoggerFactory.getLogger(SecondServerWay.class);

  private final Smtp settings;
  private final DirectMail mail;

  SecondServerWay(AuditSettings settings, NoticeProperties notices, MessageIds ids, Clock clock) {
    this.settings = settings.alarm().smtp();
    this.mail = this.settings.isSet() ? new DirectMail(new DirectMail.Server(this.settings.host(), this.settings.port(),
        this.settings.username(), this.settings.password(), this.settings.from()), notices, ids, clock) : null;
  }

  @Override
  public String name() {
    return "second-server";
  }

  @Override
  public boolean isThere() {
    return mail != null;
  }

  @Override
  public boolean tell(Alarm alarm) {
    boolean told = false;
    for (String address : settings.to()) {
      Optional<String> problem = mail.send(alarm.key(), "Palier audit: " + alarm.subject(), alarm.text(), address);
      problem.ifPresent(why -> LOG.error("The second mail server did not take the alarm: {}", why));
      told = told || problem.isEmpty();
    }
    return told;
  }
}
