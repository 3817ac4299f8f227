package dev.palier.tasklist.process.plugin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.engine.PluginAnswers;
import dev.palier.sla.Refusal;
import org.springframework.stereotype.Component;

/** What the tab of a ticket sends and gets. */
@Component
class TabAnswers extends PluginAnswers {

  TabAnswers(ObjectMapper json) {
    super(json, Refusal.class, "The tab of a ticket");
  }
}
