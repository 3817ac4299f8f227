package dev.palier.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** An expression such as {@code ${deadlines.responseDue(execution)}}, read as the engine reads it. */
final class Spoken {

  private static final Builder GRAMMAR = new Builder(Builder.Feature.METHOD_INVOCATIONS);

  private final String text;
  private final Node root;
  private final String error;

  private Spoken(String text, Node root, String error) {
    this.text = text;
    this.root = root;
    this.error = error;
  }

  /** {@code name == 'text'}. */
  record Comparison(String variable, String text) {
  }

  /** Something asked of a name: a method with so many arguments, or a property, with -1. */
  record Asked(AstNode of, String what, int arguments) {
  }

  static Spoken read(String text) {
    try {
      return new Spoken(text, GRAMMAR.build(text.strip()).getRoot(), null);
    } catch (TreeBuilderException wrong) {
      return new Spoken(text, null, "goes wrong at character " + (wrong.getPosition() + 1));
    }
  }

  static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  String text() {
    return text.strip();
  }

  /** What is wrong with its writing, if anything. */
  Optional<String> error() {
    return Optional.ofNullable(error);
  }

  /** The one name it consists of, if so: {@code ${notifyLevel}}. */
  Optional<String> onlyName() {
    return whole().filter(AstIdentifier.class::isInstance).map(node -> ((AstIdentifier) node).getName());
  }

  /** The one question it consists of, if so: {@code ${deadlines.responseDue(execution)}}. */
  Optional<AstMethod> onlyQuestion() {
    return whole().filter(AstMethod.class::isInstance).map(AstMethod.class::cast);
  }

  /** Its comparisons of a bare name with a text. */
  List<Comparison> comparisons() {
    List<Comparison> found = new ArrayList<>();
    all(root).forEach(node -> {
      if (node instanceof AstBinary binary && binary.getOperator() == AstBinary.EQ) {
        compare(binary.getChild(0), binary.getChild(1), found);
        compare(binary.getChild(1), binary.getChild(0), found);
      }
    });
    return found;
  }

  private static void compare(Node one, Node other, List<Comparison> found) {
    if (one instanceof AstIdentifier name && other instanceof AstString literal) {
      found.add(new Comparison(name.getName(), String.valueOf(literal.eval(null, null))));
    }
  }

  /** Every name in it, and everything asked of something. */
  List<Node> names() {
    return all(root).stream().filter(node -> node instanceof AstIdentifier || node instanceof AstMethod || node instanceof AstDot)
        .toList();
  }

  static Asked asked(Node node) {
    if (node instanceof AstMethod method) {
      AstNode property = (AstNode) method.getChild(0);
      return new Asked((AstNode) property.getChild(0), name(property), method.getChild(1).getCardinality());
    }
    return new Asked((AstNode) node.getChild(0), name((AstNode) node), -1);
  }

  /** What follows the dot, or stands in brackets. */
  private static String name(AstNode property) {
    String structure = property.getStructuralId(null);
    return structure.substring(((AstNode) property.getChild(0)).getStructuralId(null).length() + 1);
  }

  private Optional<Node> whole() {
    return Optional.ofNullable(root).filter(AstEval.class::isInstance).map(eval -> eval.getChild(0));
  }

  /** In order; the dot of a method is part of it and not listed. */
  private static List<Node> all(Node node) {
    List<Node> found = new ArrayList<>();
    if (node != null) {
      found.add(node);
      for (int child = 0; child < node.getCardinality(); child++) {
        Node inner = node.getChild(child);
        found.addAll(node instanceof AstMethod && inner instanceof AstDot dot ? all(dot.getChild(0)) : all(inner));
      }
    }
    return found;
  }
}
