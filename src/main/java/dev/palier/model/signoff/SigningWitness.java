package dev.palier.model.signoff;

import dev.palier.engine.DeploymentWitness;
import dev.palier.engine.MadeDeployment;
import dev.palier.engine.MadeDeployment.DeployedFile;
import dev.palier.engine.ModelFinding;
import dev.palier.model.ModelDifference;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes each deployment down, in its transaction: what was not written down was not deployed. */
@Component
class SigningWitness implements DeploymentWitness {

  private static final int MOST_REASON = 2000;
  private static final String SIGN_OFF = "insert into model_sign_off (deployment_id, title, source, actor, reason, signed_at) "
      + "values (?, ?, ?, ?, ?, ?)";
  private static final String FILE = "insert into model_sign_off_file (sign_off, place, file_name) values (?, ?, ?)";
  private static final String VERSION = "insert into model_sign_off_version (sign_off, place, kind, model_key, definition_id, "
      + "version_before, version_now) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String SENTENCE = "insert into model_sign_off_sentence (sign_off, place, number, warning, sentence) "
      + "values (?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;

  SigningWitness(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void witness(MadeDeployment deployment) {
    long signOff = signOff(deployment);
    List<Object[]> files = new ArrayList<>();
    List<Object[]> versions = new ArrayList<>();
    List<Object[]> sentences = new ArrayList<>();
    for (DeployedFile file : deployment.files()) {
      int place = files.size() + 1;
      files.add(new Object[] {signOff, place, file.after().name()});
      file.versions().forEach(version -> versions.add(new Object[] {signOff, place, version.definition().kind().name(),
          version.definition().key(), version.id(), version.before(), version.now()}));
      int[] number = {0};
      ModelDifference.between(file.before(), file.after())
          .forEach(sentence -> sentences.add(new Object[] {signOff, place, ++number[0], false, sentence}));
      deployment.warnings().stream().filter(warning -> warning.file().equals(file.after().name())).map(SigningWitness::words)
          .forEach(warning -> sentences.add(new Object[] {signOff, place, ++number[0], true, warning}));
    }
    jdbc.batchUpdate(FILE, files);
    jdbc.batchUpdate(VERSION, versions);
    jdbc.batchUpdate(SENTENCE, sentences);
  }

  private static String words(ModelFinding warning) {
    return (warning.place().isEmpty() ? "" : warning.place() + ": ") + warning.sentence();
  }

  private long signOff(MadeDeployment deployment) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.update(connection -> values(connection.prepareStatement(SIGN_OFF, new String[] {"id"}), deployment.id(), deployment.title(),
        deployment.source(), deployment.user(), cut(deployment.reason()), deployment.at().atOffset(ZoneOffset.UTC)), key);
    return key.getKey().longValue();
  }

  private static PreparedStatement values(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static String cut(String reason) {
    return reason == null || reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON - 1) + "…";
  }
}
