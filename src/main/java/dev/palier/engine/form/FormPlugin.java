package dev.palier.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.engine.BeforeAnswers;
import dev.palier.engine.FormView;
import dev.palier.engine.LateAnswers;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the rules for forms into the engine. */
@Component
class FormPlugin extends SpringBootProcessEnginePlugin {

  private final ObjectProvider<FormView> views;
  private final ObjectProvider<BeforeAnswers> beforeAnswers;
  private final ObjectProvider<LateAnswers> lateAnswers;
  private final ObjectMapper json;

  FormPlugin(ObjectProvider<FormView> views, ObjectProvider<BeforeAnswers> beforeAnswers, ObjectProvider<LateAnswers> lateAnswers,
      ObjectMapper json) {
    this.views = views;
    this.beforeAnswers = beforeAnswers;
    this.lateAnswers = lateAnswers;
    this.json = json;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    configuration.setCustomPreCommandInterceptorsTxRequired(with(configuration.getCustomPreCommandInterceptorsTxRequired()));
    configuration.setCustomPreCommandInterceptorsTxRequiresNew(
        with(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
  }

  private List<CommandInterceptor> with(List<CommandInterceptor> others) {
    List<CommandInterceptor> all = new ArrayList<>(List.of(new ViewsOnForms(views, json),
        new AnswersOnly(beforeAnswers, lateAnswers)));
    if (others != null) {
      all.addAll(others);
    }
    return all;
  }
}
