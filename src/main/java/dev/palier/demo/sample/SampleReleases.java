package dev.palier.demo.sample;

import dev.palier.account.ProductRelease.Kind;
import dev.palier.account.ProductReleases;
import dev.palier.customer.Instance;
import dev.palier.customer.Instances;
import dev.palier.demo.DemoOnly;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Three versions that are out, the oldest of them supported no more, and what runs for the customers; made once. */
@Component
@DemoOnly
class SampleReleases {

  private static final String ACTOR = StaffMember.RENATA.login();

  private final ProductReleases releases;
  private final Instances instances;
  private final Clock clock;

  SampleReleases(ProductReleases releases, Instances instances, Clock clock) {
    this.releases = releases;
    this.instances = instances;
    this.clock = clock;
  }

  void make() {
    if (!releases.published().isEmpty() || !releases.planned().isEmpty()) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String oldest = record(today.minusMonths(16));
    String older = record(today.minusMonths(10));
    String latest = record(today.minusMonths(4));
    instances.of(SampleCompany.GOLD_CUSTOMER).forEach(instance -> instances.keep(new Instance(instance.id(), instance.name(),
        instance.hosting(), instance.bySubcontractor(), instance.maintenanceWindow(), oldest)));
    instance("cloud", "Public cloud", Instance.Hosting.PUBLIC, latest, SampleCompany.SILVER_CUSTOMER, SampleCompany.BASIC_CUSTOMER);
    instance("harbour-test", "Harbour test system", Instance.Hosting.PRIVATE, older, SampleCompany.SILVER_CUSTOMER);
  }

  /** A version is named after its year and quarter. */
  private String record(LocalDate on) {
    String version = on.getYear() + "." + (on.getMonthValue() + 2) / 3;
    releases.record(version, Kind.ROUTINE, on, null, ACTOR);
    return version;
  }

  private void instance(String id, String name, Instance.Hosting hosting, String version, String... customers) {
    if (instances.find(id).isEmpty()) {
      instances.keep(new Instance(id, name, hosting, false, null, version));
      for (String customer : customers) {
        instances.assign(id, customer);
      }
    }
  }
}
