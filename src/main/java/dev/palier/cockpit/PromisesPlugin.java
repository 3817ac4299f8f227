package dev.palier.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Makes the plugin known to Cockpit, which finds it by its name in {@code META-INF/services}. */
public class PromisesPlugin extends AbstractCockpitPlugin {

  static final String ID = "palier";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getAssetDirectory() {
    return "plugin-webapp/palier-cockpit";
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(PromisesRoot.class);
  }
}
