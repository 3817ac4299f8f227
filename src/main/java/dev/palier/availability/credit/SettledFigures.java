package dev.palier.availability.credit;

import dev.palier.availability.AvailabilityFigures;
import dev.palier.availability.month.FigureTable;
import dev.palier.availability.month.FigureTable.Measured;
import dev.palier.availability.month.FigureTable.SettledMonth;
import dev.palier.availability.month.FigureWords;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells settled months: the figure on which a credit was approved, else the one that was measured last. */
@Component
class SettledFigures implements AvailabilityFigures {

  private final FigureTable months;
  private final CreditTable credits;
  private final FigureWords words;

  SettledFigures(FigureTable months, CreditTable credits, FigureWords words) {
    this.months = months;
    this.credits = credits;
    this.words = words;
  }

  @Override
  @Transactional
  public Optional<Month> of(String customerId, YearMonth month) {
    return months.find(customerId, month).flatMap(this::told);
  }

  private Optional<Month> told(SettledMonth month) {
    Optional<ServiceCredit> credit = credits.find(month.id());
    Optional<Measured> measured = credit.isPresent() ? months.figure(month.id(), credit.get().version()) : months.latest(month.id());
    return measured.map(each -> new Month(month.month(), each.figure().percent(), words.explanation(each.figure()),
        credit.map(granted -> ServiceCredit.words(granted.amount())).orElse(null)));
  }
}
