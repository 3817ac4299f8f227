package dev.palier.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The roles of the agreement in its own words (SLA 2, 4.1, 4.8). */
public final class RoleNames {

  /** Stands between the names of several roles. */
  public static final String BETWEEN = " / ";

  /** Stands among roles for the contact who opened a ticket, who holds none. */
  public static final String CONTACT = "contact";

  private static final Map<String, String> WORDS = Map.of("csc", "Customer Success Consultant",
      "tam", "Technical Account Manager", "support-manager", "Support Manager",
      "vp-customer-office", "VP Customer Office", "vp-sales", "VP Sales", "ceo", "CEO",
      "account-manager", "Account Manager", "leadership-sponsor", "Leadership Sponsor");
  private static final List<String> ALL = List.of("first-line", "second-line", "third-line", "development", "csc", "support-manager",
      "vp-customer-office", "vp-sales", "ceo", "account-manager", "tam", "leadership-sponsor", "operations", "release-manager",
      "finance");

  private RoleNames() {
  }

  /** Every role id. */
  public static List<String> all() {
    return ALL;
  }

  /** Whether there is a role with this id. */
  public static boolean isRole(String role) {
    return ALL.contains(role);
  }

  /** The name of a role id: {@code csc} is the Customer Success Consultant, {@code first-line} the First line. */
  public static String of(String role) {
    return WORDS.getOrDefault(role, role.isEmpty() ? role : Character.toUpperCase(role.charAt(0))
        + role.substring(1).replace('-', ' '));
  }

  /**
   * The names of several roles.
   *
   * @param roles ids with {@code ;} between, as the ledger keeps them
   */
  public static String ofAll(String roles) {
    return Arrays.stream(roles.split(";")).map(RoleNames::of).collect(Collectors.joining(BETWEEN));
  }
}
