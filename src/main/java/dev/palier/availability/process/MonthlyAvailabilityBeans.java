package dev.palier.availability.process;

import static dev.palier.availability.process.AvailabilityVariables.chosen;
import static dev.palier.availability.process.AvailabilityVariables.text;
import static dev.palier.availability.process.AvailabilityVariables.user;

import dev.palier.availability.credit.CreditTable.Reader;
import dev.palier.availability.credit.ServiceCredits;
import dev.palier.availability.month.FigureTable;
import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.engine.UsableInModels;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.joda.money.Money;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code monthly-availability.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class MonthlyAvailabilityBeans {

  private static final int LONGEST_REASON = 1000;

  private final ServiceCredits credits;

  MonthlyAvailabilityBeans(@Lazy ServiceCredits credits) {
    this.credits = credits;
  }

  /** What {@code ${serviceCredit.due(execution)}} answers. */
  @UsableInModels
  public record ServiceCreditMoments(ServiceCredits credits) {

    /** When the credit has to be approved or refused. */
    public Date due(DelegateExecution execution) {
      return Date.from(credits.dueAt(execution.getProcessBusinessKey()));
    }
  }

  @Bean
  ServiceCreditMoments serviceCredit() {
    return new ServiceCreditMoments(credits);
  }

  @Bean
  @UsableInModels
  JavaDelegate measureAvailability() {
    return execution -> execution.setVariable(AvailabilityVariables.GUARANTEE_KEPT,
        credits.measure(execution.getProcessBusinessKey()) ? "yes" : "no");
  }

  /** What is missing or wrong is refused; what was decided is kept in the tables. */
  @Bean
  @UsableInModels
  TaskListener acceptServiceCredit(FigureTable months, Customers customers) {
    return task -> {
      String id = task.getExecution().getProcessBusinessKey();
      switch (String.valueOf(text(task, AvailabilityVariables.CREDIT_OUTCOME))) {
        case "approved" -> credits.approve(id, fee(task), readers(task, customers.contactsOf(months.find(id).orElseThrow().customerId())),
            user(task.getExecution()));
        case "refused" -> credits.refuse(id, reason(task), user(task.getExecution()));
        case "measure-again" -> { }
        default -> throw new IllegalArgumentException("Say whether the credit is approved, refused, or the month is to be measured again.");
      }
      task.getExecution().removeVariables(AvailabilityVariables.ANSWERS);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate enterServiceCredit() {
    return execution -> credits.enter(execution.getProcessBusinessKey());
  }

  @Bean
  @UsableInModels
  JavaDelegate sendCreditLetter() {
    return execution -> credits.send(execution.getProcessBusinessKey());
  }

  /** What was typed for the fee, null for nothing. */
  private static Money fee(DelegateTask task) {
    String typed = text(task, AvailabilityVariables.MONTH_FEE);
    if (typed == null) {
      return null;
    }
    try {
      Money fee = Money.parse(typed);
      if (fee.isPositive()) {
        return fee;
      }
    } catch (IllegalArgumentException | ArithmeticException unreadable) {
      // The sentence below says what is expected.
    }
    throw new IllegalArgumentException("Give the fee as currency and amount, for example EUR 12500.00, was '" + typed + "'.");
  }

  private static List<Reader> readers(DelegateTask task, List<Contact> contacts) {
    Set<String> chosen = Set.copyOf(chosen(task, AvailabilityVariables.LETTER_READERS));
    List<Reader> readers = contacts.stream().filter(contact -> chosen.contains(contact.address()))
        .map(contact -> new Reader(contact.name(), contact.address())).toList();
    if (readers.isEmpty() || readers.size() < chosen.size()) {
      throw new IllegalArgumentException("Choose who of the customer gets the letter.");
    }
    return readers;
  }

  private static String reason(DelegateTask task) {
    String reason = text(task, AvailabilityVariables.REFUSAL_REASON);
    if (reason == null || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("Say why the credit is refused, in at most " + LONGEST_REASON + " characters.");
    }
    return reason;
  }
}
