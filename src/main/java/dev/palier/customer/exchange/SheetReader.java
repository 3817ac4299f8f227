package dev.palier.customer.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one file: RFC 4180, UTF-8, the names of the columns in its first line, in any order. */
final class SheetReader {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final Findings findings;

  SheetReader(Findings findings) {
    this.findings = findings;
  }

  /** The rows; none where the file is not there. */
  List<Line> read(Path folder, Sheet sheet) {
    Path file = folder.resolve(sheet.file());
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    long line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
      List<String> header = null;
      for (CSVRecord record : (Iterable<CSVRecord>) parser::iterator) {
        if (header == null) {
          header = header(record, sheet);
          if (header == null) {
            return List.of();
          }
        } else if (record.size() != header.size()) {
          wrong(sheet, line, "expected " + header.size() + " cells as in the first line, were " + record.size());
        } else {
          lines.add(new Line(sheet, line, cells(header, record)));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      if (header == null) {
        wrong(sheet, 0, "expected the columns " + sheet.columns() + " in the first line, the file is empty");
      }
    } catch (CharacterCodingException notUtf8) {
      wrong(sheet, 0, "expected text in UTF-8");
    } catch (IOException | UncheckedIOException broken) {
      wrong(sheet, line, "expected comma-separated cells, quotes around those with a comma or a quote, quotes in them doubled");
    }
    return lines;
  }

  private List<String> header(CSVRecord record, Sheet sheet) {
    List<String> header = record.toList().stream().map(String::strip).toList();
    Set<String> allowed = new HashSet<>(sheet.columns());
    if (sheet.isRemovable()) {
      allowed.add(Sheet.REMOVE);
    }
    List<String> unknown = header.stream().filter(column -> !allowed.contains(column)).toList();
    List<String> missing = sheet.columns().stream().filter(column -> !header.contains(column)).toList();
    if (unknown.isEmpty() && missing.isEmpty() && new HashSet<>(header).size() == header.size()) {
      return header;
    }
    wrong(sheet, 1, "expected the columns " + sheet.columns() + (sheet.isRemovable() ? ", and remove if wanted" : "")
        + ", each once, was " + header);
    return null;
  }

  private static Map<String, String> cells(List<String> header, CSVRecord record) {
    Map<String, String> cells = new HashMap<>();
    for (int at = 0; at < header.size(); at++) {
      cells.put(header.get(at), record.get(at).strip());
    }
    return cells;
  }

  private void wrong(Sheet sheet, long line, String sentence) {
    findings.add(sheet.file(), sheet.ordinal(), line, sentence);
  }

  private static String text(Path file) throws IOException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
