package dev.palier.account.review;

import dev.palier.account.meeting.AgreedTimes;
import dev.palier.account.meeting.Person;
import dev.palier.customer.Customers;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeSubjects;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the notices of business reviews tell, and which of them matter no longer. */
@Component
class ReviewStories implements NoticeSubjects {

  private final ReviewTable reviews;
  private final Customers customers;
  private final AgreedTimes words;
  private final String tasks;

  ReviewStories(ReviewTable reviews, Customers customers, AgreedTimes words, @Value("${palier.web.base-url:http://localhost:8080}") String baseUrl) {
    this.reviews = reviews;
    this.customers = customers;
    this.words = words;
    this.tasks = baseUrl.replaceAll("/+$", "") + "/tasks";
  }

  @Override
  public boolean tells(NoticeKind kind) {
    return kind.subject() == NoticeKind.Subject.REVIEW;
  }

  /** An invitation that a later one replaced is not sent any more, nor a reminder of what was done meanwhile. */
  @Override
  @Transactional(readOnly = true)
  public NoticeStory storyOf(String id, NoticeKind kind, int level, long sequence, Instant at, Map<String, String> facts) {
    Optional<BusinessReview> found = reviews.find(id);
    if (found.isEmpty()) {
      return new NoticeStory.Matters(Map.copyOf(facts));
    }
    BusinessReview review = found.get();
    if (kind == NoticeKind.REVIEW_INVITATION && sequence < review.invitationNo()) {
      return new NoticeStory.Moot("The appointment was changed or called off before this invitation was sent");
    }
    if (kind == NoticeKind.REVIEW_REMINDER && !review.step().words().equals(facts.get("reviewStep"))) {
      return new NoticeStory.Moot("The step was done before this reminder was sent");
    }
    return new NoticeStory.Matters(model(review, kind, sequence));
  }

  private Map<String, Object> model(BusinessReview review, NoticeKind kind, long sequence) {
    Map<String, Object> model = new HashMap<>();
    model.put("customer", customers.find(review.customerId()).orElseThrow().name());
    model.put("reviewPeriod", review.period().words());
    model.put("reviewWords", review.words());
    model.put("reviewAgenda", review.agenda());
    model.put("reviewReason", review.reason());
    model.put("reviewDecisions", review.decisions());
    model.put("reviewActions", reviews.actionsOf(review.id()).stream().map(words -> Map.of("words", words)).toList());
    model.put("newAppointment", kind == NoticeKind.REVIEW_INVITATION && sequence > 0);
    if (kind == NoticeKind.REVIEW_REMINDER) {
      model.put("tasklistUrl", tasks);
    }
    if (review.appointment() != null) {
      model.put("appointmentAt", words.at(review.appointment().at()));
      model.put("appointmentLength", AgreedTimes.length(review.appointment().minutes()));
      model.put("appointmentPlace", review.appointment().place());
      model.put("organiser", review.organiser().name());
      model.put("attendees", String.join(", ", reviews.attendees(review.id()).stream().map(Person::name).toList()));
    }
    return model;
  }
}
