package dev.palier.cockpit.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV (RFC 4180) that spreadsheets open as it is: they tell UTF-8 by the mark at its beginning. What people wrote and what
 * they would take for a formula is made a text by an apostrophe.
 */
final class Spreadsheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private Spreadsheet() {
  }

  static String of(List<String> header, Stream<? extends List<?>> rows) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(header);
      for (List<?> row : rows.toList()) {
        printer.printRecord(row.stream().map(Spreadsheet::cell));
      }
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return text.toString();
  }

  private static Object cell(Object value) {
    return value instanceof String text && !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : value;
  }
}
