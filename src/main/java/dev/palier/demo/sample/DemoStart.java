package dev.palier.demo.sample;

import dev.palier.demo.DemoOnly;
import dev.palier.demo.process.QuietJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Once the program is ready: the sample data, and where to go. */
@Component
@DemoOnly
class DemoStart {

  private static final int AFTER_EVERYBODY_ELSE = Integer.MAX_VALUE;
  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
  private static final String WELCOME = """
      The Palier demo is ready.

        Start here      http://localhost:%1$s/
        Sent mails      http://localhost:%1$s/demo/mails     (they stay on this machine)
        Write a mail    http://localhost:%1$s/demo/support-mail
        Support Portal  http://localhost:%1$s/portal         (sign in by a link that arrives in Sent mails)
        Tasklist        http://localhost:%1$s/camunda/app/tasklist/
        Cockpit         http://localhost:%1$s/camunda/app/cockpit/

        Sign in as      nora (first line), mateo (Support Manager), admin (everything); the first page lists all
        Password        %2$s   for everybody

        The data is kept in ./palier-data; remove that folder to begin anew. Ctrl+C stops the demo.
      """;

  private final SampleCompany company;
  private final SampleReleases releases;
  private final SampleTickets tickets;
  private final SampleAvailability availability;
  private final SampleMaintenance maintenance;
  private final QuietJobs jobs;
  private final String password;

  DemoStart(SampleCompany company, SampleReleases releases, SampleTickets tickets, SampleAvailability availability,
      SampleMaintenance maintenance, QuietJobs jobs, @Value("${palier.demo.password}") String password) {
    this.company = company;
    this.releases = releases;
    this.tickets = tickets;
    this.availability = availability;
    this.maintenance = maintenance;
    this.jobs = jobs;
    this.password = password;
  }

  /** Jobs rest meanwhile: a ticket answered in time an hour ago must not miss its deadline between two lines of its story. */
  @EventListener
  @Order(AFTER_EVERYBODY_ELSE)
  void on(ApplicationReadyEvent ready) {
    jobs.pausedDuring(() -> {
      company.make();
      tickets.make();
      availability.make();
      releases.make();
      maintenance.make();
      return true;
    });
    Environment settings = ready.getApplicationContext().getEnvironment();
    LOG.info("{}", WELCOME.formatted(settings.getProperty("local.server.port"), password));
  }
}
