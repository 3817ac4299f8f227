package dev.palier.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a mail into its parts, at most {@link Bounds#PARTS}, at most {@link Bounds#DEPTH} deep: each level reads its bytes
 * once, so no nesting makes it slow. What lies beyond a bound is left out and named.
 */
final class PartTree {

  private final byte[] raw;
  private final MailPart root;
  private int parts;
  private String exceeded;

  PartTree(byte[] raw) {
    this.raw = raw;
    this.root = part(0, raw.length, 1);
  }

  MailPart root() {
    return root;
  }

  /** Which bound was reached, as the middle of a sentence; null if none was. */
  String exceeded() {
    return exceeded;
  }

  private MailPart part(int from, int to, int depth) {
    parts++;
    HeaderFields headers = HeaderFields.parse(raw, from, to, Bounds.HEADERS);
    if (headers.tooMany()) {
      exceeded = "more than " + Bounds.HEADERS + " header fields";
    }
    Parameters type = Parameters.of(headers.first("content-type"));
    String boundary = type.value().startsWith("multipart/") ? type.raw("boundary") : "";
    List<MailPart> children = boundary.isEmpty() ? List.of() : children(headers.bodyStart(), to, boundary, depth);
    return new MailPart(headers, type, raw, headers.bodyStart(), to, children);
  }

  private List<MailPart> children(int from, int to, String boundary, int depth) {
    if (depth > Bounds.DEPTH) {
      exceeded = "parts more than " + Bounds.DEPTH + " levels deep";
      return List.of();
    }
    List<MailPart> children = new ArrayList<>();
    byte[] delimiter = ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.ISO_8859_1);
    int begun = -1;
    int at = from;
    while (at < to) {
      int next = Lines.next(raw, at, to);
      String rest = afterDelimiter(at, Lines.contentEnd(raw, at, next), delimiter);
      if (rest != null) {
        if (begun >= 0 && !add(children, begun, Lines.contentEnd(raw, begun, at), depth)) {
          return children;
        }
        begun = rest.isEmpty() ? next : -1;
        if (!rest.isEmpty()) {
          break;
        }
      }
      at = next;
    }
    if (begun >= 0) {
      add(children, begun, to, depth);
    }
    return children;
  }

  private boolean add(List<MailPart> children, int from, int to, int depth) {
    if (parts >= Bounds.PARTS) {
      exceeded = "more than " + Bounds.PARTS + " parts";
      return false;
    }
    children.add(part(from, Math.max(from, to), depth + 1));
    return true;
  }

  /** An empty text after a delimiter, "--" after the last one, null where there is none. */
  private String afterDelimiter(int at, int end, byte[] delimiter) {
    int after = at + delimiter.length;
    if (after > end || !Arrays.equals(raw, at, after, delimiter, 0, delimiter.length)) {
      return null;
    }
    String rest = new String(raw, after, end - after, StandardCharsets.ISO_8859_1).stripTrailing();
    return rest.isEmpty() || rest.equals("--") ? rest : null;
  }
}
