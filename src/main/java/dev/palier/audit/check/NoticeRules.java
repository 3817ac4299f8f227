package dev.palier.audit.check;

import dev.palier.audit.Rule;
import dev.palier.customer.RoleNames;
import dev.palier.notification.MessageIds;
import dev.palier.notification.NoticeKind;
import dev.palier.sla.Consequence;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Recomputed.Owed;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether everybody who is owed a notice has one, and each of them was sent, lawfully void or loudly refused. */
final class NoticeRules implements TicketRule {

  private static final Set<NoticeKind> MAY_BE_VOID = EnumSet.of(NoticeKind.RESPONSE_WARNING, NoticeKind.RESOLUTION_WARNING,
      NoticeKind.UPDATE_REMINDER, NoticeKind.CUSTOMER_REMINDER, NoticeKind.STATEMENT_OF_WORK_REMINDER, NoticeKind.STATEMENT_OF_WORK_LATE,
      NoticeKind.UNDELIVERED);
  private static final Set<NoticeKind> FEW_A_DAY = EnumSet.of(NoticeKind.CUSTOMER_REMINDER, NoticeKind.NOTE_TO_CUSTOMER);
  private static final int MOST_REMINDERS_IN_A_DAY = 5;

  private final NoticeLimits limits;

  /** @param unsentAfter a notice older than this and not sent is a finding */
  record NoticeLimits(Duration unsentAfter, Duration longestPause) {
  }

  NoticeRules(NoticeLimits limits) {
    this.limits = limits;
  }

  @Override
  public void look(Examined ticket, Findings findings) {
    owed(ticket, findings);
    ticket.notices().forEach(notice -> state(notice, ticket, findings));
  }

  private void owed(Examined ticket, Findings findings) {
    Set<Consequence> told = Stream.concat(ticket.right().owed().stream(), ticket.right().early().stream()).filter(Owed::told)
        .map(Owed::row).collect(Collectors.toSet());
    for (LedgerEntry row : ticket.recorded().rows()) {
      NoticeKind kind = OwedNotices.kindOf(row);
      if (kind != null && (!OwedNotices.onlyIfTold(row.kind()) || told.contains(Consequence.of(row)))) {
        notice(row, kind, ticket, findings);
      }
    }
  }

  private static void notice(LedgerEntry row, NoticeKind kind, Examined ticket, Findings findings) {
    List<NoticeRow> notices = ticket.notices().stream()
        .filter(notice -> notice.kind() == kind && notice.sequence() == row.sequence()).toList();
    int level = row.kind() == LedgerKind.ESCALATED ? Integer.parseInt(row.value()) : 0;
    if (notices.isEmpty() && !isExcused(kind, row, ticket)) {
      findings.add(Rule.NOTICE_MISSING, kind.inWords(level) + " of row " + row.sequence(),
          "Nobody is told of it: the notice \"" + kind.inWords(level) + "\" was never written.");
    } else if (!notices.isEmpty() && row.kind() == LedgerKind.ESCALATED && row.recipients() != null) {
      Arrays.stream(row.recipients().split(";")).filter(role -> isUntold(role, notices)).forEach(role ->
          findings.add(Rule.NOTICE_MISSING, kind.inWords(level) + " to " + role, "The " + RoleNames.of(role)
              + " is not told of level " + level + ": the notice was never written."));
    }
  }

  /** By what the notices say, whoever held the role, was on duty or deputised then: rosters and absences may have changed since. */
  private static boolean isUntold(String role, List<NoticeRow> notices) {
    return notices.stream().noneMatch(notice -> notice.role() != null
        && Arrays.asList(notice.role().split(RoleNames.BETWEEN)).contains(RoleNames.of(role)) || notice.emptyRoles() != null
        && Arrays.asList(notice.emptyRoles().split(";")).contains(role));
  }

  /** A program gets no automatic mail, and a person only a few reminders and notes a day. */
  private static boolean isExcused(NoticeKind kind, LedgerEntry row, Examined ticket) {
    boolean program = ticket.own() != null && ticket.own().fromProgram();
    return kind == NoticeKind.RECEIPT && program || FEW_A_DAY.contains(kind) && (program
        || ticket.notices().stream().filter(notice -> FEW_A_DAY.contains(notice.kind()) && notice.sequence() < row.sequence()
            && notice.writtenAt().isAfter(row.at().minus(Duration.ofDays(1)))).count() >= MOST_REMINDERS_IN_A_DAY);
  }

  private void state(NoticeRow notice, Examined ticket, Findings findings) {
    String subject = notice.words() + " of row " + notice.sequence() + ", notice " + notice.id();
    if (notice.isWaiting()) {
      waiting(notice, subject, ticket, findings);
    } else if (notice.state().equals("VOID") && !MAY_BE_VOID.contains(notice.kind())) {
      findings.add(Rule.NOTICE_VOID, subject, "The notice \"" + notice.words() + "\" was withdrawn; such a notice is owed in any case.");
    } else if (notice.state().equals("SENT") && (notice.sentAt() == null || !isProven(notice))) {
      findings.add(Rule.NOTICE_UNPROVEN, subject, "The notice \"" + notice.words() + "\" counts as sent, without proof of it.");
    } else if (notice.state().equals("REFUSED") && notice.reportedAt() == null && notice.kind().missedWhenUndelivered()
        && notice.writtenAt().isBefore(ticket.limit())) {
      findings.add(Rule.NOTICE_UNREPORTED, subject, "The notice \"" + notice.words() + "\" was refused, and nobody was told.");
    }
  }

  private static boolean isProven(NoticeRow notice) {
    return MessageIds.isOf(MessageIds.token(notice.ticket(), notice.kind(), notice.level(), notice.sequence(), notice.recipient()),
        notice.messageId());
  }

  private void waiting(NoticeRow notice, String subject, Examined ticket, Findings findings) {
    boolean late = notice.writtenAt().plus(limits.unsentAfter()).isBefore(ticket.now());
    boolean postponed = Stream.of(notice.nextAttemptAt(), notice.leaseUntil()).filter(Objects::nonNull)
        .anyMatch(next -> next.isAfter(ticket.now().plus(limits.longestPause())));
    if (late || postponed) {
      findings.add(Rule.NOTICE_UNSENT, subject, "The notice \"" + notice.words() + "\", written at " + notice.writtenAt()
          + ", is not sent" + (postponed ? " and is not tried before " + notice.nextAttemptAt() : "") + ".");
    }
  }
}
