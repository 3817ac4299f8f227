package dev.palier.customer.process;

import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.engine.OwnWork;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * The process in which a list of Appointed Email Users is changed (SLA 4.15). Its business key names the customer, and
 * the request where one came by mail: {@code appointed-users-acme-request-7}.
 */
@Component
public class AppointedUsersProcess {

  static final String CUSTOMER_ID = "customerId";

  private static final String PROCESS = "appointed-users";
  private static final Pattern KEY = Pattern.compile(PROCESS + "-(.+?)(?:-request-(\\d+))?");

  private final RuntimeService runtime;
  private final Customers customers;

  AppointedUsersProcess(RuntimeService runtime, Customers customers) {
    this.runtime = runtime;
    this.customers = customers;
  }

  /**
   * Gives the Account Manager the task to look at a request.
   *
   * @throws IllegalArgumentException if there is no such customer
   */
  public void requested(String customerId, long request) {
    Customer customer = customers.find(customerId)
        .orElseThrow(() -> new IllegalArgumentException("There is no customer '" + customerId + "'"));
    OwnWork.carrying(customer, () -> runtime.startProcessInstanceByKey(PROCESS, keyOf(customerId) + "-request-" + request,
        ofCustomer(customer)));
  }

  static String keyOf(String customerId) {
    return PROCESS + "-" + customerId;
  }

  /** What cards show of a customer. */
  static VariableMap ofCustomer(Customer customer) {
    return Variables.createVariables().putValue(CUSTOMER_ID, customer.id()).putValue("customer", customer.name())
        .putValue("supportTier", customer.tier().name());
  }

  static boolean isKey(String businessKey) {
    return businessKey != null && KEY.matcher(businessKey).matches();
  }

  static Optional<Customer> customerIn(String businessKey, Customers customers) {
    Matcher key = KEY.matcher(businessKey);
    return key.matches() ? customers.find(key.group(1)) : Optional.empty();
  }

  static Optional<Long> requestIn(String businessKey) {
    Matcher key = KEY.matcher(businessKey);
    return key.matches() ? Optional.ofNullable(key.group(2)).map(Long::valueOf) : Optional.empty();
  }
}
