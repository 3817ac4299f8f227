package dev.palier.engine.guard;

import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** Expressions of models and queries: listed beans and plain values, nothing else. */
class ListedExpressions extends SpringExpressionManager {

  ListedExpressions(ApplicationContext context) {
    super(context, new ListedBeans(context));
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new NoReflection());
    resolver.add(super.createElResolver());
    return resolver;
  }
}
