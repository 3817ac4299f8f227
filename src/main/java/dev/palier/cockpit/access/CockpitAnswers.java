package dev.palier.cockpit.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.engine.PluginAnswers;
import dev.palier.sla.Refusal;
import org.springframework.stereotype.Component;

/** What the pages in Cockpit send and get. */
@Component
public class CockpitAnswers extends PluginAnswers {

  CockpitAnswers(ObjectMapper json) {
    super(json, Refusal.class, "A page in Cockpit");
  }
}
