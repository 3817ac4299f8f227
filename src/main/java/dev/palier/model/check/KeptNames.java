package dev.palier.model.check;

import dev.palier.engine.ModelFile;
import dev.palier.engine.ModelFile.Kind;
import dev.palier.engine.UsedByProgram.What;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** A process that was given another id is another process; what the program starts keeps its id. */
@Component
class KeptNames implements ModelRule {

  private final ProgramNames names;

  KeptNames(ProgramNames names) {
    this.names = names;
  }

  @Override
  public void look(ProcessFile file, Proposal among, Findings findings) {
    Set<String> before = new TreeSet<>();
    among.models().replaced().stream().filter(old -> old.name().equals(file.name())).map(ModelFile::defines).forEach(defined ->
        defined.stream().filter(one -> one.kind() == Kind.PROCESS).forEach(one -> before.add(one.key())));
    String named = file.name().replaceFirst("\\.bpmn$", "");
    if (names.all(What.STARTED_PROCESS).contains(named)) {
      before.add(named);
    }
    String now = NearNames.list(file.all(Process.class).stream().map(Process::getId).toList());
    Set<String> there = among.keys(Kind.PROCESS);
    for (String key : before) {
      if (!file.defines(key) && there.contains(key)) {
        findings.warn(file.name(), now, "The file used to define the process '" + key + "' and now defines '" + now + "'. "
            + "That is a new "
            + "process; '" + key + "' stays in force as it is deployed. Give the process its old id back if it is meant to "
            + "replace it.");
      } else if (!file.defines(key)) {
        findings.refuse(file.name(), now, "The program starts the process '" + key + "', and nothing would define it any "
            + "more. Give the "
            + "process its old id back.");
      }
    }
  }
}
