package dev.palier.engine.guard;

import java.beans.FeatureDescriptor;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.aop.support.AopUtils;

/**
 * Refuses every step of an expression that leaves plain values, executions, tasks and our own types, or that asks any object
 * for its class or for the engine. It stands before the resolvers that would answer and never answers itself.
 */
class NoReflection extends ELResolver {

  private static final List<Class<?>> OPEN_TYPES = List.of(CharSequence.class, Number.class, Boolean.class, Date.class,
      TemporalAccessor.class, TemporalAmount.class, Collection.class, Map.class, VariableScope.class);
  private static final List<String> OPEN_PACKAGES = List.of("dev.palier.", "org.joda.time.", "org.camunda.spin.");
  private static final Set<String> CLOSED_NAMES = Set.of("class", "getclass", "processengineservices",
      "getprocessengineservices", "processengine", "getprocessengine", "wait", "notify", "notifyall");

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    check(base, property);
    return null;
  }

  @Override
  public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    check(base, method);
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    check(base, property);
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    check(base, property);
    return null;
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    check(base, property);
    return false;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return null;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }

  private static void check(Object base, Object name) {
    if (base != null && (isClosed(name) || !isOpen(base))) {
      throw new ProcessEngineException("Expressions may not use '" + name + "' of a " + base.getClass().getName());
    }
  }

  private static boolean isClosed(Object name) {
    return name != null && CLOSED_NAMES.contains(name.toString().toLowerCase(Locale.ROOT));
  }

  private static boolean isOpen(Object base) {
    if (base.getClass().isArray() || OPEN_TYPES.stream().anyMatch(type -> type.isInstance(base))) {
      return true;
    }
    String type = AopUtils.getTargetClass(base).getName();
    return OPEN_PACKAGES.stream().anyMatch(type::startsWith);
  }
}
