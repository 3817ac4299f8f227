package dev.palier.engine.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a refused start into what is wrong and what to do. */
class UnsafeSettingAnalyzer extends AbstractFailureAnalyzer<UnsafeSetting> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSetting cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}
