package dev.palier.model.check;

import static dev.palier.model.check.SoundFiles.file;

import dev.palier.engine.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A damaged copy of a packaged file.
 *
 * @param damage      what was done, for people
 * @param name        of the file
 * @param pattern     regular expression, of which the first match is replaced
 * @param replacement what it is replaced by
 * @param place       where the gate must find fault
 * @param telling     the telling part of what it must say
 * @param refuses     whether it must refuse, not only warn
 */
record BrokenModel(String damage, String name, String pattern, String replacement, String place, String telling, boolean refuses) {

  static BrokenModel refused(String damage, String name, String pattern, String replacement, String place, String telling) {
    return new BrokenModel(damage, name, pattern, replacement, place, telling, true);
  }

  static BrokenModel warned(String damage, String name, String pattern, String replacement, String place, String telling) {
    return new BrokenModel(damage, name, pattern, replacement, place, telling, false);
  }

  /** What somebody tries to deploy. */
  List<ModelFile> files() {
    String sound = SoundFiles.text(name);
    if (pattern.isEmpty()) {
      return new ArrayList<>(List.of(file(name, sound), file(replacement, sound)));
    }
    String broken = Pattern.compile(pattern, Pattern.DOTALL).matcher(sound).replaceFirst(replacement);
    if (broken.equals(sound)) {
      throw new IllegalStateException("Nothing was damaged: " + damage);
    }
    return List.of(file(name, broken));
  }

  @Override
  public String toString() {
    return damage;
  }
}
