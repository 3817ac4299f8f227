package dev.palier.replay;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** What a command that works in a sandbox logs: warnings. What is wrong with an edited model is said in a sentence, not as a stack trace. */
final class CommandLogging {

  private CommandLogging() {
  }

  static void begin() {
    LoggingSystem logging = LoggingSystem.get(CommandLogging.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    logging.setLogLevel("org.springframework.context", LogLevel.ERROR);
    logging.setLogLevel("org.springframework.beans", LogLevel.ERROR);
    logging.setLogLevel("org.camunda.bpm.engine.context", LogLevel.OFF);
  }
}
