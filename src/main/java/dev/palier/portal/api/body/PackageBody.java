package dev.palier.portal.api.body;

import dev.palier.portal.PackageView;
import dev.palier.sla.SupportPackage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The customer's support package (SLA 2). */
@Schema(name = "SupportPackage", description = "Your support package (SLA 2), its Appointed Email Users (SLA 4.12.2) and those "
    + "of ours who look after you. Texts are as the contract says them.", requiredProperties = {"customer", "tier",
    "supportPortal", "appointedEmailUsers", "supportHours", "p1SupportHours", "technicalAccountManager", "tamHoursPerMonth",
    "customerSuccessConsultant", "uptimeGuarantee", "escalationPath", "releaseDemos", "businessReviews", "leadershipSponsor",
    "ticketAutoClose", "emailUsers", "people"})
public record PackageBody(
    @Schema(example = "Aurelia Medical") String customer,
    @Schema(allowableValues = {"basic", "silver", "gold"}, example = "gold") String tier,
    @Schema(example = "unlimited") String supportPortal,
    @Schema(description = "How many people may open tickets by e-mail", example = "20") int appointedEmailUsers,
    @Schema(example = "24x5") String supportHours,
    @Schema(example = "24x7") String p1SupportHours,
    @Schema(allowableValues = {"none", "shared", "dedicated"}, example = "dedicated") String technicalAccountManager,
    @Schema(example = "12") int tamHoursPerMonth,
    boolean customerSuccessConsultant,
    @Schema(example = "99.5 % a month") String uptimeGuarantee,
    boolean escalationPath,
    boolean releaseDemos,
    @Schema(example = "once a quarter") String businessReviews,
    boolean leadershipSponsor,
    @Schema(description = "After how many calendar days without your answer a ticket is closed, or `never`", example = "never")
    String ticketAutoClose,
    @Schema(description = "The Appointed Email Users") List<EmailUser> emailUsers,
    List<Person> people) {

  /** An Appointed Email User. */
  @Schema(name = "AppointedEmailUser", requiredProperties = {"name", "address"})
  public record EmailUser(@Schema(example = "Felix Brandt") String name,
      @Schema(example = "felix.brandt@aurelia-medical.example") String address) {
  }

  /** Somebody of ours. */
  @Schema(name = "Person", requiredProperties = {"role", "name", "address"})
  public record Person(@Schema(example = "Account Manager") String role, @Schema(example = "Zofia Nowak") String name,
      @Schema(example = "zofia@palier.example") String address) {
  }

  /** What the portal shows. */
  public static PackageBody of(PackageView view) {
    SupportPackage held = view.entitlements();
    return new PackageBody(view.customer(), Words.of(held.tier()), held.supportPortal(), held.appointedEmailUsers(),
        held.supportHours(), held.p1SupportHours(), held.technicalAccountManager(), held.tamHoursPerMonth(),
        held.customerSuccessConsultant(), held.uptimeGuarantee(), held.escalationPath(), held.releaseDemos(),
        held.businessReviews(), held.leadershipSponsor(), held.ticketAutoClose(),
        view.mailUsers().stream().map(user -> new EmailUser(user.name(), user.address())).toList(),
        view.people().stream().map(person -> new Person(person.role(), person.name(), person.address())).toList());
  }
}
