package dev.palier.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models, tables and forms that come with the program. */
public final class PackagedModels {

  private static final List<String> PATTERNS =
      List.of("classpath*:/processes/*.bpmn", "classpath*:/processes/*.dmn", "classpath*:/forms/*.form");

  private PackagedModels() {
  }

  /** All of them, by file name. */
  public static List<ModelFile> read() {
    List<ModelFile> files = new ArrayList<>();
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      for (String pattern : PATTERNS) {
        for (Resource resource : resolver.getResources(pattern)) {
          files.add(ModelFile.read(resource.getFilename(), resource.getContentAsByteArray()));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The packaged models cannot be read", unreadable);
    }
    files.sort(Comparator.comparing(ModelFile::name));
    return List.copyOf(files);
  }
}
