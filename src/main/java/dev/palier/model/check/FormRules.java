package dev.palier.model.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palier.engine.ModelFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forms are ones that Tasklist 7.24 shows, ask each thing once, and show no markup. */
@Component
class FormRules implements ProposalRule {

  private static final int NEWEST_SCHEMA = 16;
  private static final Set<String> SHOWN = Set.of("textfield", "textarea", "number", "datetime", "select", "radio", "checkbox",
      "checklist", "taglist", "text", "image", "table", "expression", "group", "dynamiclist", "spacer", "separator", "button");
  private static final Map<String, String> NOT_SHOWN = Map.of(
      "html", "A component of the type 'html' would show what a customer wrote as a page, with whatever is hidden in it. Use "
          + "'text' or "
          + "'table'.",
      "iframe", "A component of the type 'iframe' would show somebody else's page in Tasklist. Take it out.",
      "filepicker", "Tasklist of Camunda 7.24 cannot take files. Take the component out.",
      "documentPreview", "Tasklist of Camunda 7.24 cannot show files. Take the component out.");

  @Override
  public void look(Proposal proposal, Findings findings) {
    for (FormFile form : proposal.forms()) {
      if (proposal.proposes(form.name())) {
        look(form, findings);
        before(form, proposal).ifPresent(old -> dropped(form, old, findings));
      }
    }
  }

  private static void look(FormFile form, Findings findings) {
    if (form.json() == null || !form.json().isObject()) {
      findings.refuse(form.name(), form.problem(), "The file is not a form: it cannot be read as JSON. Save it again from "
          + "Modeler.");
      return;
    }
    if (form.id() == null || form.id().isBlank()) {
      findings.refuse(form.name(), "", "The form has no id, so no task could show it. Set the id in Modeler, the same as the "
          + "file's name.");
    }
    JsonNode version = form.json().path("schemaVersion");
    if (!version.isInt() || version.asInt() > NEWEST_SCHEMA) {
      findings.refuse(form.name(), "schemaVersion", "The form has the schema version "
          + "" + (version.isMissingNode() ? "(none)" : version)
          + "; Tasklist of Camunda 7.24 shows 16 and below. In Modeler make it for Camunda 7.24.");
    }
    String platform = form.json().path("executionPlatform").asText() + " " + form.json().path("executionPlatformVersion").asText();
    if (!platform.equals("Camunda Platform 7.24.0")) {
      findings.refuse(form.name(), "executionPlatform", "The form is made for '" + platform.strip() + "'; in Modeler make it "
          + "for Camunda "
          + "Platform 7.24.");
    }
    Set<String> keys = new HashSet<>();
    for (JsonNode component : form.components()) {
      component(form, component, keys, findings);
    }
  }

  private static void component(FormFile form, JsonNode component, Set<String> keys, Findings findings) {
    String type = component.path("type").asText();
    String place = component.path("key").asText(component.path("id").asText());
    if (!SHOWN.contains(type)) {
      findings.refuse(form.name(), place, NOT_SHOWN.getOrDefault(type, "Tasklist of Camunda 7.24 cannot show a component of "
          + "the type '" + type
          + "'. Use another." + NearNames.hint(type, SHOWN)));
    }
    if (component.hasNonNull("key") && !keys.add(component.get("key").asText())) {
      findings.refuse(form.name(), place, "The key '" + place + "' is used twice, so one answer would replace the other. "
          + "Give each question "
          + "its own key.");
    }
  }

  private static Optional<FormFile> before(FormFile form, Proposal proposal) {
    return proposal.models().replaced().stream().filter(file -> file.name().endsWith(".form")).map(FormFile::read)
        .filter(old -> form.id() != null && form.id().equals(old.id())).findFirst();
  }

  private static void dropped(FormFile form, FormFile old, Findings findings) {
    Set<String> asked = form.questions().keySet();
    old.questions().keySet().stream().filter(key -> !asked.contains(key) && !findings.refuseAt(form.name(), key)).forEach(key ->
        findings.warn(form.name(), key, "The form in force asks '" + key + "' and this one no longer does. Whoever reads the "
            + "answer will "
            + "find none."));
  }
}
