package dev.palier.demo.web;

import dev.palier.customer.Contact;
import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.demo.DemoOnly;
import dev.palier.demo.process.StaffAccounts;
import dev.palier.demo.sample.StaffMember;
import dev.palier.sla.Priority;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page: the tickets, a new ticket, who is who. */
@Controller
@DemoOnly
class StartPage {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_DESCRIPTION = 20_000;

  /**
   * Somebody to sign in as.
   *
   * @param opens ids and names of the applications the engine lets them open
   */
  record Person(String role, String name, String login, Map<String, String> opens) {
  }

  /** A customer to open a ticket for. */
  record Choice(Customer customer, List<Contact> contacts) {
  }

  private final TicketList tickets;
  private final Tickets commands;
  private final Customers customers;
  private final StaffAccounts accounts;
  private final String password;

  StartPage(TicketList tickets, Tickets commands, Customers customers, StaffAccounts accounts,
      @Value("${palier.demo.password}") String password) {
    this.tickets = tickets;
    this.commands = commands;
    this.customers = customers;
    this.accounts = accounts;
    this.password = password;
  }

  @GetMapping({"/", "/demo"})
  String show(Model model) {
    model.addAttribute("here", "/");
    model.addAttribute("tickets", tickets.newest());
    model.addAttribute("customers", customers.all().stream().sorted((a, b) -> b.tier().compareTo(a.tier()))
        .map(customer -> new Choice(customer, customers.contactsOf(customer.id()))).toList());
    model.addAttribute("priorities", Priority.values());
    model.addAttribute("people", people());
    model.addAttribute("password", password);
    return "demo/start";
  }

  private List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (StaffMember member : StaffMember.values()) {
      people.add(new Person(member.roleName(), member.fullName(), member.login(), accounts.applicationsOf(member.login())));
    }
    people.add(new Person("Administrator", "Alex Administrator", "admin", accounts.applicationsOf("admin")));
    return people;
  }

  /** @param customer id of the customer; its first contact is the one who asks */
  @PostMapping("/demo/tickets")
  String open(@RequestParam String customer, @RequestParam Priority priority, @RequestParam String subject,
      @RequestParam String description, RedirectAttributes answer) {
    Optional<Contact> contact = customers.contactsOf(customer).stream().findFirst();
    String subjectLine = subject.strip();
    if (contact.isEmpty() || subjectLine.isEmpty() || subjectLine.length() > LONGEST_SUBJECT
        || description.length() > LONGEST_DESCRIPTION) {
      answer.addFlashAttribute("refused", "The ticket was not opened: it needs a customer and a subject of at most "
          + LONGEST_SUBJECT + " characters.");
      return "redirect:/";
    }
    String number = commands.open(new NewTicket(null, customer, contact.get().name(), contact.get().address(), Channel.PORTAL,
        priority, subjectLine, description, null), "customer");
    return "redirect:/demo/tickets/" + number;
  }
}
