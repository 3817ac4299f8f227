package dev.palier.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models, tables and forms that come with the program. */
public final class PackagedModels {

  private static final List<String> PATTERNS =
      List.of("classpath*:/processes/*.bpmn", "classpath*:/processes/*.dmn", "classpath*:/forms/*.form");

  private PackagedModels() {
  }

  /** Read when first asked for: the package does not change while the program runs. */
  private static final class Contents {
    private static final Map<String, byte[]> BY_NAME = contents();
    private static final Set<ByteBuffer> ALL = BY_NAME.values().stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
  }

  /** All of them, by file name. */
  public static List<ModelFile> read() {
    return Contents.BY_NAME.entrySet().stream().map(file -> ModelFile.read(file.getKey(), file.getValue())).toList();
  }

  /** Whether a file is one of them, byte by byte, whatever its name is. */
  public static boolean include(ModelFile file) {
    return Contents.ALL.contains(ByteBuffer.wrap(file.content()));
  }

  private static Map<String, byte[]> contents() {
    Map<String, byte[]> contents = new TreeMap<>();
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      for (String pattern : PATTERNS) {
        for (Resource resource : resolver.getResources(pattern)) {
          contents.put(resource.getFilename(), resource.getContentAsByteArray());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The packaged models cannot be read", unreadable);
    }
    return contents;
  }
}
