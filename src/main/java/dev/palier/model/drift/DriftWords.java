package dev.palier.model.drift;

import dev.palier.engine.DeployedModel;
import dev.palier.engine.PackageComparison.Packaged;
import dev.palier.engine.PackageComparison.Standing;
import dev.palier.model.ModelInForce.Origin;
import dev.palier.sla.SupportCalendars;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How what is in force stands to what came with the program, in a sentence. Times are in the contract's zone. */
@Component
class DriftWords {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

  private final ZoneId zone;

  DriftWords(SupportCalendars calendars) {
    this.zone = calendars.zone();
  }

  /** @param by who put it in force, null if nobody is known */
  String of(Origin origin, DeployedModel model, String by) {
    String since = MOMENT.format(model.since().atZone(zone));
    return switch (origin) {
      case AS_PACKAGED -> "as packaged";
      case CHANGED -> "changed by " + who(by) + " on " + since;
      case PACKAGE_MOVED_ON -> "changed by " + who(by) + " on " + since + "; the program brings a newer one than it was made from";
      case FROM_ANOTHER_PACKAGE -> "from another version of the program; the next start brings the packaged one";
      case NOT_PACKAGED -> "made by " + who(by) + " on " + since + "; none came with the program";
    };
  }

  /** The drift of a file; empty if there is none. */
  Optional<String> drift(Packaged file, Map<String, String> authors) {
    String name = file.file().name();
    return switch (file.standing()) {
      case AS_PACKAGED -> Optional.empty();
      case NOT_IN_FORCE -> Optional.of(name + ": is not in force; the next start deploys it");
      case FROM_ANOTHER_PACKAGE -> Optional.of(name + ": one from another version of the program is in force; the next start deploys the "
          + "packaged one");
      case CHANGED -> Optional.of(name + ": " + inForce(file, authors) + " is in force; it was made from the packaged one");
      case PACKAGE_MOVED_ON -> Optional.of(name + ": " + inForce(file, authors) + " stays in force; the program brings a newer one that "
          + "differs from the one it was made from: see Cockpit > Models, or take it by: models take " + name);
    };
  }

  private String inForce(Packaged file, Map<String, String> authors) {
    DeployedModel model = file.inForce().stream().filter(one -> !Arrays.equals(one.file().content(), file.file().content()))
        .findFirst().orElseThrow();
    return "version " + model.versions().values().stream().mapToInt(DeployedModel.Version::number).max().orElse(0) + " by "
        + who(authors.get(model.deployment())) + " (" + MOMENT.format(model.since().atZone(zone)) + ")";
  }

  private static String who(String by) {
    return by == null ? "somebody who was not recorded" : by;
  }

  /** Whether it is worth a warning at the start. */
  static boolean needsAttention(Packaged file) {
    return file.standing() == Standing.PACKAGE_MOVED_ON;
  }
}
