package dev.palier.replay.difference;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates of the pages. Customers' words are values, never markup. */
final class Templates {

  private static final String FOLDER = "/whatif/";

  private Templates() {
  }

  static Template read(String name) {
    return Mustache.compiler().escapeHTML(true).defaultValue("").emptyStringIsFalse(true).zeroIsFalse(false)
        .withFormatter(Templates::shown).withLoader(part -> new StringReader(text(part))).compile(text(name));
  }

  private static String text(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Without what no page may hold: control characters, and those that turn the direction of writing. */
  private static String shown(Object value) {
    return value.toString().replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]", " ");
  }
}
