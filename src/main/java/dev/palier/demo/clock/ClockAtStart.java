package dev.palier.demo.clock;

import dev.palier.demo.DemoOnly;
import dev.palier.engine.EngineClock;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** Sets the clock to where the demo left it, before the engine is built and so before any timer can fire. */
@Component
@DemoOnly
class ClockAtStart extends SpringBootProcessEnginePlugin {

  private final EngineClock clock;
  private final StoredOffset offset;

  ClockAtStart(EngineClock clock, StoredOffset offset) {
    this.clock = clock;
    this.offset = offset;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    clock.runAheadBy(offset.get());
  }
}
