package dev.palier.audit.check;

import static dev.palier.audit.check.Columns.utc;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.Rule;
import dev.palier.sla.LedgerSeals;
import dev.palier.sla.RecordedTickets;
import dev.palier.sla.Seal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks at what is about no single open ticket: processes without one, definitions, incidents, other jobs, notices and mails. */
@Component
public class WholeAudit {

  private static final Set<String> LIFECYCLES = Set.of("basic-ticket", "silver-ticket", "gold-ticket");
  private static final Duration BETWEEN_SEALS = Duration.ofHours(26);
  private static final Duration MAIL_MAY_TAKE = Duration.ofMinutes(5);
  private static final String ROOTS = "select BUSINESS_KEY_, PROC_DEF_ID_ from ACT_RU_EXECUTION where PARENT_ID_ is null "
      + "and SUPER_EXEC_ is null and BUSINESS_KEY_ is not null";
  private static final String SUSPENDED = "select KEY_, VERSION_ from ACT_RE_PROCDEF d where SUSPENSION_STATE_ = 2 and (exists "
      + "(select 1 from ACT_RU_EXECUTION e where e.PROC_DEF_ID_ = d.ID_) or VERSION_ = (select max(VERSION_) from ACT_RE_PROCDEF l "
      + "where l.KEY_ = d.KEY_))";
  private static final String SUSPENDED_JOBS = "select distinct PROC_DEF_KEY_, ACT_ID_ from ACT_RU_JOBDEF where SUSPENSION_STATE_ = 2";
  private static final String INCIDENTS = "select i.ID_, i.ACTIVITY_ID_, e.BUSINESS_KEY_ from ACT_RU_INCIDENT i "
      + "left join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_";
  private static final String WAITING = "select ticket, count(*) as many, min(written_at) as oldest from notice "
      + "where state in ('NEW', 'CLAIMED') and written_at < ? group by ticket";
  private static final String UNREAD = "select count(*) as many, min(stored_at) as oldest from inbox_mail where state = 'STORED' "
      + "and stored_at < ?";

  private final JdbcTemplate jdbc;
  private final RecordedTickets recorded;
  private final OtherJobs jobs;
  private final LedgerSeals seals;
  private final AuditSettings settings;
  private final Clock clock;

  WholeAudit(JdbcTemplate jdbc, RecordedTickets recorded, LedgerSeals seals, AuditSettings settings, Clock clock) {
    this.seals = seals;
    this.jdbc = jdbc;
    this.recorded = recorded;
    this.jobs = new OtherJobs(jdbc);
    this.settings = settings;
    this.clock = clock;
  }

  /** @param open the tickets that are examined one by one */
  public void look(Set<String> open, Consumer<Seen> seen) {
    strays(open, seen);
    definitions(seen);
    jdbc.query(INCIDENTS, row -> {
      String key = row.getString("BUSINESS_KEY_");
      seen.accept(new Seen(Rule.INCIDENT, open.contains(key) ? key : null, row.getString("ACTIVITY_ID_") + " "
          + row.getString("ID_"), "The engine gave up a step at " + row.getString("ACTIVITY_ID_") + (key == null ? "" : " of " + key)
          + "."));
    });
    Instant now = clock.instant();
    jobs.look(open, now, now.minus(settings.grace()), seen);
    notices(open, now, seen);
    mails(now, seen);
    seals.last().map(Seal::sealedAt).filter(sealed -> sealed.isBefore(now.minus(BETWEEN_SEALS))).ifPresent(sealed ->
        seen.accept(new Seen(Rule.SEAL_LATE, null, "seal", "The ledger was sealed last at " + sealed + "; it should be once a day.")));
  }

  /** A ticket that was opened after the list was made is none: each that is not on it is looked at again. */
  private void strays(Set<String> open, Consumer<Seen> seen) {
    Map<String, String> unknown = new HashMap<>();
    jdbc.query(ROOTS, row -> {
      String definition = row.getString("PROC_DEF_ID_");
      String process = definition.contains(":") ? definition.substring(0, definition.indexOf(':')) : definition;
      if (LIFECYCLES.contains(process) && !open.contains(row.getString("BUSINESS_KEY_"))) {
        unknown.put(row.getString("BUSINESS_KEY_"), process);
      }
    });
    List<String> keys = new ArrayList<>(unknown.keySet());
    for (int from = 0; from < keys.size(); from += settings.batch()) {
      recorded.read(keys.subList(from, Math.min(keys.size(), from + settings.batch()))).values().stream()
          .filter(ticket -> ticket.rows().isEmpty() || !ticket.isOpen()).forEach(ticket -> seen.accept(new Seen(Rule.INSTANCE_STRAY,
              ticket.ticket(), unknown.get(ticket.ticket()), "A process runs for " + ticket.ticket() + ", which is no open ticket.")));
    }
  }

  private void definitions(Consumer<Seen> seen) {
    jdbc.query(SUSPENDED, row -> {
      seen.accept(new Seen(Rule.DEFINITION_SUSPENDED, null, row.getString("KEY_") + ":" + row.getInt("VERSION_"),
          "The process " + row.getString("KEY_") + ", version " + row.getInt("VERSION_") + ", is suspended."));
    });
    jdbc.query(SUSPENDED_JOBS, row -> {
      seen.accept(new Seen(Rule.DEFINITION_SUSPENDED, null, row.getString("PROC_DEF_KEY_") + " " + row.getString("ACT_ID_"),
          "The timers " + row.getString("ACT_ID_") + " of " + row.getString("PROC_DEF_KEY_") + " are suspended."));
    });
    List<String> deployed = jdbc.queryForList("select distinct KEY_ from ACT_RE_PROCDEF", String.class);
    LIFECYCLES.stream().filter(process -> !deployed.contains(process)).forEach(process -> seen.accept(
        new Seen(Rule.DEFINITION_MISSING, null, process, "The process " + process + " is not deployed: no such ticket can be opened.")));
  }

  private void notices(Set<String> open, Instant now, Consumer<Seen> seen) {
    int[] many = {0};
    Instant[] oldest = {now};
    jdbc.query(WAITING, row -> {
      if (!open.contains(row.getString("ticket"))) {
        many[0] += row.getInt("many");
        Instant written = Columns.instant(row, "oldest");
        oldest[0] = written.isBefore(oldest[0]) ? written : oldest[0];
      }
    }, utc(now.minus(settings.unsentAfter())));
    if (many[0] > 0) {
      seen.accept(new Seen(Rule.NOTICE_UNSENT, null, "other notices", many[0] + " notices that are about no open ticket are not sent, "
          + "the oldest since " + oldest[0] + "."));
    }
  }

  private void mails(Instant now, Consumer<Seen> seen) {
    jdbc.query(UNREAD, row -> {
      if (row.getInt("many") > 0) {
        seen.accept(new Seen(Rule.MAIL_UNREAD, null, "inbox", row.getInt("many") + " mails of customers are fetched and not dealt with, "
            + "the oldest since " + Columns.instant(row, "oldest") + "."));
      }
    }, utc(now.minus(MAIL_MAY_TAKE)));
  }
}
