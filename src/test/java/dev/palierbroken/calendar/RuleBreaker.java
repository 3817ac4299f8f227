package dev.palierbroken.calendar;

import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.springframework.expression.ExpressionParser;

/** Breaks every rule of the house. */
class RuleBreaker {

  RuntimeService engine;
  ExpressionManager expressions;
  ExpressionParser parser;

  Instant now() {
    return Instant.now();
  }
}
