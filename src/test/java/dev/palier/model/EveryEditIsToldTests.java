package dev.palier.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.palier.engine.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Nothing is left untold: of every kind of value that the packaged files have, one is edited alone. */
class EveryEditIsToldTests {

  private static final Set<String> SAY_NOTHING = Set.of("Only the drawing was changed",
      "Nothing that the file says was changed, only the way in which it is written");
  private static final Set<String> ONLY_NAME_A_CELL = Set.of("rule", "inputEntry", "outputEntry", "inputExpression", "inputValues",
      "outputValues", "decisionTable");

  private final Set<String> kinds = new HashSet<>();

  private static Stream<Path> files() throws IOException {
    return Stream.of("processes", "forms").flatMap(folder -> {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        return files.filter(Files::isRegularFile).sorted().toList().stream();
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    });
  }

  @Test
  @DisplayName("each kind of attribute, text and value is told when it is edited alone")
  void eachIsTold() throws Exception {
    List<String> untold = new ArrayList<>();
    for (Path path : files().toList()) {
      ModelFile before = new ModelFile(path.getFileName().toString(), Files.readAllBytes(path), Set.of());
      if (path.toString().endsWith(".form")) {
        JsonNode form = new ObjectMapper().readTree(before.content());
        editJson(form, form, "", before, untold);
      } else {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(before.content()));
        edit(document.getDocumentElement(), before, untold);
      }
    }

    assertThat(kinds).hasSizeGreaterThan(200);
    assertThat(untold).isEmpty();
  }

  private void edit(Element element, ModelFile before, List<String> untold) throws Exception {
    String namespace = element.getNamespaceURI();
    if (namespace.matches(".*/(DI|DC|DMNDI)/?$")) {
      return;
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String name = attribute.getNodeName();
      boolean silent = name.startsWith("xmlns") || name.startsWith("exporter") || name.startsWith("biodi:")
          || name.equals("id") && ONLY_NAME_A_CELL.contains(element.getLocalName());
      if (!silent && kinds.add(kind(element) + "@" + name)) {
        String was = attribute.getValue();
        attribute.setValue(was + "X");
        look(element.getNodeName() + "@" + name + "=" + was, before, bytes(element.getOwnerDocument()), untold);
        attribute.setValue(was);
        element.removeAttributeNode(attribute);
        look("without " + element.getNodeName() + "@" + name, before, bytes(element.getOwnerDocument()), untold);
        element.setAttributeNode(attribute);
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        edit(inner, before, untold);
      } else if (child.getNodeType() == Node.TEXT_NODE && !child.getNodeValue().isBlank()
          && !element.getLocalName().matches("incoming|outgoing") && kinds.add(kind(element))) {
        String was = child.getNodeValue();
        child.setNodeValue(was + "X");
        look(element.getNodeName() + ": " + was, before, bytes(element.getOwnerDocument()), untold);
        child.setNodeValue(was);
      }
    }
  }

  private static String kind(Element element) {
    return element.getParentNode().getNodeName() + "/" + element.getNodeName();
  }

  private static byte[] bytes(Document document) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
    return bytes.toByteArray();
  }

  private void editJson(JsonNode root, JsonNode node, String path, ModelFile before, List<String> untold) throws IOException {
    if (path.matches(".*/(layout|exporter)")) {
      return;
    }
    for (JsonNode child : node.isArray() ? node : List.<JsonNode>of()) {
      editJson(root, child, path, before, untold);
    }
    for (String field : node.isObject() ? List.copyOf(iterable(node)) : List.<String>of()) {
      JsonNode was = node.get(field);
      String kind = node.path("type").asText() + path + "/" + field;
      if (was.isValueNode() && kinds.add(kind)) {
        ((ObjectNode) node).set(field, new TextNode(was.asText() + "X"));
        look(path + "/" + field + "=" + was, before, new ObjectMapper().writeValueAsBytes(root), untold);
        ((ObjectNode) node).set(field, was);
      } else if (!was.isValueNode()) {
        editJson(root, was, path + "/" + field, before, untold);
      }
    }
  }

  private static List<String> iterable(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void look(String edited, ModelFile before, byte[] after, List<String> untold) {
    List<String> told = ModelDifference.between(before, new ModelFile(before.name(), after, Set.of()));
    if (told.isEmpty() || told.stream().anyMatch(SAY_NOTHING::contains)) {
      untold.add(edited);
    }
  }
}
