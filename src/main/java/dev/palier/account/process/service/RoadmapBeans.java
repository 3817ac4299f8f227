package dev.palier.account.process.service;

import static dev.palier.account.process.answer.Answers.text;
import static dev.palier.account.process.answer.Answers.user;
import static dev.palier.account.process.service.ServiceStepBeans.key;

import dev.palier.account.RoadmapRequests;
import dev.palier.account.process.answer.Answers;
import dev.palier.account.service.PackageHolders;
import dev.palier.account.service.ServiceSteps;
import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.engine.UsableInModels;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The beans that {@code roadmap-request.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class RoadmapBeans {

  private static final String CONTACT = "roadmapContact";
  private static final String WORDS = "roadmapWords";
  private static final String ANSWER = "roadmapAnswer";

  private final RoadmapRequests requests;

  RoadmapBeans(@Lazy RoadmapRequests requests) {
    this.requests = requests;
  }

  /** What {@code ${roadmapRequest.…(execution)}} answers. */
  @UsableInModels
  public record RoadmapOrder() {

    /** Whether the request is kept already: it came by the portal. */
    public boolean kept(DelegateExecution execution) {
      return text(execution, ServiceProcesses.CUSTOMER_ID) != null;
    }
  }

  @Bean
  RoadmapOrder roadmapRequest() {
    return new RoadmapOrder();
  }

  /** Takes in what somebody of staff wrote down; the process goes on as that of the request. */
  @Bean
  @UsableInModels
  TaskListener acceptRoadmapRequest(Customers customers, PackageHolders holders) {
    return task -> {
      String chosen = String.valueOf(text(task, CONTACT));
      Contact contact = customers.allContacts().stream().filter(known -> value(known).equals(chosen)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("Choose who of the customer asks; the answer goes there."));
      String id = requests.keep(contact.customerId(), new RoadmapRequests.Asker(contact.name(), contact.address(),
          user(task.getExecution())), text(task, WORDS));
      task.getExecution().setProcessBusinessKey(id);
      task.getExecution().setVariables(ServiceProcesses.of(holders.today(contact.customerId()).orElseThrow()));
      task.getExecution().removeVariables(List.of(CONTACT, WORDS));
    };
  }

  /** How the form names a contact. */
  static String value(Contact contact) {
    return contact.customerId() + " " + contact.address();
  }

  @Bean
  @UsableInModels
  TaskListener acceptRoadmapAnswer(@Lazy ServiceSteps steps) {
    return task -> {
      requests.answer(key(task.getExecution()), Answers.words(task, ANSWER, "Write the answer; the customer gets it by mail."),
          user(task.getExecution()));
      ServiceStepBeans.done(task, steps, List.of(ANSWER));
    };
  }

  @Bean
  @UsableInModels
  JavaDelegate sendRoadmapAnswer() {
    return execution -> requests.sendAnswer(key(execution));
  }
}
