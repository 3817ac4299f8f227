package dev.palier.escalation.process;

import dev.palier.customer.RoleHolder;
import dev.palier.engine.UsableInModels;
import dev.palier.escalation.LevelOffers;
import dev.palier.sla.ClockView;
import dev.palier.sla.Ledger;
import dev.palier.sla.Metric;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** To whom a raised level is offered, for {@code escalation-level.bpmn}: {@code ${levelOffer.…(execution)}}. */
@Component("levelOffer")
@UsableInModels
public class LevelOffer {

  private final LevelOffers offers;
  private final Ledger ledger;
  private final IdentityService identity;
  private final Clock clock;

  LevelOffer(LevelOffers offers, Ledger ledger, @Lazy IdentityService identity, Clock clock) {
    this.offers = offers;
    this.ledger = ledger;
    this.identity = identity;
    this.clock = clock;
  }

  /** Whether the level is still to be taken (reading R2). */
  public boolean stillOpen(DelegateExecution execution) {
    return offers.stillOpen(ticket(execution), level(execution));
  }

  /** The groups of those who are told of the level (SLA 4.8), also where the roles of the level itself are empty. */
  public Set<String> candidateGroups(DelegateExecution execution) {
    Set<String> groups = new LinkedHashSet<>();
    offers.raised(ticket(execution), level(execution)).ifPresent(raised -> groups.addAll(List.of(raised.recipients().split(";"))));
    offers.holders(ticket(execution), level(execution)).stream().map(RoleHolder::role).forEach(groups::add);
    return groups;
  }

  /** Those who are told and can sign in: some hold a role and are not of its group. */
  public List<String> candidateUsers(DelegateExecution execution) {
    String[] holders = offers.holders(ticket(execution), level(execution)).stream().map(RoleHolder::userId).distinct()
        .toArray(String[]::new);
    return holders.length == 0 ? List.of()
        : identity.createUserQuery().userIdIn(holders).list().stream().map(User::getId).sorted().toList();
  }

  /** Before the next level is told; at once where none follows by time. */
  public Date due(DelegateExecution execution) {
    ClockView next = ledger.clock(ticket(execution), Metric.ESCALATION);
    return Date.from(next.open() && next.dueAt() != null ? next.dueAt() : clock.instant());
  }

  private static String ticket(DelegateExecution execution) {
    return String.valueOf(execution.getVariable(LevelProcess.TICKET_NUMBER));
  }

  private static int level(DelegateExecution execution) {
    return ((Number) execution.getVariable(LevelProcess.ESCALATION_LEVEL)).intValue();
  }
}
