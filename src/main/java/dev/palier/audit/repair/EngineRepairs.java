package dev.palier.audit.repair;

import dev.palier.audit.check.TimerPlaces;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Brings the engine back to what the tables say, by the engine's own means. */
@Component
class EngineRepairs {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final RepositoryService repository;
  private final TimerPlaces places;
  private final JdbcTemplate jdbc;

  EngineRepairs(RuntimeService runtime, ManagementService management, RepositoryService repository, TimerPlaces places,
      JdbcTemplate jdbc) {
    this.runtime = runtime;
    this.management = management;
    this.repository = repository;
    this.places = places;
    this.jdbc = jdbc;
  }

  void activateInstances(String ticket) {
    instances(ticket).forEach(instance -> runtime.activateProcessInstanceById(instance.getId()));
  }

  void activateTimers(String ticket) {
    jobs(ticket).stream().filter(Job::isSuspended).forEach(job -> management.activateJobById(job.getId()));
  }

  void giveAttempts(String ticket) {
    jobs(ticket).stream().filter(job -> job.getRetries() <= 0).forEach(job -> management.setJobRetries(job.getId(), 1));
  }

  /** The engine has no command for it: it expects whoever locked a job to unlock it. */
  void unlock(String ticket) {
    jobs(ticket).forEach(job -> jdbc.update("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1 "
        + "where ID_ = ? and LOCK_EXP_TIME_ is not null", job.getId()));
  }

  /** Every timer asks its clock again. */
  void recalculate(String ticket) {
    jobs(ticket).stream().filter(job -> places.isMoment(job.getProcessDefinitionId(), activity(job)))
        .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
  }

  private String activity(Job job) {
    return management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
  }

  /** Enters the place of a timer that is gone again, so that the engine makes it anew; false if the process does not wait there. */
  boolean armAgain(String ticket, String moment) {
    return instances(ticket).stream().anyMatch(instance -> places.of(instance.getProcessDefinitionId(), moment).stream()
        .anyMatch(activity -> enterAgain(instance.getId(), activity)));
  }

  boolean enterAgain(String ticket, List<String> activities) {
    return instances(ticket).stream().anyMatch(instance -> activities.stream()
        .anyMatch(activity -> enterAgain(instance.getId(), activity)));
  }

  private boolean enterAgain(String instance, String activity) {
    Optional<ActivityInstance> waiting = Optional.ofNullable(runtime.getActivityInstance(instance))
        .flatMap(tree -> List.of(tree.getActivityInstances(activity)).stream().findFirst());
    waiting.ifPresent(there -> runtime.createProcessInstanceModification(instance).startBeforeActivity(activity)
        .cancelActivityInstance(there.getId()).execute());
    return waiting.isPresent();
  }

  void show(String ticket, String variable, String value) {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).rootProcessInstances().list()
        .forEach(root -> runtime.setVariable(root.getId(), variable, value));
  }

  /** Processes and kinds of timers that are suspended for everybody. */
  int activateDefinitions() {
    var suspended = repository.createProcessDefinitionQuery().suspended().list();
    suspended.forEach(definition -> repository.activateProcessDefinitionById(definition.getId()));
    var jobs = management.createJobDefinitionQuery().suspended().list();
    jobs.forEach(definition -> management.activateJobDefinitionById(definition.getId(), true));
    return suspended.size() + jobs.size();
  }

  /** Jobs without attempts, of any process. */
  int giveAttempts() {
    List<Job> dead = management.createJobQuery().noRetriesLeft().list();
    dead.forEach(job -> management.setJobRetries(job.getId(), 1));
    return dead.size();
  }

  private List<Job> jobs(String ticket) {
    return instances(ticket).stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream()).toList();
  }

  private List<ProcessInstance> instances(String ticket) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket).list();
  }
}
