package dev.palier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the portal's style sheet, as WCAG 2.1 reckons contrast. */
class PaletteTests {

  private static final double TEXT = 4.5;
  private static final double EDGES = 3;
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");

  @ParameterizedTest
  @DisplayName("WCAG AA: text stands out from its ground by at least 4.5 to 1")
  @CsvSource({"ink, paper", "ink, ground", "soft, paper", "soft, ground", "link, paper", "link, ground", "paper, accent",
      "good, paper",
      "good, good-ground", "alarm, paper", "alarm, ground", "alarm, alarm-ground", "wait, paper", "wait, wait-ground",
      "accent, calm-ground", "ink, calm-ground"})
  void textStandsOut(String text, String ground) throws IOException {
    assertThat(contrast(palette().get(text), palette().get(ground))).isGreaterThanOrEqualTo(TEXT);
  }

  @ParameterizedTest
  @DisplayName("WCAG AA: edges of fields and the focus stand out by at least 3 to 1")
  @CsvSource({"edge, paper", "edge, ground", "focus, paper", "focus, ground"})
  void edgesStandOut(String edge, String ground) throws IOException {
    assertThat(contrast(palette().get(edge), palette().get(ground))).isGreaterThanOrEqualTo(EDGES);
  }

  private static Map<String, String> palette() throws IOException {
    try (InputStream sheet = PaletteTests.class.getResourceAsStream("/portal/portal.css")) {
      Map<String, String> palette = new HashMap<>();
      Matcher colour = COLOUR.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
      while (colour.find()) {
        palette.put(colour.group(1), colour.group(2));
      }
      return palette;
    }
  }

  private static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255d;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
