package dev.palier.engine.job;

import dev.palier.engine.EngineClock;
import dev.palier.engine.VirtualClock;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.TaskExecutor;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

  @Bean("clock")
  @Profile("!replay")
  EngineClock engineClock(ObjectProvider<JobExecutor> jobExecutor) {
    return new EngineClock(() -> jobExecutor.ifAvailable(JobExecutor::jobWasAdded));
  }

  @Bean("clock")
  @Profile("replay")
  VirtualClock virtualClock() {
    return new VirtualClock();
  }

  @Bean
  NodeClock nodeClock() {
    return new NodeClock(Clock.systemUTC()::instant);
  }

  @Bean
  ClockWatch clockWatch(DataSource dataSource, NodeClock nodeClock) {
    return new ClockWatch(dataSource, nodeClock);
  }

  @Bean
  NodePulse timersHealthIndicator(Optional<WokenJobExecutor> jobExecutor, ClockWatch clockWatch, NodeClock nodeClock, Clock clock) {
    return new NodePulse(jobExecutor, clockWatch, nodeClock, clock);
  }

  /** In place of the starter's own, with the same properties. */
  @Bean
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
  WokenJobExecutor jobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties properties,
      DataSource dataSource, ClockWatch clockWatch) {
    var executor = new WokenJobExecutor(new NextDueDate(dataSource), clockWatch::agrees);
    executor.setTaskExecutor(threads);
    executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    apply(properties.getJobExecution(), executor);
    return executor;
  }

  private static void apply(JobExecutionProperty from, JobExecutor to) {
    var map = PropertyMapper.get().alwaysApplyingWhenNonNull();
    map.from(from::getLockTimeInMillis).to(to::setLockTimeInMillis);
    map.from(from::getMaxJobsPerAcquisition).to(to::setMaxJobsPerAcquisition);
    map.from(from::getWaitTimeInMillis).to(to::setWaitTimeInMillis);
    map.from(from::getMaxWait).to(to::setMaxWait);
    map.from(from::getBackoffTimeInMillis).to(to::setBackoffTimeInMillis);
    map.from(from::getMaxBackoff).to(to::setMaxBackoff);
    map.from(from::getBackoffDecreaseThreshold).to(to::setBackoffDecreaseThreshold);
    map.from(from::getWaitIncreaseFactor).to(to::setWaitIncreaseFactor);
  }
}
