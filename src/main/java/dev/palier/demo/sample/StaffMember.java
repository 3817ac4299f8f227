package dev.palier.demo.sample;

import java.util.Arrays;
import java.util.Locale;

/** The people of the sample support organisation: at least one in each role of the agreement, and one who owns its processes. All invented. */
public enum StaffMember {
  NORA("first-line", "First line", "Nora", "Lindqvist"),
  SAMI("first-line", "First line", "Sami", "Okafor"),
  PAVEL("second-line", "Second line", "Pavel", "Novotny"),
  GRETA("third-line", "Third line", "Greta", "Olsen"),
  YUSUF("development", "Development", "Yusuf", "Demir"),
  CLARA("csc", "Customer Success Consultant", "Clara", "Jensen"),
  MATEO("support-manager", "Support Manager", "Mateo", "Rivera"),
  HELEN("vp-customer-office", "VP Customer Office", "Helen", "Ashford"),
  VICTOR("vp-sales", "VP Sales", "Victor", "Laurent"),
  ADAEZE("ceo", "CEO", "Adaeze", "Obi"),
  LUCAS("account-manager", "Account Manager", "Lucas", "Meyer"),
  PRIYA("tam", "Technical Account Manager", "Priya", "Raman"),
  OSKAR("operations", "Operations", "Oskar", "Nyman"),
  RENATA("release-manager", "Release Manager", "Renata", "Sousa"),
  FIONA("finance", "Finance", "Fiona", "Keller"),
  PAULA("process-owner", "Process owner", "Paula", "Weiss");

  private final String role;
  private final String roleName;
  private final String firstName;
  private final String lastName;

  StaffMember(String role, String roleName, String firstName, String lastName) {
    this.role = role;
    this.roleName = roleName;
    this.firstName = firstName;
    this.lastName = lastName;
  }

  /** Role and group id. */
  public String role() {
    return role;
  }

  /** The role in the agreement's words. */
  public String roleName() {
    return roleName;
  }

  public String firstName() {
    return firstName;
  }

  public String lastName() {
    return lastName;
  }

  public String fullName() {
    return firstName + " " + lastName;
  }

  /** The user id to sign in with. */
  public String login() {
    return firstName.toLowerCase(Locale.ROOT);
  }

  public String address() {
    return (firstName + "." + lastName).toLowerCase(Locale.ROOT) + "@palier.example";
  }

  /** The name of a role id, or the id itself when nobody has it here. */
  public static String nameOfRole(String role) {
    return Arrays.stream(values()).filter(member -> member.role.equals(role)).map(StaffMember::roleName).findFirst().orElse(role);
  }
}
