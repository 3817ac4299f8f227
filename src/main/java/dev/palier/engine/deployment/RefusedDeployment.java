package dev.palier.engine.deployment;

import dev.palier.engine.ModelFinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * A deployment that was refused, as the engine tells of models it cannot read: over REST that is a bad request with every finding, which
 * Camunda Modeler shows.
 */
final class RefusedDeployment extends ParseException {

  private static final long serialVersionUID = 1;

  /** Camunda Modeler knows by it that the diagram is at fault, not the server. */
  private static final String FAULT_OF_THE_DIAGRAM = "ENGINE-09005 Could not parse BPMN process. ";

  RefusedDeployment(List<ModelFinding> findings) {
    super(message(findings), "", List.of(), List.of());
    resorceReports.clear();
    Map<String, List<ModelFinding>> byFile =
        findings.stream().collect(Collectors.groupingBy(ModelFinding::file, TreeMap::new, Collectors.toList()));
    byFile.forEach((file, ofFile) -> resorceReports.add(new ResourceReportImpl(file, problems(ofFile, true), problems(ofFile, false))));
  }

  private static String message(List<ModelFinding> findings) {
    boolean diagram = findings.stream().anyMatch(finding -> finding.refuses() && finding.file().endsWith(".bpmn"));
    return (diagram ? FAULT_OF_THE_DIAGRAM : "") + "The deployment was refused, nothing of it was deployed:\n"
        + findings.stream().map(ModelFinding::toString).collect(Collectors.joining("\n"));
  }

  private static List<Problem> problems(List<ModelFinding> findings, boolean refusals) {
    return findings.stream().filter(finding -> finding.refuses() == refusals).<Problem>map(Told::new).toList();
  }

  /** A finding as a problem of a resource. */
  private record Told(ModelFinding finding) implements Problem {

    @Override
    public String getMessage() {
      return finding.sentence();
    }

    @Override
    public int getLine() {
      return 0;
    }

    @Override
    public int getColumn() {
      return 0;
    }

    @Override
    public String getMainElementId() {
      return finding.place();
    }

    @Override
    public List<String> getElementIds() {
      return finding.place().isEmpty() ? List.of() : List.of(finding.place());
    }
  }
}
