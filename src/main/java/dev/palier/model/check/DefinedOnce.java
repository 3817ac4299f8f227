package dev.palier.model.check;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Definition;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** No two files of a deployment have the same name or define the same thing: which of them would hold? */
@Component
class DefinedOnce implements ProposalRule {

  @Override
  public void look(Proposal proposal, Findings findings) {
    Map<String, ModelFile> names = new HashMap<>();
    Map<Definition, ModelFile> defined = new HashMap<>();
    for (ModelFile file : proposal.models().files()) {
      String name = file.name().substring(file.name().lastIndexOf('/') + 1);
      if (names.putIfAbsent(name, file) != null) {
        findings.refuse(file.name(), "", "Two files have the name '" + name + "', and only one of them would be deployed. "
            + "Give one "
            + "another name.");
        continue;
      }
      for (Definition definition : file.defines()) {
        ModelFile other = defined.putIfAbsent(definition, file);
        if (other != null) {
          findings.refuse(file.name(), definition.key(), "The "
              + "" + definition.kind().name().toLowerCase(Locale.ROOT) + " '" + definition.key()
              + "' is defined in " + other.name() + " too, and only one of them can hold. Take one away, or give it another id.");
        }
      }
    }
  }
}
