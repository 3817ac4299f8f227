package dev.palier.cockpit.move;

import dev.palier.model.MoveWish;
import java.util.List;

/**
 * What the page sends.
 *
 * @param tickets those that are chosen or looked at; null where that is asked for
 * @param reason  of a move that is to start
 */
public record SentMove(MoveWish wish, List<String> tickets, String reason) {
}
