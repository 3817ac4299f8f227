package dev.palier.model.signoff;

import dev.palier.engine.ModelFile.Kind;
import dev.palier.model.SignOff;
import dev.palier.model.SignOff.SignedFile;
import dev.palier.model.SignOff.SignedVersion;
import dev.palier.model.SignOffs;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what was written down. */
@Component
class StoredSignOffs implements SignOffs {

  private static final String NEWEST = "select s.*, d.ID_ as present from model_sign_off s "
      + "left join ACT_RE_DEPLOYMENT d on d.ID_ = s.deployment_id "
      + "where (cast(:before as bigint) is null or s.id < :before) and (cast(:model as varchar(255)) is null or exists (select 1 "
      + "from model_sign_off_version v where v.sign_off = s.id and v.model_key = :model)) order by s.id desc fetch first :most rows only";

  private final NamedParameterJdbcTemplate jdbc;

  StoredSignOffs(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> models() {
    return jdbc.queryForList("select distinct model_key from model_sign_off_version order by model_key", Map.of(), String.class);
  }

  @Override
  public List<SignOff> newest(String model, Long before, int most) {
    List<SignOff> found = jdbc.query(NEWEST, new MapSqlParameterSource("before", before).addValue("model", model).addValue("most", most),
        (row, number) -> new SignOff(row.getLong("id"), row.getString("deployment_id"), row.getString("title"), row.getString("source"),
            row.getString("actor"), row.getString("reason"), row.getObject("signed_at", OffsetDateTime.class).toInstant(),
            row.getString("present") == null, new ArrayList<>()));
    if (!found.isEmpty()) {
      fill(found);
    }
    return found;
  }

  private void fill(List<SignOff> found) {
    Map<Long, Map<Integer, SignedFile>> files = new TreeMap<>();
    found.forEach(signOff -> files.put(signOff.id(), new TreeMap<>()));
    Map<String, Object> wanted = Map.of("ids", files.keySet());
    jdbc.query("select * from model_sign_off_file where sign_off in (:ids)", wanted, row -> {
      files.get(row.getLong("sign_off")).put(row.getInt("place"), new SignedFile(row.getString("file_name"), new ArrayList<>(),
          new ArrayList<>(), new ArrayList<>()));
    });
    jdbc.query("select * from model_sign_off_version where sign_off in (:ids) order by kind, model_key", wanted, row -> {
      files.get(row.getLong("sign_off")).get(row.getInt("place")).versions().add(new SignedVersion(Kind.valueOf(row.getString("kind")),
          row.getString("model_key"), row.getString("definition_id"), row.getObject("version_before", Integer.class),
          row.getInt("version_now")));
    });
    jdbc.query("select * from model_sign_off_sentence where sign_off in (:ids) order by sign_off, place, number", wanted, row -> {
      SignedFile file = files.get(row.getLong("sign_off")).get(row.getInt("place"));
      (row.getBoolean("warning") ? file.warnings() : file.difference()).add(row.getString("sentence"));
    });
    found.forEach(signOff -> signOff.files().addAll(files.get(signOff.id()).values()));
  }
}
