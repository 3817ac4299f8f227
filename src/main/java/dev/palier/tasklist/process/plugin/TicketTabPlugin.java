package dev.palier.tasklist.process.plugin;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Makes the plugin known to Tasklist, which finds it by its name in {@code META-INF/services}. */
public class TicketTabPlugin extends AbstractTasklistPlugin {

  static final String ID = "palier";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getAssetDirectory() {
    return "plugin-webapp/palier-tasklist";
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(TicketTabRoot.class);
  }
}
