package dev.palier.model.check;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import dev.palier.engine.ModelFile.Kind;
import org.springframework.stereotype.Component;

/** A table that the program reads keeps its id, in whichever file it lies. */
@Component
class KeptTables implements ProposalRule {

  @Override
  public void look(Proposal proposal, Findings findings) {
    for (ModelFile file : proposal.models().files()) {
      String key = file.name().replaceFirst("\\.dmn$", "");
      if (file.name().endsWith(".dmn") && KnownTable.ALL.containsKey(key) && !file.defines().isEmpty()
          && !file.defines().contains(new Definition(Kind.DECISION, key))) {
        String now = NearNames.list(file.defines().stream().map(Definition::key).toList());
        if (proposal.keys(Kind.DECISION).contains(key)) {
          findings.warn(file.name(), now, "The file used to define the table '" + key + "' and now defines '" + now + "', "
              + "which nothing reads; '"
              + key + "' stays in force as it is deployed. Give the table its old id back.");
        } else {
          findings.refuse(file.name(), now, "The program reads the table '" + key + "', and nothing would define it any "
              + "more. Give the table "
              + "its old id back.");
        }
      }
    }
  }
}
