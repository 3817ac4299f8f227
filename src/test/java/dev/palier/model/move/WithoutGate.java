package dev.palier.model.move;

import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/**
 * Deploys edited models without judging them and playing them in a sandbox first: that is tested elsewhere, and tickets must be safe from
 * models that were deployed before there was a gate.
 */
public class WithoutGate implements BeanDefinitionRegistryPostProcessor {

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    Stream.of("rehearsalCheck", "modelsCheck").forEach(registry::removeBeanDefinition);
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    // Nothing else is different.
  }
}
