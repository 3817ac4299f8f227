package dev.palier.cockpit.board;

import dev.palier.ticket.Attainments.Period;
import dev.palier.ticket.Attainments.Scope;
import java.time.YearMonth;

/**
 * What the board is asked for.
 *
 * @param from first month
 * @param to   last month
 */
record BoardFilter(YearMonth from, YearMonth to, Scope scope) {

  Period period() {
    return Period.ofMonths(from, to.plusMonths(1));
  }
}
