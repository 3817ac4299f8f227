package dev.palier.demo.web;

import dev.palier.demo.DemoOnly;
import dev.palier.demo.mail.SentMails;
import dev.palier.demo.process.CockpitLinks;
import dev.palier.escalation.Escalations;
import dev.palier.sla.ClockView;
import dev.palier.sla.Ledger;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.Metric;
import dev.palier.sla.Refusal;
import dev.palier.ticket.Act;
import dev.palier.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One ticket: its clocks, its story, its messages and mails; and what its customer can do. */
@Controller
@DemoOnly
class TicketPage {

  private static final String CUSTOMER = "customer";
  private static final int LONGEST_MESSAGE = 20_000;

  /** One line of the story. */
  record Line(String kind, Instant at, String words, String actor, String explanation) {
  }

  /** One clock. */
  record ShownClock(String name, ClockView clock) {
  }

  private final TicketList tickets;
  private final Tickets commands;
  private final Escalations escalations;
  private final Ledger ledger;
  private final Conversation conversation;
  private final SentMails mails;
  private final CockpitLinks cockpit;
  private final Times times;

  TicketPage(TicketList tickets, Tickets commands, Escalations escalations, Ledger ledger, Conversation conversation,
      SentMails mails, CockpitLinks cockpit, Times times) {
    this.tickets = tickets;
    this.commands = commands;
    this.escalations = escalations;
    this.ledger = ledger;
    this.conversation = conversation;
    this.mails = mails;
    this.cockpit = cockpit;
    this.times = times;
  }

  @GetMapping("/demo/tickets/{number}")
  String show(@PathVariable String number, Model model) {
    model.addAttribute("ticket", find(number));
    model.addAttribute("clocks", ledger.clocks(number).stream()
        .filter(clock -> clock.metric() != Metric.CUSTOMER_WAIT && !clock.target().equals("-"))
        .map(clock -> new ShownClock(Words.clock(clock.metric()), clock)).toList());
    model.addAttribute("story", ledger.of(number).stream().map(this::line).toList());
    model.addAttribute("messages", conversation.of(number));
    model.addAttribute("mails", mails.ofTicket(number));
    model.addAttribute("cockpit", cockpit.ofTicket(number).orElse(null));
    return "demo/ticket";
  }

  private TicketRow find(String number) {
    return tickets.find(number).orElseThrow(() -> new PageFrame.NotHere("There is no ticket " + number + "."));
  }

  private Line line(LedgerEntry entry) {
    String actor = entry.actor().equals("palier") ? null : entry.actor();
    String kind = entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Line(kind, entry.at(), Words.of(entry, times::brief), actor, entry.explanation());
  }

  @PostMapping("/demo/tickets/{number}/reply")
  String reply(@PathVariable String number, @RequestParam String message, RedirectAttributes answer) {
    return play(number, message, answer, () -> commands.customerReplied(number, Act.by(CUSTOMER, message)));
  }

  @PostMapping("/demo/tickets/{number}/reject")
  String reject(@PathVariable String number, @RequestParam String message, RedirectAttributes answer) {
    return play(number, message, answer, () -> commands.reject(number, Act.by(CUSTOMER, message)));
  }

  @PostMapping("/demo/tickets/{number}/confirm")
  String confirm(@PathVariable String number, @RequestParam String message, RedirectAttributes answer) {
    return play(number, message, answer, () -> commands.close(number, Act.by(CUSTOMER, message)));
  }

  @PostMapping("/demo/tickets/{number}/escalate")
  String escalate(@PathVariable String number, @RequestParam String message, RedirectAttributes answer) {
    return play(number, message, answer, () -> escalations.request(number, Act.by(CUSTOMER, message)));
  }

  private String play(String number, String message, RedirectAttributes answer, Runnable act) {
    TicketRow ticket = find(number);
    try {
      if (message.length() > LONGEST_MESSAGE) {
        throw new Refusal("the message is longer than " + LONGEST_MESSAGE + " characters");
      }
      act.run();
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refused", "Not done: " + refusal.getMessage() + ".");
    }
    return "redirect:/demo/tickets/" + ticket.number();
  }
}
