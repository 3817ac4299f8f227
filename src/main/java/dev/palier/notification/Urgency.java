package dev.palier.notification;

/** Who is told first when there is a queue: high levels, then misses and undelivered notices, then P1 before P4 (SLA 4.8). */
final class Urgency {

  private Urgency() {}

  static int of(NoticeRequest request) {
    return 100 * request.level() + 10 * weight(request.kind()) + priority(request.priority());
  }

  /** Mails to a customer keep their order, and so do the levels of the path; warnings overtake each other freely. */
  static String lane(NoticeKind kind) {
    if (kind == NoticeKind.ESCALATION) {
      return "LEVELS";
    }
    return kind.toCustomer() ? "CUSTOMER" : null;
  }

  private static int weight(NoticeKind kind) {
    return switch (kind) {
      case UNDELIVERED -> 4;
      case RESPONSE_MISSED, RESOLUTION_MISSED -> 3;
      case RESPONSE_WARNING, RESOLUTION_WARNING, UPDATE_MISSED -> 2;
      default -> kind.toCustomer() ? 1 : 0;
    };
  }

  private static int priority(String priority) {
    return priority != null && priority.matches("P[1-4]") ? 9 - (priority.charAt(1) - '0') : 0;
  }
}
