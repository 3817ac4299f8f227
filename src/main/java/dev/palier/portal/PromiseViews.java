package dev.palier.portal;

import dev.palier.portal.PromiseView.Standing;
import dev.palier.sla.ClockView;
import dev.palier.sla.CommitmentHeader;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Mode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Says how the clocks of one ticket stand to its customer. */
record PromiseViews(CommitmentHeader header, Collection<ClockView> clocks, List<LedgerEntry> entries) {

  private static final String NOTHING = "-";
  private static final String AUTOMATIC = "auto";
  private static final Set<LedgerKind> WRITTEN = EnumSet.of(LedgerKind.RESPONDED, LedgerKind.UPDATE_SENT,
      LedgerKind.INFORMATION_REQUESTED, LedgerKind.RESOLVED);
  private static final Map<Metric, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(Metric.RESPONSE, "First response");
    NAMES.put(Metric.RESOLUTION, "Resolution");
    NAMES.put(Metric.UPDATE, "Next update");
  }

  /** One line for each promise of the ticket's package and priority. */
  List<PromiseView> all() {
    return NAMES.keySet().stream().map(this::clock).filter(Objects::nonNull).filter(clock -> !clock.target().equals(NOTHING))
        .map(this::view).flatMap(Optional::stream).toList();
  }

  private ClockView clock(Metric metric) {
    return clocks.stream().filter(clock -> clock.metric() == metric).findFirst().orElse(null);
  }

  private Optional<PromiseView> view(ClockView clock) {
    if (clock.target().equals(AUTOMATIC)) {
      return Optional.of(new PromiseView(NAMES.get(clock.metric()), "at once, automatically", Standing.MET, header.openedAt(),
          "We confirmed your request.", ""));
    }
    return clock.metric() == Metric.UPDATE ? update(clock) : clock.open() ? Optional.of(open(clock)) : ended(clock);
  }

  private PromiseView open(ClockView clock) {
    if (clock.breached()) {
      return view(clock, Standing.MISSED, "We missed it and still owe it to you.");
    }
    if (header.mode() != Mode.RUNNING && clock.metric() != Metric.RESPONSE) {
      return view(clock, Standing.PAUSED, header.mode() == Mode.WAITING ? "Paused while we wait for you."
          : "Paused while you check the resolution.");
    }
    return clock.dueAt() == null ? view(clock, Standing.UNPLANNED, "Due with our next routine update; none is planned yet.")
        : view(clock, Standing.DUE, header.inDevelopment() && clock.metric() == Metric.RESOLUTION
            ? "Counts in development hours." : "On its way.");
  }

  private Optional<PromiseView> ended(ClockView clock) {
    return last(clock.metric(), LedgerKind.MET, LedgerKind.BREACHED).map(entry -> {
      boolean met = entry.kind() == LedgerKind.MET;
      return new PromiseView(NAMES.get(clock.metric()), clock.target(), met ? Standing.MET : Standing.MISSED, entry.at(),
          met ? "" : "We are sorry.", explanation(clock.metric()));
    });
  }

  /** Updates are promised anew with each message; only the next one is of interest. */
  private Optional<PromiseView> update(ClockView clock) {
    Optional<LedgerEntry> missed = last(Metric.UPDATE, LedgerKind.BREACHED);
    boolean written = missed.isPresent() && entries.stream()
        .anyMatch(entry -> entry.sequence() > missed.get().sequence() && WRITTEN.contains(entry.kind()));
    if (!clock.open() || header.mode() == Mode.OFFERED) {
      return Optional.empty();
    }
    return missed.isPresent() && !written
        ? Optional.of(new PromiseView(NAMES.get(Metric.UPDATE), every(clock), Standing.MISSED, missed.get().at(),
            "We missed it and still owe it to you.", explanation(Metric.UPDATE)))
        : Optional.of(open(clock)).map(view -> new PromiseView(view.name(), every(clock), view.standing(), view.at(),
            view.words(), view.explanation()));
  }

  private static String every(ClockView clock) {
    return "every " + clock.target().replaceFirst("^1 ", "");
  }

  private PromiseView view(ClockView clock, Standing standing, String words) {
    return new PromiseView(NAMES.get(clock.metric()), clock.target(), standing, clock.dueAt(), words,
        clock.dueAt() == null ? "" : explanation(clock.metric()));
  }

  private Optional<LedgerEntry> last(Metric metric, LedgerKind... kinds) {
    return entries.stream().filter(entry -> entry.metric() == metric && Set.of(kinds).contains(entry.kind()))
        .reduce((first, second) -> second);
  }

  private String explanation(Metric metric) {
    return last(metric, LedgerKind.DUE).map(LedgerEntry::explanation).filter(Objects::nonNull).orElse("");
  }
}
