package dev.palier.audit.alarm;

import dev.palier.audit.AuditSettings;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.customer.RoleNames;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import dev.palier.notification.RelayPulse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** By ordinary mail, while mail itself is fine. A notice that stays unsent all the same is a finding of the next audit. */
@Component
@Order(1)
class NoticeWay implements AlarmWay {

  private static final Duration STANDS_STILL = Duration.ofSeconds(60);
  private static final String FOR_ALL = "";
  /** What the facts of a notice may hold, with room for what JSON adds. */
  private static final int MOST_WORDS = 3000;

  private final AuditSettings settings;
  private final ObjectProvider<RelayPulse> relay;
  private final Notices notices;
  private final RoleHolders roles;
  private final TransactionTemplate transaction;

  NoticeWay(AuditSettings settings, ObjectProvider<RelayPulse> relay, Notices notices, RoleHolders roles,
      PlatformTransactionManager transactions) {
    this.settings = settings;
    this.relay = relay;
    this.notices = notices;
    this.roles = roles;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public boolean isThere() {
    RelayPulse pulse = relay.getIfAvailable();
    return pulse != null && pulse.hasServer() && !holders().isEmpty();
  }

  @Override
  public boolean tell(Alarm alarm) {
    RelayPulse pulse = relay.getObject();
    if (pulse.unreachableSince().isPresent() || pulse.sinceLastStep().compareTo(STANDS_STILL) > 0) {
      return false;
    }
    List<NoticeRecipient> readers = holders().stream()
        .map(holder -> new NoticeRecipient(holder.name(), holder.address(), RoleNames.of(holder.role()))).toList();
    String text = alarm.text();
    transaction.executeWithoutResult(status -> notices.write(new NoticeRequest(alarm.key(), NoticeKind.AUDIT_ALARM, 0, 0, alarm.at(),
        null, readers, Map.of("alarmSubject", alarm.subject(), "alarmText",
            text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS) + "…"))));
    return true;
  }

  private List<RoleHolder> holders() {
    return settings.alarm().roles().stream().flatMap(role -> roles.of(role, FOR_ALL).stream()).toList();
  }
}
