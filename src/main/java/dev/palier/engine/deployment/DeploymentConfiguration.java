package dev.palier.engine.deployment;

import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.DeploymentChecks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeploymentConfiguration {

  @Bean
  DeploymentChecks deploymentChecks(ObjectProvider<DeploymentCheck> checks) {
    return new DeploymentChecks(checks.orderedStream().toList());
  }
}
