package dev.palier.account.process.service;

import dev.palier.account.ProductRelease;
import dev.palier.account.ProductReleases;
import dev.palier.account.ReleaseChange;
import dev.palier.account.meeting.AgreedTimes;
import dev.palier.engine.FormView;
import dev.palier.sla.Ledger;
import dev.palier.ticket.StaffNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a release, and the release calendar, on the forms on which it is planned and prepared. */
@Component
class ReleaseOnForms implements FormView {

  private final ProductReleases releases;
  private final Ledger ledger;
  private final StaffNames names;
  private final AgreedTimes times;

  ReleaseOnForms(ProductReleases releases, Ledger ledger, StaffNames names, AgreedTimes times) {
    this.releases = releases;
    this.ledger = ledger;
    this.names = names;
    this.times = times;
  }

  @Override
  public String name() {
    return "releaseView";
  }

  /** {@code release, notes, changes, waiting, calendar}; of a release that is not planned yet the calendar alone. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    if (businessKey == null || !businessKey.startsWith("release-")) {
      return Map.of();
    }
    Optional<ProductRelease> release = releases.find(businessKey);
    Map<String, Object> view = new TreeMap<>();
    view.put("release", release.map(found -> List.of(line(found))).orElse(List.of()));
    view.put("notes", release.filter(found -> found.notes() != null).map(found -> List.of(Map.of("words", found.notes()))).orElse(List.of()));
    view.put("changes", releases.changesOf(businessKey).stream().map(this::change).toList());
    view.put("waiting", List.of(Map.of("count", String.valueOf(ledger.waitingForRelease().size()))));
    view.put("calendar", calendar());
    return view;
  }

  /** What is planned, the next first, then what is out, the latest first. */
  List<Map<String, String>> calendar() {
    return Stream.concat(releases.planned().stream(), releases.published().stream()).map(this::line).toList();
  }

  private Map<String, String> line(ProductRelease release) {
    boolean out = release.publishedAt() != null;
    return Map.of("version", release.version(), "kind", release.kind().words(), "planned", times.at(release.plannedAt()),
        "at", times.at(out ? release.publishedAt() : release.plannedAt()),
        "state", release.state().name().toLowerCase(Locale.ROOT), "support", out ? AgreedTimes.day(release.supportedUntil()) : "");
  }

  private Map<String, String> change(ReleaseChange change) {
    String what = change.kind().toLowerCase(Locale.ROOT);
    return Map.of("at", times.at(change.at()), "what", change.kind().equals("PLANNED") || change.kind().equals("MOVED")
        ? what + ": " + times.at(change.plannedAt()) : what, "by", names.of(change.actor()), "reason",
        change.reason() == null ? "" : change.reason());
  }
}
