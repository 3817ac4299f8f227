package dev.palier.cockpit.board;

import dev.palier.cockpit.board.BoardView.Choice;
import dev.palier.cockpit.board.BoardView.Choices;
import dev.palier.customer.Customers;
import dev.palier.customer.RoleNames;
import dev.palier.sla.Priority;
import dev.palier.sla.Promises;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.SupportLine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the board can be narrowed down by, in words. */
@Component
class BoardChoices {

  private final Customers customers;
  private final Promises promises;

  BoardChoices(Customers customers, Promises promises) {
    this.customers = customers;
    this.promises = promises;
  }

  Choices all() {
    return new Choices(
        Arrays.stream(SupportTier.values()).sorted(Comparator.reverseOrder()).map(tier -> new Choice(tier.name(), tier.label())).toList(),
        Arrays.stream(Priority.values()).map(priority -> new Choice(priority.name(), priority.name())).toList(),
        customers.all().stream().map(customer -> new Choice(customer.id(), customer.name())).toList(),
        Arrays.stream(SupportLine.values()).map(line -> new Choice(line.id(), RoleNames.of(line.id()))).toList(),
        levels());
  }

  private List<Choice> levels() {
    return Stream.iterate(1, level -> !promises.rolesOfLevel(level).isEmpty(), level -> level + 1)
        .map(level -> new Choice(String.valueOf(level), nameOf(level))).toList();
  }

  /** For example {@code Level 2, Support Manager}. */
  String nameOf(int level) {
    return Stream.concat(Stream.of("Level " + level), promises.rolesOfLevel(level).stream().map(RoleNames::of))
        .collect(Collectors.joining(", "));
  }
}
