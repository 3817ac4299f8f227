package dev.palier.engine.guard;

import dev.palier.engine.UsableInModels;
import java.util.AbstractMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** The beans that expressions may name, looked up when first used because most of them need the engine themselves. */
class ListedBeans extends AbstractMap<Object, Object> {

  private final ApplicationContext context;
  private final ConcurrentHashMap<String, Boolean> listed = new ConcurrentHashMap<>();

  ListedBeans(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public boolean containsKey(Object name) {
    return name instanceof String bean && listed.computeIfAbsent(bean, this::isListed);
  }

  @Override
  public Object get(Object name) {
    return containsKey(name) ? context.getBean((String) name) : null;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return Set.of(context.getBeanNamesForAnnotation(UsableInModels.class)).stream()
        .map(name -> new SimpleImmutableEntry<Object, Object>(name, context.getBean(name)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isListed(String name) {
    return context.containsBean(name) && context.findAnnotationOnBean(name, UsableInModels.class) != null;
  }
}
