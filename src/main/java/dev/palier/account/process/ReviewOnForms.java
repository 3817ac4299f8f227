package dev.palier.account.process;

import dev.palier.account.ReviewPack;
import dev.palier.account.ReviewPacks;
import dev.palier.account.meeting.Appointment;
import dev.palier.account.review.BusinessReview;
import dev.palier.account.review.OpenAction;
import dev.palier.account.review.ReviewTable;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.engine.FormView;
import dev.palier.sla.ReviewRhythm;
import dev.palier.sla.SupportPackages;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a business review on the forms of its tasks: pack, appointment, contacts, what is open from the last one. */
@Component
class ReviewOnForms implements FormView {

  private static final String ORDER = "order-business-review-";
  private static final String PACKS = "/camunda/api/tasklist/plugin/palier/default/reviews/";

  private final ReviewTable reviews;
  private final ReviewPacks packs;
  private final Customers customers;
  private final SupportPackages packages;
  private final AgreedTimes words;

  ReviewOnForms(ReviewTable reviews, ReviewPacks packs, Customers customers, SupportPackages packages, AgreedTimes words) {
    this.reviews = reviews;
    this.packs = packs;
    this.customers = customers;
    this.packages = packages;
    this.words = words;
  }

  @Override
  public String name() {
    return "reviewView";
  }

  /** Before the customer is chosen {@code customers}; then {@code review, packs, packUrl, appointment, contacts, actions, …}. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    if (businessKey != null && businessKey.startsWith(ORDER)) {
      return Map.of("customers", customers.all().stream().filter(this::hasReviews).map(customer -> option(customer.name() + " ("
          + customer.tier().label() + ", " + packages.of(customer.tier()).businessReviews() + ")", customer.id())).toList());
    }
    return BusinessReview.isId(businessKey) ? reviews.find(businessKey).map(this::view).orElse(Map.of()) : Map.of();
  }

  private boolean hasReviews(Customer customer) {
    return ReviewRhythm.parse(packages.of(customer.tier()).businessReviews()) != ReviewRhythm.NONE;
  }

  private Map<String, Object> view(BusinessReview review) {
    Customer customer = customers.find(review.customerId()).orElseThrow();
    List<ReviewPack> made = packs.of(review.id());
    Map<String, Object> view = new TreeMap<>();
    view.put("review", List.of(Map.of("customer", customer.name(), "tier", customer.tier().label(), "period", review.period().words())));
    view.put("packs", made.stream().map(pack -> Map.of("version", "Version " + pack.version(), "madeAt", words.at(pack.madeAt()),
        "sha256", pack.sha256().substring(0, 16) + "…")).toList());
    if (!made.isEmpty()) {
      String url = PACKS + review.id() + "/packs/" + made.get(0).version();
      view.put("packPdf", url + ".pdf");
      view.put("packHtml", url + ".html");
    }
    view.put("words", text(review.words()));
    view.put("agenda", text(review.agenda()));
    view.put("reasons", review.reason() == null ? List.of() : List.of(Map.of("words", review.reason())));
    view.put("zone", words.zone().getId());
    view.put("appointment", review.appointment() == null ? List.of() : List.of(line(review, review.appointment())));
    view.put("contacts", customers.contactsOf(customer.id()).stream()
        .map(contact -> option(contact.name() + ", " + contact.address(), contact.address())).toList());
    view.put("actions", reviews.openActions(customer.id(), review.id()).stream().map(ReviewOnForms::action).toList());
    return view;
  }

  private Map<String, String> line(BusinessReview review, Appointment appointment) {
    return Map.of("at", words.at(appointment.at()), "length", AgreedTimes.length(appointment.minutes()), "place", appointment.place(),
        "organiser", review.organiser().name(), "invitation", review.invited() ? "sent" : "not sent");
  }

  private static Map<String, String> action(OpenAction action) {
    return option(action.words() + " (" + action.period() + ")", String.valueOf(action.id()));
  }

  private static Map<String, String> option(String label, String value) {
    return Map.of("label", label, "value", value);
  }

  private static String text(String words) {
    return words == null ? "" : words;
  }
}
