package dev.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the tests see is in the jar too. */
class PackagedFilesTests {

  @Test
  @DisplayName("No resource has the name package.html: Maven leaves such files out of every jar, without a word")
  void nothingIsLeftOut() throws IOException {
    for (String folder : new String[] {"src/main/resources", "processes", "forms"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        assertThat(files.filter(file -> file.endsWith("package.html"))).isEmpty();
      }
    }
  }
}
