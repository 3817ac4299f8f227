package dev.palier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.engine.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The picture of one model or table. */
class ModelPictureTests {

  private static final Path GOLD = Path.of("processes/gold-ticket.bpmn");
  private static final Path TARGETS = Path.of("processes/sla-targets.dmn");

  static Stream<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return Stream.concat(files.filter(Files::isRegularFile).toList().stream(),
          Stream.of(Path.of("src/test/resources/picture/every-sign.bpmn")));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  @DisplayName("Every element, row, input and output is in the picture, which is well-formed and asks for nothing from outside")
  void showsEveryElement(Path file) throws Exception {
    String svg = ModelPicture.of(read(file)).svg();

    List<String> drawn = elements(parse(svg), "g").stream().map(group -> group.getAttribute("data-element")).toList();
    assertThat(drawn).containsAll(ids(file));
    assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("href", "url(", "@import", "xmlns:");
  }

  @Test
  @DisplayName("Names are text in the picture, never markup; what the notation of a table needs is text too")
  void escapesText() throws Exception {
    Document process = parse(ModelPicture.of(read(Path.of("src/test/resources/picture/every-sign.bpmn"))).svg());
    String evil = Files.readString(TARGETS).replace("SLA 4.7 Gold P2", "&lt;script&gt;alert('&amp;')&lt;/script&gt;");
    Document table = parse(ModelPicture.of(ModelFile.read("sla-targets.dmn", evil.getBytes(StandardCharsets.UTF_8))).svg());

    assertThat(words(process)).contains("A <b> & \"c\"");
    assertThat(words(table)).contains("<script>alert('&')</script>");
    assertThat(elements(table, "script")).isEmpty();
  }

  @Test
  @DisplayName("A marked element says in a word and in colour what is said of it; the others stay as they are")
  void marksElements() throws Exception {
    ModelPicture picture = ModelPicture.of(read(GOLD))
        .marking(Map.of("Task_WorkOnTicket", Mark.CHANGED, "Task_SendFirstResponse", Mark.NEW, "Task_Unknown", Mark.GONE));
    Document svg = parse(picture.svg());

    assertThat(words(svg)).containsOnlyOnce("new", "changed").doesNotContain("gone");
    Element marked = elements(svg, "g").stream().filter(group -> group.getAttribute("data-element").equals("Task_SendFirstResponse"))
        .findFirst().orElseThrow();
    assertThat(((Element) marked.getElementsByTagName("rect").item(0)).getAttribute("stroke")).isEqualTo(Mark.NEW.ink());
    assertThat(ModelPicture.of(read(GOLD)).svg()).doesNotContain(Mark.NEW.ink());
  }

  @Test
  @DisplayName("Rows and columns of a table are marked by their ids")
  void marksRows() throws Exception {
    String rule = ids(TARGETS).stream().filter(id -> id.startsWith("Rule_")).findFirst().orElseThrow();

    assertThat(words(parse(ModelPicture.of(read(TARGETS)).marking(Map.of(rule, Mark.CHANGED)).svg()))).containsOnlyOnce("changed");
  }

  @Test
  @DisplayName("A model without a diagram, with an undrawn element, or that is none, is refused by its name and with what to do")
  void refusesWhatCannotBeDrawn() throws IOException {
    String gold = Files.readString(GOLD);
    String withoutDiagram = gold.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
    String withoutShape = gold.replaceAll("(?s)<bpmndi:BPMNShape id=\"Task_AskCustomer_di\".*?</bpmndi:BPMNShape>", "");

    assertThatThrownBy(() -> draw("gold-ticket.bpmn", withoutDiagram)).isInstanceOf(UndrawableModel.class)
        .hasMessage("gold-ticket.bpmn has no diagram, so there is nothing to draw: draw it in Camunda Modeler and save it");
    assertThatThrownBy(() -> draw("gold-ticket.bpmn", withoutShape)).isInstanceOf(UndrawableModel.class)
        .hasMessage("gold-ticket.bpmn has elements without a place in its diagram: Task_AskCustomer. "
            + "Draw them in Camunda Modeler and save it");
    assertThatThrownBy(() -> draw("gold-ticket.bpmn", "no model")).isInstanceOf(UndrawableModel.class)
        .hasMessageStartingWith("gold-ticket.bpmn cannot be read as BPMN: ");
    assertThatThrownBy(() -> draw("sla-targets.dmn", gold)).isInstanceOf(UndrawableModel.class)
        .hasMessageStartingWith("sla-targets.dmn cannot be read as DMN: ");
    assertThatThrownBy(() -> draw("take-level.form", "{}")).isInstanceOf(UndrawableModel.class)
        .hasMessageStartingWith("take-level.form: only models (.bpmn) and decision tables (.dmn) have pictures");
  }

  private static String draw(String name, String content) {
    return ModelPicture.of(ModelFile.read(name, content.getBytes(StandardCharsets.UTF_8))).svg();
  }

  private static ModelFile read(Path file) throws IOException {
    return ModelFile.read(file.getFileName().toString(), Files.readAllBytes(file));
  }

  private static List<String> ids(Path file) throws Exception {
    if (file.toString().endsWith(".dmn")) {
      Document dmn = parse(Files.readString(file));
      return Stream.of("rule", "input", "output").flatMap(tag -> elements(dmn, tag).stream()).map(tag -> tag.getAttribute("id")).toList();
    }
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(Files.readAllBytes(file)));
    List<String> ids = new ArrayList<>();
    model.getModelElementsByType(FlowNode.class).stream().map(BaseElement::getId).forEach(ids::add);
    model.getModelElementsByType(SequenceFlow.class).stream().map(BaseElement::getId).forEach(ids::add);
    return ids;
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String tag) {
    NodeList found = document.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<String> words(Document svg) {
    return elements(svg, "text").stream().map(Element::getTextContent).toList();
  }
}
