package dev.palier.engine.guard;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Finds no script engine, not even one that lies on the class path: models run no scripts. */
class NoScripts implements ScriptEngineResolver {

  private final ScriptEngineManager none = new ScriptEngineManager(ClassLoader.getPlatformClassLoader());

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw new ProcessEngineException("Scripts are not allowed in models; this one is written in " + language);
  }

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    // The engine offers its own; none is wanted.
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    return none;
  }
}
