package dev.palier.demo.clock;

import dev.palier.demo.DemoOnly;
import dev.palier.intake.ServerTime;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The demo's mail server goes by the machine's clock, the demo by its own. */
@Component
@DemoOnly
class DemoServerTime implements ServerTime {

  private final StoredOffset offset;

  DemoServerTime(StoredOffset offset) {
    this.offset = offset;
  }

  @Override
  public Instant here(Instant there) {
    return there.plus(offset.get());
  }
}
