package dev.palier.escalation.process;

import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeUndelivered;
import dev.palier.sla.SupportCalendars;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * The process of a notice that no transport delivers; its business key is {@code notice-} and the notice's id, never a ticket
 * number.
 */
@Component
public class UndeliveredNoticeProcess {

  static final String TICKET_NUMBER = "ticketNumber";
  static final String UNDELIVERED_TO = "undeliveredTo";
  static final String UNDELIVERED_NOTICE = "undeliveredNotice";

  private static final String PROCESS = "undelivered-notice";
  private static final String NOTICE_SETTLED = "notice-settled";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH);

  private final RuntimeService runtime;
  private final ZoneId zone;

  UndeliveredNoticeProcess(RuntimeService runtime, SupportCalendars calendars) {
    this.runtime = runtime;
    this.zone = calendars.zone();
  }

  /** Starts it, unless it runs for this notice already. */
  public void start(NoticeUndelivered event) {
    String key = NoticeUndelivered.keyOf(event.notice());
    if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(key, PROCESS).count() == 0) {
      runtime.startProcessInstanceByKey(PROCESS, key, Variables.createVariables()
          .putValue(TICKET_NUMBER, event.ticket())
          .putValue(UNDELIVERED_NOTICE, event.kind().inWords(event.level()))
          .putValue(UNDELIVERED_TO, reader(event.recipient()))
          .putValue("undeliveredReason", (event.refused() ? "Refused for good: " : "Still being tried: ") + event.reason())
          .putValue("undeliveredSince", moment(event.since())));
    }
  }

  /** Ends it where it still waits for a person. */
  public void settle(long notice) {
    Execution waiting = runtime.createExecutionQuery().processInstanceBusinessKey(NoticeUndelivered.keyOf(notice))
        .messageEventSubscriptionName(NOTICE_SETTLED).singleResult();
    if (waiting != null) {
      runtime.messageEventReceived(NOTICE_SETTLED, waiting.getId());
    }
  }

  /**
   * Some of those that wait for a person.
   *
   * @return process instance of each notice's id
   */
  public Map<Long, String> open(int limit) {
    Map<Long, String> open = new LinkedHashMap<>();
    runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).listPage(0, limit).forEach(instance ->
        NoticeUndelivered.noticeOf(instance.getBusinessKey()).ifPresent(notice -> open.put(notice, instance.getProcessInstanceId())));
    return open;
  }

  /** How many wait for a person. */
  public long openCount() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count();
  }

  private static String reader(NoticeRecipient recipient) {
    return Stream.of(recipient.name(), recipient.role(), recipient.address()).filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private String moment(Instant instant) {
    return MOMENT.format(instant.atZone(zone));
  }
}
