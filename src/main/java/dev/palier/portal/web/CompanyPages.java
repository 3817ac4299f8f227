package dev.palier.portal.web;

import dev.palier.portal.Announcement;
import dev.palier.portal.PortalCompany;
import dev.palier.portal.PortalContact;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The company's package (SLA 2) and what is planned for it (SLA 3.1, 3.3). */
@PortalPage
class CompanyPages {

  private final PortalCompany company;

  CompanyPages(PortalCompany company) {
    this.company = company;
  }

  @GetMapping("/portal/package")
  String supportPackage(PortalContact contact, Model model) {
    model.addAttribute("held", company.supportPackage(contact));
    return "portal/package";
  }

  @GetMapping("/portal/planned")
  String planned(PortalContact contact, Model model) {
    List<Announcement> all = company.planned(contact);
    model.addAttribute("maintenance", all.stream().filter(one -> one.kind() == Announcement.Kind.MAINTENANCE).toList());
    model.addAttribute("releases", all.stream().filter(one -> one.kind() == Announcement.Kind.RELEASE).toList());
    return "portal/planned";
  }
}
