package dev.palier.portal;

import dev.palier.customer.AppointedEmailUser;
import dev.palier.sla.SupportPackage;
import java.util.List;

/**
 * A customer's support package (SLA 2) and who is who in it.
 *
 * @param customer    name of the customer
 * @param hours       the support hours in words, likewise those for P1
 * @param mailUsers   the Appointed Email Users (SLA 4.12.2, 4.15)
 * @param people      those of ours who look after the customer
 */
public record PackageView(String customer, SupportPackage entitlements, String hours, String p1Hours,
    List<AppointedEmailUser> mailUsers, List<Person> people) {

  /**
   * Somebody of ours.
   *
   * @param role in the agreement's words, e.g. {@code Account Manager}
   */
  public record Person(String role, String name, String address) {
  }
}
