package dev.palier.demo.web;

import dev.palier.customer.AppointedEmailUser;
import dev.palier.customer.AppointedEmailUsers;
import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.demo.DemoOnly;
import dev.palier.demo.mail.MailToSupport;
import dev.palier.demo.mail.ReceivedMail;
import dev.palier.demo.mail.SentMail;
import dev.palier.demo.mail.SentMails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a mail to support as one of the sample contacts, and shows what became of the last ones. */
@Controller
@DemoOnly
class WriteMailPage {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_MESSAGE = 20_000;
  private static final Map<String, String> BECAME = Map.of("TAKEN", "taken in", "HELD", "waits for a person in Tasklist",
      "REFUSED", "refused politely", "DUPLICATE", "the same mail again", "DISCARDED", "discarded by a person", "STORED", "in the inbox");

  /** Somebody to write as. */
  record Writer(Contact contact, String label) {
  }

  private final MailToSupport support;
  private final SentMails sent;
  private final Customers customers;
  private final AppointedEmailUsers appointed;

  WriteMailPage(MailToSupport support, SentMails sent, Customers customers, AppointedEmailUsers appointed) {
    this.support = support;
    this.sent = sent;
    this.customers = customers;
    this.appointed = appointed;
  }

  /** @param answer id of a mail that is answered, or null */
  @GetMapping("/demo/support-mail")
  String show(@RequestParam(required = false) Long answer, Model model) {
    model.addAttribute("answered", answered(answer));
    model.addAttribute("writers", writers());
    model.addAttribute("received", support.newest());
    model.addAttribute("became", BECAME);
    return "demo/support-mail";
  }

  private SentMail answered(Long id) {
    return id == null ? null : sent.find(id).filter(SentMail::sent).orElse(null);
  }

  private List<Writer> writers() {
    List<Writer> writers = new ArrayList<>();
    for (Customer customer : customers.all().stream().sorted((a, b) -> b.tier().compareTo(a.tier())).toList()) {
      List<String> listed = appointed.of(customer.id()).stream().map(AppointedEmailUser::address).toList();
      for (Contact contact : customers.contactsOf(customer.id())) {
        writers.add(new Writer(contact, contact.name() + ", " + customer.name() + " (" + customer.tier().label() + ")"
            + (listed.contains(contact.address()) ? ", Appointed Email User" : ", not appointed")));
      }
    }
    return writers;
  }

  @PostMapping("/demo/support-mail")
  String send(@RequestParam String writer, @RequestParam String subject, @RequestParam String message,
      @RequestParam(required = false) Long answer, RedirectAttributes flash) {
    Optional<Contact> contact = writers().stream().map(Writer::contact).filter(known -> known.address().equals(writer)).findFirst();
    String line = subject.replaceAll("\\p{Cntrl}", " ").strip();
    if (contact.isEmpty() || line.isEmpty() || line.length() > LONGEST_SUBJECT || message.length() > LONGEST_MESSAGE) {
      flash.addFlashAttribute("refused", "The mail was not sent: it needs a sender of the list and a subject of at most "
          + LONGEST_SUBJECT + " characters.");
      return "redirect:/demo/support-mail";
    }
    Optional<ReceivedMail> received = support.send(contact.get(), line, message, answered(answer));
    flash.addFlashAttribute("outcome", received.orElse(null));
    flash.addFlashAttribute("waits", received.isEmpty());
    return "redirect:/demo/support-mail";
  }
}
