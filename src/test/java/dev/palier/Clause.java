package dev.palier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The clauses and readings of the agreement that a test proves; {@code docs/sla/clauses.md} lists them. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Clause {

  /** E.g. {@code "4.7"} or {@code "R2"}. */
  String[] value();
}
