package dev.palier.tasklist;

import dev.palier.customer.Customer;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Channel;
import dev.palier.ticket.NewTicket;
import dev.palier.ticket.Tickets;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestComponent;

/** People of six groups, a Gold customer, and tickets of it. */
@TestComponent
public class SampleStaff {

  private final IdentityService identity;
  private final Customers customers;
  private final RoleHolders roles;
  private final Tickets tickets;
  private final TaskService tasks;

  SampleStaff(IdentityService identity, Customers customers, RoleHolders roles, Tickets tickets, TaskService tasks) {
    this.identity = identity;
    this.customers = customers;
    this.roles = roles;
    this.tickets = tickets;
    this.tasks = tasks;
  }

  public void arrive() {
    addUser("piotr", "first-line");
    addUser("sara", "second-line");
    addUser("vera", "support-manager");
    addUser("clara", "csc");
    addUser("tess", "tam");
    addUser("lucas", "account-manager");
    customers.add(new Customer("acme", "Acme", SupportTier.GOLD));
    for (String role : List.of("first-line", "csc", "support-manager", "vp-customer-office", "vp-sales", "ceo")) {
      roles.add(new RoleHolder(role, "", role, role, role + "@support.example"));
    }
  }

  public void addUser(String id, String group) {
    if (identity.createUserQuery().userId(id).count() == 0) {
      var user = identity.newUser(id);
      user.setPassword(Rest.PASSWORD);
      identity.saveUser(user);
      identity.createMembership(id, group);
    }
  }

  public String openTicket(Priority priority) {
    return tickets.open(new NewTicket(null, "acme", "Anna Ash", "anna@acme.example", Channel.PORTAL, priority,
        "Production is down", "Nobody can sign in.", null), "customer");
  }

  public String task(String ticket, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(ticket).taskDefinitionKey(key).singleResult().getId();
  }
}
