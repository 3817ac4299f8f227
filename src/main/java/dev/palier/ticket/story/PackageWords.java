package dev.palier.ticket.story;

import dev.palier.sla.SupportPackage;
import dev.palier.sla.SupportPackages;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.TicketDossier.Entitlement;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a support package holds, in words for staff (SLA 2). */
@Component
class PackageWords {

  private final SupportPackages packages;

  PackageWords(SupportPackages packages) {
    this.packages = packages;
  }

  List<Entitlement> of(SupportTier tier) {
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
        new Entitlement("Ticket auto close", held.ticketAutoClose()));
  }

  private static String yesOrNo(boolean held) {
    return held ? "yes" : "no";
  }
}
