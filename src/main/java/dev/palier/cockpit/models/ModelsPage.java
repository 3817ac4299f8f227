package dev.palier.cockpit.models;

import dev.palier.cockpit.models.ModelsView.FileLine;
import dev.palier.cockpit.models.ModelsView.Line;
import dev.palier.cockpit.models.ModelsView.SignedLine;
import dev.palier.model.ModelInForce;
import dev.palier.model.ModelInForce.Origin;
import dev.palier.model.ModelsNow;
import dev.palier.model.SignOff;
import dev.palier.model.SignOff.SignedFile;
import dev.palier.model.SignOff.SignedVersion;
import dev.palier.model.SignOffs;
import dev.palier.sla.SupportCalendars;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts together what the page shows. */
@Component
class ModelsPage {

  private static final int SHOWN = 20;
  private static final String PROGRAM = "the program";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

  private final SignOffs signOffs;
  private final ModelsNow models;
  private final ZoneId zone;

  ModelsPage(SignOffs signOffs, ModelsNow models, SupportCalendars calendars) {
    this.signOffs = signOffs;
    this.models = models;
    this.zone = calendars.zone();
  }

  /**
   * The page.
   *
   * @param model  only sign-offs of this process, decision or form; null for all
   * @param before only sign-offs older than this one; null for the newest
   */
  public ModelsView of(String model, Long before) {
    List<SignOff> found = signOffs.newest(model, before, SHOWN + 1);
    return new ModelsView(models.drift(), models.inForce().stream().map(this::line)
        .sorted(Comparator.comparing(line -> line.origin().equals(Origin.AS_PACKAGED.name()))).toList(), signOffs.models(),
        found.stream().limit(SHOWN).map(this::line).toList(), found.size() > SHOWN);
  }

  private Line line(ModelInForce model) {
    boolean ofTheProgram = model.by() == null && model.origin() == Origin.AS_PACKAGED;
    return new Line(model.kind().name().toLowerCase(Locale.ROOT), model.key(), model.name(), model.file(), model.version(),
        model.definition(), model.deployment(), moment(model.since()), ofTheProgram ? PROGRAM : model.by(), model.origin().name(),
        model.sentence(), model.origin() != Origin.AS_PACKAGED && model.origin() != Origin.NOT_PACKAGED);
  }

  private SignedLine line(SignOff signOff) {
    return new SignedLine(signOff.id(), moment(signOff.at()), signOff.actor() == null ? PROGRAM : signOff.actor(), signOff.title(),
        signOff.source(), signOff.reason(), signOff.deployment(), signOff.gone(), signOff.files().stream().map(ModelsPage::line).toList());
  }

  private static FileLine line(SignedFile file) {
    return new FileLine(file.name(), file.versions().stream().map(ModelsPage::words).toList(), file.difference(), file.warnings());
  }

  private static String words(SignedVersion version) {
    return version.key() + ": version " + version.now() + (version.before() == null ? ", the first" : ", was " + version.before());
  }

  private String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }
}
