package dev.palier.audit.run;

import dev.palier.audit.AuditSettings;
import dev.palier.audit.Audits;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;

/** Wires what runs by itself. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

  /** Not for whoever asks for just any lock. */
  @Bean(defaultCandidate = false)
  @Qualifier("auditLocks")
  DefaultLockRepository auditLocks(DataSource database) {
    DefaultLockRepository locks = new DefaultLockRepository(database);
    locks.setPrefix("audit_");
    locks.setRegion("palier");
    locks.setTimeToLive(AuditLock.TIME_TO_LIVE_MILLIS);
    return locks;
  }

  @Bean
  AuditLock auditLock(@Qualifier("auditLocks") DefaultLockRepository locks) {
    return new AuditLock(locks);
  }

  @Bean
  NodeName auditNode() {
    return NodeName.ofThisHost();
  }

  @Bean
  @ConditionalOnProperty(name = "palier.audit.enabled", matchIfMissing = true)
  AuditLoop auditLoop(Watch watch, AuditSettings settings) {
    return new AuditLoop(watch, settings);
  }

  @Bean
  @ConditionalOnProperty(name = "palier.audit.enabled", matchIfMissing = true)
  AuditHealth auditHealthIndicator(Audits audits, AuditLoop loop, AuditSettings settings, Clock clock) {
    return new AuditHealth(audits, loop, settings, clock);
  }
}
