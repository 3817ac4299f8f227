package dev.palier.engine.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * An empty Camunda Spring Boot application with everything at its defaults: what this program is measured against. It is no
 * component, so that no test finds it.
 */
@EnableAutoConfiguration
public class EmptyCamunda {

  /** Starts the empty application. */
  public static void main(String[] args) {
    SpringApplication.run(EmptyCamunda.class, args);
  }
}
