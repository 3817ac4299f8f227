package dev.palier.ticket.story;

import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.sla.SupportPackage;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.TicketDossier.Entitlement;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a support package holds, in words for staff (SLA 2). */
@Component
class PackageWords {

  private final SupportPackages packages;
  private final RoleHolders holders;

  PackageWords(SupportPackages packages, RoleHolders holders) {
    this.packages = packages;
    this.holders = holders;
  }

  /** @param customerId whose people are named */
  List<Entitlement> of(SupportTier tier, String customerId) {
    SupportPackage held = packages.of(tier);
    String manager = held.technicalAccountManager();
    return List.of(new Entitlement("Support hours", held.supportHours().equals(held.p1SupportHours()) ? held.supportHours()
            : held.supportHours() + ", P1 " + held.p1SupportHours()),
        new Entitlement("E-mail support", held.appointedEmailUsers() == 0 ? "no"
            : "up to " + held.appointedEmailUsers() + " Appointed Email Users"),
        new Entitlement("Technical Account Manager", held.tamHoursPerMonth() == 0 ? manager
            : manager + ", " + held.tamHoursPerMonth() + " hours a month"),
        new Entitlement("Customer Success Consultant", yesOrNo(held.customerSuccessConsultant())),
        new Entitlement("Escalation path", yesOrNo(held.escalationPath())),
        new Entitlement("Uptime guarantee", held.uptimeGuarantee()),
        new Entitlement("Leadership Sponsor", held.leadershipSponsor() ? sponsor(customerId) : "no"),
        new Entitlement("Ticket auto close", held.ticketAutoClose()));
  }

  private String sponsor(String customerId) {
    String names = holders.standing("leadership-sponsor", customerId).stream().map(RoleHolder::name).collect(Collectors.joining(", "));
    return names.isEmpty() ? "yes, nobody is named yet" : names;
  }

  private static String yesOrNo(boolean held) {
    return held ? "yes" : "no";
  }
}
