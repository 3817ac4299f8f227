package dev.palier.intake.desk;

import dev.palier.customer.AppointmentRequests;
import dev.palier.intake.MailAction;
import dev.palier.intake.inbox.MailState;
import dev.palier.intake.inbox.Outcome;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Requests to change a list of Appointed Email Users, which customers write to their Account Managers (SLA 4.15): a mail of a person
 * of exactly one customer to one of the addresses of {@code palier.intake.account-managers} opens no ticket but gives the Account
 * Manager a task.
 */
@Component
class ListRequests {

  private static final List<String> RECIPIENTS = List.of("To", "Cc");

  private final Set<String> accountManagers;
  private final Senders senders;
  private final AppointmentRequests requests;

  ListRequests(@Value("${palier.intake.account-managers:}") List<String> accountManagers, Senders senders,
      AppointmentRequests requests) {
    this.accountManagers = accountManagers.stream().map(address -> address.strip().toLowerCase(Locale.ROOT))
        .filter(address -> !address.isEmpty()).collect(Collectors.toUnmodifiableSet());
    this.senders = senders;
    this.requests = requests;
  }

  /** What is to be done with a mail to Account Managers; empty for every other mail. */
  Optional<Step> request(Delivery delivery) {
    boolean byAPerson = Set.of(MailAction.NEW, MailAction.UPDATE).contains(delivery.judgement().action())
        && !delivery.judgement().quiet();
    if (accountManagers.isEmpty() || !byAPerson || recipients(delivery).noneMatch(accountManagers::contains)) {
      return Optional.empty();
    }
    List<String> customers = senders.customersOf(delivery.sender());
    return customers.size() != 1 ? Optional.empty() : Optional.of(Step.elsewhere(() -> hand(delivery, customers.get(0))));
  }

  private Outcome hand(Delivery delivery, String customer) {
    requests.requested(customer, senders.nameOf(customer, delivery) + " <" + delivery.sender() + ">: "
        + delivery.content().subject() + "\n\n" + delivery.words());
    return new Outcome(MailState.TAKEN, null, "A request to the Account Manager about the list of Appointed Email Users");
  }

  private static Stream<String> recipients(Delivery delivery) {
    try {
      InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream(delivery.mail().raw()));
      return RECIPIENTS.stream().map(name -> headers.getHeader(name, ",")).flatMap(ListRequests::addresses);
    } catch (MessagingException unreadable) {
      return Stream.empty();
    }
  }

  /** What cannot be read as addresses names no Account Manager. */
  private static Stream<String> addresses(String header) {
    try {
      Address[] found = header == null ? new Address[0] : InternetAddress.parseHeader(header, false);
      return Arrays.stream(found).map(address -> ((InternetAddress) address).getAddress()).filter(address -> address != null)
          .map(address -> address.toLowerCase(Locale.ROOT));
    } catch (MessagingException unreadable) {
      return Stream.empty();
    }
  }
}
