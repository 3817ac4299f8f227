package dev.palier.demo.sample;

import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import dev.palier.demo.DemoOnly;
import dev.palier.demo.process.PlanInTasklist;
import dev.palier.sla.SupportCalendars;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What runs for the sample customers, the window of the private cloud, and maintenance on the next weekend; made once. */
@Component
@DemoOnly
class SampleMaintenance {

  private static final int ENOUGH_DAYS_AHEAD = 2;

  private final Instances instances;
  private final PlanInTasklist planning;
  private final SupportCalendars calendars;
  private final Clock clock;

  SampleMaintenance(Instances instances, PlanInTasklist planning, SupportCalendars calendars, Clock clock) {
    this.instances = instances;
    this.planning = planning;
    this.calendars = calendars;
    this.clock = clock;
  }

  void make() {
    instance("aurelia-production", "Aurelia Medical production", Hosting.PRIVATE, "Wed 20:00-Thu 02:00", SampleCompany.GOLD_CUSTOMER);
    instance("cloud", "Public cloud", Hosting.PUBLIC, null, SampleCompany.SILVER_CUSTOMER, SampleCompany.BASIC_CUSTOMER);
    if (!planning.isDone()) {
      LocalDate saturday = LocalDate.ofInstant(clock.instant(), calendars.zone()).plusDays(ENOUGH_DAYS_AHEAD)
          .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
      planning.plan(StaffMember.OSKAR.login(), StaffMember.OSKAR.role(), Map.of("maintenanceKind", "planned", "maintenanceTitle",
          "New database servers", "maintenanceWords", "Projects can be read and not be changed.", "maintenanceStart",
          saturday + "T20:00", "maintenanceEnd", saturday + "T22:00"), "cloud");
    }
  }

  private void instance(String id, String name, Hosting hosting, String window, String... customers) {
    Instance known = instances.find(id).orElse(new Instance(id, name, hosting, false, null, null));
    if (known.maintenanceWindow() == null) {
      instances.keep(new Instance(id, known.name(), known.hosting(), known.bySubcontractor(), window, known.productVersion()));
    }
    if (instances.customersOf(id).isEmpty()) {
      for (String customer : customers) {
        instances.assign(id, customer);
      }
    }
  }
}
