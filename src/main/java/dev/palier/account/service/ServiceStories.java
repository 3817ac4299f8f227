package dev.palier.account.service;

import dev.palier.account.ProductRelease;
import dev.palier.account.RoadmapRequest;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.account.meeting.Person;
import dev.palier.account.release.DemoTable;
import dev.palier.account.release.ReleaseDemo;
import dev.palier.account.release.ReleaseTable;
import dev.palier.account.roadmap.RoadmapTable;
import dev.palier.customer.Customers;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeSubjects;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the notices of releases and of what comes with a package tell, and which of them matter no longer. */
@Component
class ServiceStories implements NoticeSubjects {

  private final ReleaseTable releases;
  private final DemoTable demos;
  private final RoadmapTable requests;
  private final ServiceSteps steps;
  private final Customers customers;
  private final AgreedTimes times;
  private final String web;

  ServiceStories(ReleaseTable releases, DemoTable demos, RoadmapTable requests, ServiceSteps steps, Customers customers, AgreedTimes times,
      @Value("${palier.web.base-url:http://localhost:8080}") String baseUrl) {
    this.releases = releases;
    this.demos = demos;
    this.requests = requests;
    this.steps = steps;
    this.customers = customers;
    this.times = times;
    this.web = baseUrl.replaceAll("/+$", "");
  }

  @Override
  public boolean tells(NoticeKind kind) {
    return kind.subject() == NoticeKind.Subject.PACKAGE_SERVICE;
  }

  /** An invitation that a later one replaced is not sent any more, nor a reminder of what was done meanwhile. */
  @Override
  @Transactional(readOnly = true)
  public NoticeStory storyOf(String id, NoticeKind kind, int level, long sequence, Instant at, Map<String, String> facts) {
    Map<String, Object> model = new HashMap<>(facts);
    model.remove("replyTo");
    switch (kind) {
      case RELEASE_NOTES -> releases.find(id).ifPresent(release -> {
        tell(model, release);
        model.put("portalUrl", web + "/portal/planned");
      });
      case DEMO_INVITATION, DEMO_CANCELLED -> {
        Optional<ReleaseDemo> demo = demos.find(id);
        if (kind == NoticeKind.DEMO_INVITATION && demo.filter(found -> sequence < found.invitationNo()).isPresent()) {
          return new NoticeStory.Moot("The demo was moved or called off before this invitation was sent");
        }
        demo.ifPresent(found -> tell(model, found, kind == NoticeKind.DEMO_INVITATION && sequence > 0));
      }
      case ROADMAP_ANSWER -> requests.find(id).ifPresent(request -> tell(model, request));
      case SERVICE_REMINDER -> {
        if (steps.find(id).filter(standing -> standing.step().words().equals(facts.get("serviceStep"))).isEmpty()) {
          return new NoticeStory.Moot("The step was done before this reminder was sent");
        }
        model.put("tasklistUrl", web + "/tasks");
      }
      default -> model.put("tasklistUrl", web + "/tasks");
    }
    return new NoticeStory.Matters(model);
  }

  private static void tell(Map<String, Object> model, ProductRelease release) {
    model.put("releaseTitle", release.title());
    model.put("releaseVersion", release.version());
    model.put("releaseNotes", release.notes());
    model.put("supportedUntil", AgreedTimes.day(release.supportedUntil()));
  }

  private void tell(Map<String, Object> model, ReleaseDemo demo, boolean changed) {
    releases.find(demo.release()).ifPresent(release -> tell(model, release));
    model.put("customer", customers.find(demo.customerId()).orElseThrow().name());
    model.put("newAppointment", changed);
    model.put("demoReason", demo.reason());
    if (demo.appointment() != null) {
      model.put("appointmentAt", times.at(demo.appointment().at()));
      model.put("appointmentLength", AgreedTimes.length(demo.appointment().minutes()));
      model.put("appointmentPlace", demo.appointment().place());
      model.put("organiser", demo.organiser().name());
      model.put("attendees", String.join(", ", demos.attendees(demo.id()).stream().map(Person::name).toList()));
    }
  }

  private void tell(Map<String, Object> model, RoadmapRequest request) {
    model.put("customer", customers.find(request.customerId()).orElseThrow().name());
    model.put("roadmapWords", request.words());
    model.put("roadmapAnswer", request.answer());
    model.put("roadmapAskedAt", times.at(request.askedAt()));
  }
}
