package dev.palier.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts the guards into the engine. */
@Component
class GuardPlugin extends SpringBootProcessEnginePlugin {

  private final ApplicationContext context;
  private final int passwordRounds;

  GuardPlugin(ApplicationContext context, @Value("${palier.password.rounds}") int passwordRounds) {
    this.context = context;
    this.passwordRounds = passwordRounds;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.setExpressionManager(new ListedExpressions(context));
    configuration.setScriptEngineResolver(new NoScripts());
    configuration.setPasswordEncryptor(new SlowPasswords(passwordRounds));
    configuration.setBpmnParseFactory(GuardedModel::new);
    configuration.setCustomPreCommandInterceptorsTxRequired(guards(configuration.getCustomPreCommandInterceptorsTxRequired()));
    configuration.setCustomPreCommandInterceptorsTxRequiresNew(
        guards(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
  }

  private static List<CommandInterceptor> guards(List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>(List.of(new NoQueryExpressions(), new AdminsSaveFilters()));
    if (others != null) {
      all.addAll(others);
    }
    return all;
  }
}
