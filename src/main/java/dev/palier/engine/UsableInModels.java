package dev.palier.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a Spring bean on the list of names that expressions in models, forms and stored filters may use: the bean's name is
 * the name in the expression, {@code ${deadlines.responseDue(execution)}}. Everything public in the bean is then open to
 * whoever may deploy a model. Beans without this mark do not exist for an expression.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface UsableInModels {
}
