package dev.palier.account.tam;

import dev.palier.account.TamMonth;
import dev.palier.account.process.service.ServiceProcesses;
import dev.palier.account.service.PackageHolders;
import dev.palier.account.service.ServiceStep;
import dev.palier.account.service.ServiceSteps;
import dev.palier.customer.Customer;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches the included hours of each month (SLA 2): warns before they are used up, has somebody agree on further ones when they are
 * exceeded; each once a month, whichever month the entry that did it belongs to. In the transaction that logs the entry.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TamHours {

  private static final int MINUTES = 60;
  private static final int WHOLE = 10_000;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final JdbcTemplate jdbc;
  private final TamRules rules;
  private final ServiceProcesses process;
  private final ServiceSteps steps;
  private final PackageHolders holders;
  private final Notices notices;
  private final Clock clock;

  TamHours(JdbcTemplate jdbc, TamRules rules, ServiceProcesses process, ServiceSteps steps, PackageHolders holders, Notices notices,
      Clock clock) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.process = process;
    this.steps = steps;
    this.holders = holders;
    this.notices = notices;
    this.clock = clock;
  }

  /** Holds the customer's row: two entries at once are summed one after the other. */
  public void lock(String customerId) {
    jdbc.queryForList("select id from customer where id = ? for update", customerId);
  }

  /** Looks at a month after an entry was logged in it. */
  public void look(Customer customer, TamMonth month) {
    int included = month.hoursIncluded() * MINUTES;
    if (month.minutesUsed() > included) {
      exceeded(customer, month);
    } else if ((long) month.minutesUsed() * WHOLE
        >= (long) included * rules.warnAtBasisPoints(holders.packageOf(customer).technicalAccountManager())) {
      warn(customer, month);
    }
  }

  private void exceeded(Customer customer, TamMonth month) {
    if (mark("exceeded_at", customer, month)) {
      process.startTamHours("tam-hours-" + customer.id() + "-" + month.month(), customer, MONTH.format(month.month()));
    }
  }

  private void warn(Customer customer, TamMonth month) {
    List<NoticeRecipient> readers = steps.readers(ServiceStep.AGREE_ON_FURTHER_TAM_HOURS.roles(), customer.id());
    if (!mark("warned_at", customer, month) || readers.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    notices.write(new NoticeRequest("tam-hours-" + customer.id() + "-" + month.month(), NoticeKind.TAM_HOURS_WARNING, 0, 0, now, null,
        readers, Map.of("customer", customer.name(), "tamMonth", MONTH.format(month.month()), "tamUsed", words(month.minutesUsed()),
            "tamIncluded", words(month.hoursIncluded() * MINUTES))));
  }

  /** Whether it happens for the first time in this month. */
  private boolean mark(String column, Customer customer, TamMonth month) {
    String name = month.month().toString();
    if (jdbc.queryForList("select in_month from tam_month where customer_id = ? and in_month = ?", customer.id(), name).isEmpty()) {
      jdbc.update("insert into tam_month (customer_id, in_month) values (?, ?)", customer.id(), name);
    }
    return jdbc.update("update tam_month set " + column + " = ? where customer_id = ? and in_month = ? and " + column + " is null",
        clock.instant().atOffset(ZoneOffset.UTC), customer.id(), name) > 0;
  }

  /** Keeps what was agreed on. */
  public void agreed(String customerId, String month, String agreed, String words, String actor) {
    jdbc.update("update tam_month set agreed = ?, words = ?, agreed_by = ? where customer_id = ? and in_month = ?", agreed, words, actor,
        customerId, month);
  }

  /** For example {@code 9 h} or {@code 9 h 30 min}. */
  public static String words(int minutes) {
    return minutes / MINUTES + " h" + (minutes % MINUTES == 0 ? "" : " " + minutes % MINUTES + " min");
  }
}
