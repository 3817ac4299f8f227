package dev.palier.customer.process;

import static dev.palier.customer.process.Answers.text;
import static dev.palier.customer.process.Answers.user;

import dev.palier.customer.Customer;
import dev.palier.customer.CustomerChanges;
import dev.palier.customer.Customers;
import dev.palier.engine.UsableInModels;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code customer-data.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class CustomerDataBeans {

  private static final String CHANGE = "customerChange";
  private static final String CONTACT_NAME = "contactName";
  private static final String CONTACT_ADDRESS = "contactAddress";
  private static final String REMOVED_CONTACT = "removedContact";
  private static final String ROLE = "roleId";
  private static final String ROLE_USER = "roleUser";
  private static final String TAKEN_ROLE = "takenRole";
  private static final Set<String> CHANGES = Set.of("add-contact", "remove-contact", "give-role", "take-role", "nothing");

  /** When the page is due: somebody sits before it. */
  @UsableInModels
  public record CustomerData(Clock clock) {

    /** The present instant. */
    public Date due(DelegateExecution execution) {
      return Date.from(clock.instant());
    }
  }

  @Bean
  CustomerData customerData(Clock clock) {
    return new CustomerData(clock);
  }

  @Bean
  @UsableInModels
  TaskListener acceptOpenedCustomer(Customers customers) {
    return task -> {
      String id = text(task, AppointedUsersProcess.CUSTOMER_ID);
      Customer customer = (id == null ? Optional.<Customer>empty() : customers.find(id))
          .orElseThrow(() -> new IllegalArgumentException("Choose the customer."));
      task.getExecution().setVariables(AppointedUsersProcess.ofCustomer(customer));
      task.getExecution().setProcessBusinessKey(CustomerDataOnForms.KEY + customer.id());
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptCustomerChange() {
    return task -> Answers.choice(task, CHANGE, CHANGES, "Choose what is to be changed, or that nothing more is.");
  }

  @Bean
  @UsableInModels
  JavaDelegate keepCustomerChange(@Lazy CustomerChanges changes) {
    return execution -> {
      String customer = text(execution, AppointedUsersProcess.CUSTOMER_ID);
      String actor = user(execution);
      switch (text(execution, CHANGE)) {
        case "add-contact" -> changes.addContact(customer, text(execution, CONTACT_NAME), text(execution, CONTACT_ADDRESS), actor);
        case "remove-contact" -> changes.removeContact(customer, text(execution, REMOVED_CONTACT), actor);
        case "give-role" -> changes.giveRole(customer, text(execution, ROLE), text(execution, ROLE_USER), actor);
        default -> {
          String[] roleAndUser = String.valueOf(text(execution, TAKEN_ROLE)).split(" ", 2);
          changes.takeRole(customer, roleAndUser[0], roleAndUser.length < 2 ? "" : roleAndUser[1], actor);
        }
      }
      execution.removeVariables(List.of(CHANGE, CONTACT_NAME, CONTACT_ADDRESS, REMOVED_CONTACT, ROLE, ROLE_USER, TAKEN_ROLE));
    };
  }
}
