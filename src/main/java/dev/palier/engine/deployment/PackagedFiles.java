package dev.palier.engine.deployment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that {@code camunda.bpm.deployment-resource-pattern} names: usually those in the jar. */
@Component
class PackagedFiles {

  private final CamundaBpmProperties properties;

  PackagedFiles(CamundaBpmProperties properties) {
    this.properties = properties;
  }

  /** @param content never changed */
  record Content(String name, byte[] content, String digest) {
  }

  /**
   * All of them, by name.
   *
   * @throws ProcessEngineException if two have one name, because they would replace each other
   */
  List<Content> read() {
    Map<String, Resource> files = new TreeMap<>();
    try {
      for (String pattern : properties.getDeploymentResourcePattern()) {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
          Resource other = resource.isReadable() ? files.put(resource.getFilename(), resource) : null;
          if (other != null && !other.getURL().equals(resource.getURL())) {
            throw new ProcessEngineException("Two files are called " + resource.getFilename() + ": " + other.getURL() + " and "
                + resource.getURL() + ". Give one of them another name.");
          }
        }
      }
      List<Content> contents = new ArrayList<>();
      for (Map.Entry<String, Resource> file : files.entrySet()) {
        byte[] content = file.getValue().getContentAsByteArray();
        contents.add(new Content(file.getKey(), content, Digest.of(content)));
      }
      contents.sort(Comparator.comparing(Content::name));
      return contents;
    } catch (IOException unreadable) {
      throw new ProcessEngineException("The models to deploy cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
