package dev.palier.engine.deployment;

import dev.palier.engine.DeploymentCheck;
import dev.palier.engine.DeploymentChecks;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeploymentConfiguration {

  /** @param checked false where models are tried that were checked elsewhere */
  @Bean
  DeploymentChecks deploymentChecks(ObjectProvider<DeploymentCheck> checks, @Value("${palier.models.checked:true}") boolean checked) {
    return new DeploymentChecks(checked ? checks.orderedStream().toList() : List.of());
  }
}
