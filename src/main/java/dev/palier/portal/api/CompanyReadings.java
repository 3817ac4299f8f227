package dev.palier.portal.api;

import dev.palier.portal.PortalCompany;
import dev.palier.portal.api.access.Caller;
import dev.palier.portal.api.body.AnnouncementsBody;
import dev.palier.portal.api.body.CallerBody;
import dev.palier.portal.api.body.PackageBody;
import dev.palier.portal.api.problem.ApiPath;
import dev.palier.portal.token.TokenHolder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads what concerns the caller's company as a whole. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = ApiPath.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Company")
class CompanyReadings {

  private final PortalCompany company;

  CompanyReadings(PortalCompany company) {
    this.company = company;
  }

  @GetMapping("/me")
  @Operation(operationId = "getCaller", summary = "Read for whom the access token acts, and until when")
  @ApiResponse(responseCode = "200", description = "The contact and the token")
  CallerBody caller(@Caller TokenHolder caller) {
    return CallerBody.of(company.name(caller.contact()), caller);
  }

  @GetMapping("/package")
  @Operation(operationId = "getPackage", summary = "Read the support package of your company and who is who in it")
  @ApiResponse(responseCode = "200", description = "The package (SLA 2), Appointed Email Users (SLA 4.12.2), and those of ours")
  PackageBody supportPackage(@Caller TokenHolder caller) {
    return PackageBody.of(company.supportPackage(caller.contact()));
  }

  @GetMapping("/announcements")
  @Operation(operationId = "listAnnouncements", summary = "List planned maintenance and releases, the next first")
  @ApiResponse(responseCode = "200", description = "What is planned (SLA 3.1, 3.3)")
  AnnouncementsBody announcements(@Caller TokenHolder caller) {
    return AnnouncementsBody.of(company.planned(caller.contact()));
  }
}
