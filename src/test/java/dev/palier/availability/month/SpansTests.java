package dev.palier.availability.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Clause("4.10")
class SpansTests {

  private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
  private static final int LENGTH = 40;

  @Test
  @DisplayName("SLA 4.10: sets of seconds agree with counting second by second, whatever overlaps, touches or lies in another")
  void agreesWithCounting() {
    Random random = new Random(410);
    for (int round = 0; round < 5_000; round++) {
      List<Span> one = random(random);
      List<Span> other = random(random);
      Spans mine = Spans.of(one);
      Spans theirs = Spans.of(other);

      assertThat(bits(mine.or(theirs))).isEqualTo(with(one, other, BitSet::or));
      assertThat(bits(mine.and(theirs))).isEqualTo(with(one, other, BitSet::and));
      assertThat(bits(mine.without(theirs))).isEqualTo(with(one, other, BitSet::andNot));
      assertThat(mine.seconds()).isEqualTo(bits(one).cardinality());
      assertThat(mine.list()).isSortedAccordingTo((a, b) -> a.endExclusive().compareTo(b.startInclusive()) < 0 ? -1 : 1);
    }
  }

  @Test
  @DisplayName("SLA 4.10: time is counted in whole seconds, half-open, and what is empty is no time at all")
  void countsWholeSeconds() {
    assertThat(Spans.between(START.plusMillis(900), START.plusMillis(2100)).seconds()).isEqualTo(2);
    assertThat(Spans.between(START, START).isEmpty()).isTrue();
    assertThat(Spans.between(START.plusSeconds(2), START).isEmpty()).isTrue();
    assertThat(Spans.of(List.of(span(0, 5), span(5, 9))).list()).containsExactly(span(0, 9));
    assertThatThrownBy(() -> span(3, 3)).hasMessageContaining("ends after");
  }

  private interface Change {
    void with(BitSet one, BitSet other);
  }

  private static BitSet with(List<Span> one, List<Span> other, Change change) {
    BitSet bits = bits(one);
    change.with(bits, bits(other));
    return bits;
  }

  private static BitSet bits(Spans spans) {
    return bits(spans.list());
  }

  private static BitSet bits(List<Span> spans) {
    BitSet bits = new BitSet();
    spans.forEach(span -> bits.set((int) (span.startInclusive().getEpochSecond() - START.getEpochSecond()),
        (int) (span.endExclusive().getEpochSecond() - START.getEpochSecond())));
    return bits;
  }

  private static List<Span> random(Random random) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      int from = random.nextInt(LENGTH);
      spans.add(span(from, from + 1 + random.nextInt(LENGTH / 4)));
    }
    return spans;
  }

  private static Span span(int from, int to) {
    return new Span(START.plusSeconds(from), START.plusSeconds(to));
  }
}
