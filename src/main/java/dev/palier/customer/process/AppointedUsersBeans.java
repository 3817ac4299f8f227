package dev.palier.customer.process;

import dev.palier.customer.Appointments;
import dev.palier.customer.Customer;
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
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code appointed-users.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class AppointedUsersBeans {

  private static final String LIST_CHANGE = "listChange";
  private static final String NAME = "appointedName";
  private static final String ADDRESS = "appointedAddress";
  private static final String DISMISSED = "dismissedAddress";
  private static final Set<String> CHANGES = Set.of("appoint", "dismiss", "nothing");

  private final Appointments appointments;
  private final Customers customers;

  AppointedUsersBeans(@Lazy Appointments appointments, Customers customers) {
    this.appointments = appointments;
    this.customers = customers;
  }

  /** What {@code ${appointedUsers.…(execution)}} answers. */
  @UsableInModels
  public record AppointedUsers(Clock clock) {

    /** Whether a request or a person named the customer already. */
    public boolean customerKnown(DelegateExecution execution) {
      return text(execution, AppointedUsersProcess.CUSTOMER_ID) != null;
    }

    /** Whoever started it by hand; null where a request did. */
    public String assignee(DelegateExecution execution) {
      return text(execution, "initiator");
    }

    /** The present instant: a customer waits for it. */
    public Date due(DelegateExecution execution) {
      return Date.from(clock.instant());
    }
  }

  @Bean
  AppointedUsers appointedUsers(Clock clock) {
    return new AppointedUsers(clock);
  }

  @Bean
  @UsableInModels
  TaskListener acceptCustomer() {
    return task -> {
      String id = text(task, AppointedUsersProcess.CUSTOMER_ID);
      Customer customer = (id == null ? Optional.<Customer>empty() : customers.find(id))
          .orElseThrow(() -> new IllegalArgumentException("Choose the customer whose list is to be changed."));
      task.getExecution().setVariables(AppointedUsersProcess.ofCustomer(customer));
      task.getExecution().setProcessBusinessKey(AppointedUsersProcess.keyOf(customer.id()));
    };
  }

  @Bean
  @UsableInModels
  TaskListener acceptListChange() {
    return task -> {
      if (!CHANGES.contains(String.valueOf(text(task, LIST_CHANGE)))) {
        throw new IllegalArgumentException("Choose whether somebody is added, somebody is removed or nothing more is to be "
            + "changed.");
      }
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate appointUser() {
    return execution -> {
      appointments.appoint(customer(execution), text(execution, NAME), text(execution, ADDRESS), user(execution));
      forget(execution);
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate dismissUser() {
    return execution -> {
      appointments.dismiss(customer(execution), text(execution, DISMISSED), user(execution));
      forget(execution);
    };
  }

  /** The next change is asked for anew. */
  private static void forget(DelegateExecution execution) {
    execution.removeVariables(List.of(LIST_CHANGE, NAME, ADDRESS, DISMISSED));
  }

  private static String customer(DelegateExecution execution) {
    return text(execution, AppointedUsersProcess.CUSTOMER_ID);
  }

  private static String user(DelegateExecution execution) {
    Authentication user = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return user == null ? "palier" : user.getUserId();
  }

  private static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }
}
