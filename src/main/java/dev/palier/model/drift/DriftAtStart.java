package dev.palier.model.drift;

import dev.palier.engine.PackageComparison;
import dev.palier.engine.PackageComparison.Packaged;
import dev.palier.engine.PackageComparison.Standing;
import dev.palier.model.signoff.DeploymentAuthors;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the start of a server what of the packaged models is not in force, and whose is. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.auto-deployment-enabled", havingValue = "true", matchIfMissing = true)
class DriftAtStart {

  private static final Logger LOG = LoggerFactory.getLogger(DriftAtStart.class);

  private final PackageComparison packaged;
  private final DeploymentAuthors authors;
  private final DriftWords words;

  DriftAtStart(PackageComparison packaged, DeploymentAuthors authors, DriftWords words) {
    this.packaged = packaged;
    this.authors = authors;
    this.words = words;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    List<Packaged> files = packaged.compared();
    Map<String, String> known = authors.known();
    if (files.stream().allMatch(file -> file.standing() == Standing.AS_PACKAGED)) {
      LOG.info("Models, tables and forms in force: as packaged, all {}.", files.size());
    }
    files.forEach(file -> words.drift(file, known).ifPresent(sentence -> {
      if (DriftWords.needsAttention(file)) {
        LOG.warn("{}", sentence);
      } else {
        LOG.info("{}", sentence);
      }
    }));
  }
}
