package dev.palier.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.io.BufferedLineReaderInputStream;
import org.apache.james.mime4j.io.MimeBoundaryInputStream;

/**
 * Splits a mail into its parts, at most {@link Bounds#PARTS}, at most {@link Bounds#DEPTH} deep: Mime4j finds the boundaries in
 * one pass, and what lies beyond a bound is left out and named.
 */
final class PartTree {

  private static final int BUFFER = 8192;
  /** RFC 2046 allows 70; the time to look for a boundary grows with its length. */
  private static final int LONGEST_BOUNDARY = 200;

  private final MailPart root;
  private int parts;
  private String exceeded;

  PartTree(byte[] raw) {
    this.root = InMemory.read(() -> part(new ByteArrayInputStream(raw), 1));
  }

  /** A mail that is not to be split: its header, and all that follows. */
  static MailPart unsplit(byte[] raw) {
    return InMemory.read(() -> leaf(HeaderFields.read(new ByteArrayInputStream(raw))));
  }

  MailPart root() {
    return root;
  }

  /** Which bound was reached, as the middle of a sentence; null if none was. */
  String exceeded() {
    return exceeded;
  }

  private MailPart part(InputStream raw, int depth) throws IOException {
    parts++;
    HeaderFields headers = HeaderFields.read(raw);
    Parameters type = Parameters.of(headers.first("content-type"));
    String boundary = type.value().startsWith("multipart/") ? type.raw("boundary").stripTrailing() : "";
    if (headers.tooMany()) {
      exceeded = "more than " + Bounds.HEADERS + " header fields";
    }
    if (!boundary.isEmpty() && depth > Bounds.DEPTH) {
      exceeded = "parts more than " + Bounds.DEPTH + " levels deep";
    } else if (boundary.length() > LONGEST_BOUNDARY) {
      exceeded = "a boundary of more than " + LONGEST_BOUNDARY + " characters between its parts";
    } else if (!boundary.isEmpty()) {
      return multipart(headers, type, boundary, depth);
    }
    return leaf(headers);
  }

  private static MailPart leaf(HeaderFields headers) throws IOException {
    return new MailPart(headers, Parameters.of(headers.first("content-type")), headers.body().readAllBytes(), List.of());
  }

  private MailPart multipart(HeaderFields headers, Parameters type, String boundary, int depth) throws IOException {
    BufferedLineReaderInputStream lines = new BufferedLineReaderInputStream(headers.body(), BUFFER);
    MimeBoundaryInputStream piece = new MimeBoundaryInputStream(lines, boundary);
    byte[] preamble = piece.readAllBytes();
    List<MailPart> children = new ArrayList<>();
    while (!piece.isLastPart() && !piece.eof()) {
      if (parts >= Bounds.PARTS) {
        exceeded = "more than " + Bounds.PARTS + " parts";
        break;
      }
      piece = new MimeBoundaryInputStream(lines, boundary);
      children.add(part(piece, depth + 1));
      piece.transferTo(OutputStream.nullOutputStream());
    }
    InputStream unsplit = new SequenceInputStream(new ByteArrayInputStream(preamble), lines);
    return new MailPart(headers, type, children.isEmpty() ? unsplit.readAllBytes() : preamble, children);
  }
}
