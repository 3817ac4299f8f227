package dev.palier.intake.desk;

import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.engine.FormView;
import dev.palier.intake.inbox.Inbox;
import dev.palier.intake.inbox.MailEntry;
import dev.palier.intake.inbox.StoredMail;
import dev.palier.intake.process.HeldMailProcess;
import dev.palier.sla.SupportCalendars;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a held mail on the form of its task: who wrote it, what it says, why it is held, and for whom a ticket could be opened. */
@Component
class HeldMailView implements FormView {

  private static final int SHOWN_WORDS = 4000;
  private static final String NONE = "none";

  private final Inbox inbox;
  private final Reading reading;
  private final Customers customers;
  private final DateTimeFormatter moment;

  HeldMailView(Inbox inbox, Reading reading, Customers customers, SupportCalendars calendars) {
    this.inbox = inbox;
    this.reading = reading;
    this.customers = customers;
    this.moment = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm zzz", Locale.ENGLISH).withZone(calendars.zone());
  }

  @Override
  public String name() {
    return "heldMailView";
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    OptionalLong mail = HeldMailProcess.mailOf(businessKey);
    return mail.isEmpty() ? Map.of() : inbox.find(mail.getAsLong()).map(this::view).orElse(Map.of());
  }

  private Map<String, Object> view(MailEntry entry) {
    StoredMail stored = inbox.content(entry.id());
    Delivery delivery = new Delivery(stored, reading.believed(stored));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", entry.id());
    view.put("from", from(delivery));
    view.put("subject", delivery.content().subject());
    view.put("arrivedAt", moment.format(entry.arrivedAt()));
    view.put("reason", Objects.requireNonNullElse(entry.reason(), delivery.judgement().reason()));
    view.put("ticket", Objects.requireNonNullElse(entry.ticket(), NONE));
    view.put("text", Words.shortened(delivery.words(), SHOWN_WORDS));
    view.put("files", delivery.content().attachments().stream().map(file -> Map.of("name", file.name(),
        "size", file.content().length / 1024 + 1 + " KB")).toList());
    view.put("writers", writers(delivery));
    return view;
  }

  private static String from(Delivery delivery) {
    if (delivery.sender() == null) {
      return "nobody clear";
    }
    String name = Senders.shown(delivery);
    return name.equals(delivery.sender()) ? name : name + " <" + delivery.sender() + ">";
  }

  /** Customers whose people write from the same domain first. */
  private List<Map<String, String>> writers(Delivery delivery) {
    String domain = delivery.sender() == null ? "@" : delivery.sender().substring(delivery.sender().lastIndexOf('@'));
    List<Map<String, String>> writers = new ArrayList<>();
    List<Customer> sorted = customers.all().stream().sorted(Comparator.comparing(customer ->
        customers.contactsOf(customer.id()).stream().noneMatch(contact -> contact.address().endsWith(domain)))).toList();
    for (Customer customer : sorted) {
      String label = customer.name() + " (" + customer.tier().label() + "): ";
      if (delivery.sender() != null) {
        writers.add(Map.of("label", label + "the sender of this mail", "value", customer.id()));
      }
      for (Contact contact : customers.contactsOf(customer.id())) {
        writers.add(Map.of("label", label + contact.name() + ", " + contact.address(), "value", customer.id() + "/" + contact.address()));
      }
    }
    return writers;
  }
}
