package dev.palier.model.difference;

import dev.palier.model.difference.Facts.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pieces of a file by id, in the file's order. */
record Pieces(Map<String, Piece> byId) {

  /** How a kind of file is spoken about. */
  interface Words {

    /** Empty when other sentences say so already. */
    Optional<String> added(Piece piece);

    /** Empty when other sentences say so already. */
    Optional<String> removed(Piece piece);

    List<String> changed(Piece before, Piece after, Change change);
  }

  Pieces() {
    this(new LinkedHashMap<>());
  }

  /** Takes one in; a second of the same id gets one of its own. */
  void add(Piece piece) {
    String id = piece.id();
    for (int i = 2; byId.containsKey(id); i++) {
      id = piece.id() + " #" + i;
    }
    byId.put(id, new Piece(piece.kind(), id, piece.name(), piece.facts()));
  }

  Piece get(String id) {
    return byId.get(id);
  }

  /** What is new or changed in the order of the later file, then what is gone in that of the earlier. */
  List<String> changesTo(Pieces later, Words words) {
    List<String> sentences = new ArrayList<>();
    later.byId.values().forEach(piece -> {
      Piece before = get(piece.id());
      if (before == null) {
        words.added(piece).ifPresent(sentences::add);
      } else {
        Stream.concat(before.kind().equals(piece.kind()) ? Stream.empty() : Stream.of(new Change("kind", before.kind(), piece.kind())),
            before.facts().changesTo(piece.facts()).stream())
            .forEach(change -> sentences.addAll(words.changed(before, piece, change)));
      }
    });
    byId.values().stream().filter(piece -> later.get(piece.id()) == null).forEach(piece -> words.removed(piece).ifPresent(sentences::add));
    return sentences;
  }
}
