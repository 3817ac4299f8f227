package dev.palier.engine.guard;

import dev.palier.engine.NamesInModels;
import dev.palier.engine.UsableInModels;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The types of the listed beans, as they are declared. */
@Component
class ListedTypes implements NamesInModels {

  private final ApplicationContext context;
  private volatile Map<String, Class<?>> types;

  ListedTypes(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public Map<String, Class<?>> beans() {
    if (types == null) {
      Map<String, Class<?>> found = new TreeMap<>();
      for (String name : context.getBeanNamesForAnnotation(UsableInModels.class)) {
        found.put(name, context.getType(name));
      }
      types = Map.copyOf(found);
    }
    return types;
  }
}
