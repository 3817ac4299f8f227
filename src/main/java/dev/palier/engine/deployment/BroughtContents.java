package dev.palier.engine.deployment;

import dev.palier.engine.DeployedModel;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelFile.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which contents the program brought for a process, decision or form, since when, and which it deployed: append-only. It tells the
 * program's own versions from those of people, and from which packaged one a person's version was made.
 */
@Component
class BroughtContents {

  private static final String INSERT = "insert into packaged_model (kind, model_key, file_name, digest, seen_at, deployment_id) "
      + "values (?, ?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final StoredModels stored;

  BroughtContents(JdbcTemplate jdbc, StoredModels stored) {
    this.jdbc = jdbc;
    this.stored = stored;
  }

  /** What was brought until a moment. */
  static final class History {

    private final Map<Definition, List<Brought>> contents = new HashMap<>();
    private final Set<String> deployments = new HashSet<>();

    /** Whether a version in force is the program's: deployed by it, or by a person who took what was packaged. */
    boolean isOwn(Definition definition, DeployedModel inForce) {
      return deployments.contains(inForce.deployment()) || Digest.of(inForce.file().content()).equals(base(definition, inForce.since()));
    }

    /** What was packaged at an instant, null if nothing was. */
    String base(Definition definition, Instant at) {
      return contents.getOrDefault(definition, List.of()).stream().filter(brought -> !brought.seenAt.isAfter(at)).map(Brought::digest)
          .reduce(null, (earlier, later) -> later);
    }

    private String latest(Definition definition) {
      List<Brought> all = contents.getOrDefault(definition, List.of());
      return all.isEmpty() ? null : all.get(all.size() - 1).digest;
    }
  }

  private record Brought(String digest, Instant seenAt) {
  }

  /** Everything that was brought. A database of an earlier version of the program has only what the starter deployed. */
  History history() {
    History history = new History();
    jdbc.query("select kind, model_key, digest, seen_at, deployment_id from packaged_model order by id", row -> {
      add(history, new Definition(Kind.valueOf(row.getString(1)), row.getString(2)), row.getString(3),
          row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5));
    });
    if (history.contents.isEmpty()) {
      stored.deployedByTheStarter().forEach(model -> model.versions().keySet().forEach(definition ->
          add(history, definition, Digest.of(model.file().content()), model.since(), model.deployment())));
    }
    return history;
  }

  private static void add(History history, Definition definition, String digest, Instant seenAt, String deployment) {
    history.contents.computeIfAbsent(definition, any -> new ArrayList<>()).add(new Brought(digest, seenAt));
    if (deployment != null) {
      history.deployments.add(deployment);
    }
  }

  /** Writes down what an earlier version of the program had deployed, if nothing is written down yet. */
  void beginWithTheStarters() {
    if (jdbc.queryForList("select id from packaged_model fetch first 1 rows only").isEmpty()) {
      stored.deployedByTheStarter().forEach(model -> model.versions().keySet().forEach(definition -> insert(definition,
          model.file().name(), Digest.of(model.file().content()), model.since(), model.deployment())));
    }
  }

  /**
   * The program brings a content.
   *
   * @param deployment in which it was deployed, null if it was only seen
   */
  void keep(History history, Collection<Definition> definitions, PackagedFiles.Content file, Instant now, String deployment) {
    definitions.stream().filter(definition -> deployment != null || !Objects.equals(history.latest(definition), file.digest()))
        .forEach(definition -> insert(definition, file.name(), file.digest(), now, deployment));
  }

  private void insert(Definition definition, String file, String digest, Instant at, String deployment) {
    jdbc.update(INSERT, definition.kind().name(), definition.key(), file, digest, at.atOffset(ZoneOffset.UTC), deployment);
  }
}
