package dev.palier.model.difference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An element of an XML file, without comments and without spaces that only lay it out. Names carry the usual prefix of their namespace,
 * whatever prefix the file has; those of BPMN and DMN carry none. Drawings are kept apart.
 *
 * @param drawing everything in it, at any depth, that only says where things are drawn
 */
record Markup(String name, Map<String, String> attributes, List<Markup> children, String text, List<String> drawing) {

  private static final Set<String> PLAIN = Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL",
      "https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20180521/MODEL/",
      "http://www.omg.org/spec/DMN/20151101/dmn.xsd");
  private static final Map<String, String> PREFIXES = Map.of("http://camunda.org/schema/1.0/bpmn", "camunda:",
      "http://camunda.org/schema/1.0/dmn", "camunda:", "http://camunda.org/schema/modeler/1.0", "modeler:",
      XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:");
  private static final Pattern DRAWING = Pattern.compile(
      "https?://(www\\.omg\\.org/spec/(BPMN/\\d+/DI|DD/\\d+/D[IC]|DMN/\\d+/(DMNDI/|D[IC]/))"
      + "|bpmn\\.io/schema/(dmn/biodi/.*|bpmn/biocolor/.*))");

  /** @throws UnreadableFile if it is no XML */
  static Markup read(byte[] content) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element root = builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
      Markup read = of(root);
      // Another version of the notation itself is a change, too.
      read.attributes.put("notation", String.valueOf(root.getNamespaceURI()));
      return read;
    } catch (SAXException | IOException | ParserConfigurationException noXml) {
      throw new UnreadableFile(noXml);
    }
  }

  private static Markup of(Element element) {
    Markup markup = new Markup(name(element), new TreeMap<>(), new ArrayList<>(), text(element), new ArrayList<>());
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (isDrawing(attribute)) {
        markup.drawing.add(element.getAttribute("id") + " " + attribute.getLocalName() + "=" + attribute.getNodeValue());
      } else if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        String name = name(attribute);
        // The type of an expression is named with the file's own prefix.
        markup.attributes.put(name, name.equals("xsi:type") ? attribute.getNodeValue().replaceFirst("^.*:", "") : attribute.getNodeValue());
      }
    }
    nodes(element).filter(Element.class::isInstance).map(Element.class::cast).forEach(child -> {
      Markup read = of(child);
      if (isDrawing(child)) {
        markup.drawing.add(read.toString());
      } else {
        markup.children.add(read);
        markup.drawing.addAll(read.drawing);
      }
    });
    return markup;
  }

  private static String name(Node node) {
    String namespace = node.getNamespaceURI();
    String prefix = namespace == null || PLAIN.contains(namespace) ? "" : PREFIXES.getOrDefault(namespace, namespace + ":");
    return prefix + node.getLocalName();
  }

  private static boolean isDrawing(Node node) {
    return node.getNamespaceURI() != null && DRAWING.matcher(node.getNamespaceURI()).matches();
  }

  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    nodes(element).filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
        .forEach(node -> text.append(node.getNodeValue()));
    return text.toString().strip();
  }

  private static Stream<Node> nodes(Element element) {
    NodeList nodes = element.getChildNodes();
    return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(nodes::item);
  }

  /** An attribute, or the other value. */
  String get(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  /** The children of a name. */
  List<Markup> all(String child) {
    return children.stream().filter(markup -> markup.name.equals(child)).toList();
  }

  /** The text of the first child of a name, empty if there is none. */
  String textOf(String child) {
    return all(child).stream().findFirst().map(Markup::text).orElse("");
  }
}
