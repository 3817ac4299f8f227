package dev.palier.sla.process;

import dev.palier.sla.Amount.Unit;
import dev.palier.sla.Amount;
import dev.palier.sla.Priority;
import dev.palier.sla.ReminderPlan;
import dev.palier.sla.ReviewRhythm;
import dev.palier.sla.SupportCalendars;
import dev.palier.sla.Target;
import dev.palier.sla.UptimeGuarantee;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The decision tables of the contract and what each of their output cells may hold. */
final class Tables {

  static final String SLA_TARGETS = "sla-targets";
  static final String ENTITLEMENTS = "entitlements";
  static final String WARNINGS = "warnings";
  static final String REMINDERS = "reminders";
  static final String ESCALATION_PATH = "escalation-path";
  static final String PRIORITY = "priority";
  static final String MAIL_PRIORITY = "mail-priority";
  static final String ATTAINMENT_GOALS = "attainment-goals";
  static final String BUSINESS_REVIEWS = "business-reviews";
  static final String OUTAGE_CAUSES = "outage-causes";
  static final String SERVICE_CREDIT = "service-credit";
  static final String MAINTENANCE = "maintenance";
  static final String STATEMENT_OF_WORK = "statement-of-work";
  static final String PACKAGE_SERVICES = "package-services";
  static final String RELEASES = "releases";
  static final String TAM_HOURS = "tam-hours";

  private final Map<String, Map<String, Consumer<String>>> columns;

  Tables(SupportCalendars calendars) {
    Consumer<String> hours = calendars::named;
    columns = new HashMap<>(Map.of(
        SLA_TARGETS, Map.of("responseTarget", Tables::response, "resolutionTarget", Tables::resolution,
            "escalationInterval", Tables::interval, "updateInterval", Tables::update),
        ENTITLEMENTS, Map.of("supportHours", hours, "p1SupportHours", hours, "escalationPath", Tables::yesOrNo,
            "ticketAutoClose", cell -> ReminderPlan.parse("-", "-", cell), "businessReviews", ReviewRhythm::parse,
            "uptimeGuarantee", UptimeGuarantee::parse),
        WARNINGS, Map.of("warnAt", Tables::percentages),
        REMINDERS, Map.of("remindAfter", cell -> ReminderPlan.parse(cell, "-", "never"),
            "remindEvery", cell -> ReminderPlan.parse("-", cell, "never")),
        ESCALATION_PATH, Map.of("roles", Tables::roles),
        PRIORITY, Map.of("priority", Tables::priority),
        MAIL_PRIORITY, Map.of("priority", Tables::priority),
        ATTAINMENT_GOALS, Map.of("goal", Tables::percent),
        BUSINESS_REVIEWS, Map.of("dueAfter", Amount::parse, "remindEvery", Amount::parse)));
    columns.put(OUTAGE_CAUSES, Map.of("excluded", Tables::yesOrNo));
    columns.put(SERVICE_CREDIT, Map.of("creditPercent", Tables::percent, "approveWithin", Amount::parse));
    columns.put(MAINTENANCE, Map.of("noticeAhead", Tables::noticeAhead, "noticeHours", orNone(hours), "window", orNone(hours),
        "workingHours", orNone(hours)));
    columns.put(STATEMENT_OF_WORK, Map.of("dueAfter", Amount::parse, "remindEvery", Amount::parse));
    columns.put(PACKAGE_SERVICES, Map.of("dueAfter", orNone(Amount::parse), "remindEvery", Amount::parse));
    columns.put(RELEASES, Map.of("supportedFor", Amount::parse));
    columns.put(TAM_HOURS, Map.of("warnAt", Tables::percent));
  }

  /** The columns that a table must have, with the check of their cells; empty for a table that is not the contract's. */
  Map<String, Consumer<String>> columnsOf(String table) {
    return columns.getOrDefault(table, Map.of());
  }

  /** Reads {@code 50 %, 75 %, 90 %}, ascending, or {@code -} for none. */
  static List<Integer> percentages(String cell) {
    List<Integer> percentages = new ArrayList<>();
    if (cell.equals("-")) {
      return percentages;
    }
    for (String part : cell.split(", ", -1)) {
      if (!part.matches("[1-9][0-9]? %")) {
        throw new IllegalArgumentException("expected percentages such as '50 %, 75 %, 90 %' or '-', was '" + cell + "'");
      }
      int percent = Integer.parseInt(part.substring(0, part.indexOf(' ')));
      if (!percentages.isEmpty() && percentages.get(percentages.size() - 1) >= percent) {
        throw new IllegalArgumentException("expected ascending percentages, was '" + cell + "'");
      }
      percentages.add(percent);
    }
    return percentages;
  }

  /** Reads {@code 100 %} or {@code 97.5 %}. */
  static BigDecimal percent(String cell) {
    refuse(!cell.matches("(100|[1-9]?[0-9](\\.[0-9]{1,2})?) %"), "a percentage such as '100 %' or '97.5 %'", cell);
    return new BigDecimal(cell.substring(0, cell.indexOf(' ')));
  }

  private static Consumer<String> orNone(Consumer<String> check) {
    return cell -> {
      if (!cell.equals("-")) {
        check.accept(cell);
      }
    };
  }

  private static void noticeAhead(String cell) {
    if (!cell.equals("at once") && !cell.equals("afterwards")) {
      Amount.parse(cell);
    }
  }

  private static void response(String cell) {
    Target target = Target.parse(cell);
    refuse(target instanceof Target.NextRoutineUpdate || isMonths(target), "an amount up to days, 'auto' or '-'", cell);
  }

  private static void resolution(String cell) {
    Target target = Target.parse(cell);
    refuse(target instanceof Target.Automatic || isMonths(target), "an amount up to days, 'next routine update' or '-'", cell);
  }

  private static void interval(String cell) {
    Target target = Target.parse(cell);
    refuse(isWord(target) || isMonths(target), "an amount up to days or '-'", cell);
  }

  private static void update(String cell) {
    refuse(isWord(Target.parse(cell)), "an amount or '-'", cell);
  }

  private static boolean isWord(Target target) {
    return target instanceof Target.Automatic || target instanceof Target.NextRoutineUpdate;
  }

  private static boolean isMonths(Target target) {
    return target instanceof Target.Timed timed && timed.amount().unit() == Unit.MONTH;
  }

  private static void yesOrNo(String cell) {
    refuse(!cell.equals("true") && !cell.equals("false"), "true or false", cell);
  }

  private static void roles(String cell) {
    refuse(!cell.matches("[a-z]+(-[a-z]+)*(; [a-z]+(-[a-z]+)*)*"), "role ids such as 'csc' or 'vp-customer-office; vp-sales'", cell);
  }

  private static void priority(String cell) {
    refuse(Arrays.stream(Priority.values()).noneMatch(priority -> priority.name().equals(cell)), "P1, P2, P3 or P4", cell);
  }

  private static void refuse(boolean wrong, String expected, String cell) {
    if (wrong) {
      throw new IllegalArgumentException("expected " + expected + ", was '" + cell + "'");
    }
  }
}
