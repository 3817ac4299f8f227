package dev.palier.model.picture;

import dev.palier.model.picture.Table.Column;
import dev.palier.model.picture.Table.Kind;
import dev.palier.model.picture.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How wide the columns of a table are, and its text in lines that fit them. Lengths are pixels. */
record TableLayout(Table table, List<Double> widths) {

  static final double FONT_SIZE = 12;
  static final double SMALL = 11;
  static final double PADDING = 8;
  /** The column with the numbers of the rows. */
  static final double NUMBERS = 34;
  private static final double NARROWEST = 70;
  private static final double WIDEST = 230;
  private static final double WIDEST_ANNOTATION = 340;
  /** Below that, a table's own description would be a tower. */
  private static final double READABLE = 520;

  static TableLayout of(Table table) {
    List<Double> widths = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      widths.add(width(table, i));
    }
    double room = READABLE - NUMBERS - widths.stream().mapToDouble(Double::doubleValue).sum();
    if (room > 0) {
      widths.set(widths.size() - 1, widths.get(widths.size() - 1) + room);
    }
    return new TableLayout(table, widths);
  }

  private static double width(Table table, int index) {
    Column column = table.columns().get(index);
    double cells = table.rows().stream().map(Row::cells).filter(row -> row.size() > index)
        .mapToDouble(row -> Letters.width(row.get(index), FONT_SIZE)).max().orElse(0);
    double head = Math.max(Letters.boldWidth(column.label(), FONT_SIZE), Letters.width(column.detail(), SMALL));
    double widest = column.kind() == Kind.ANNOTATION ? WIDEST_ANNOTATION : WIDEST;
    return Math.ceil(Math.min(widest, Math.max(NARROWEST, Math.max(cells, head))) + 2 * PADDING + 2);
  }

  double width() {
    return NUMBERS + widths.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Where a column begins. */
  double left(int column) {
    return NUMBERS + widths.subList(0, column).stream().mapToDouble(Double::doubleValue).sum();
  }

  Words cell(Row row, int column) {
    return words(column < row.cells().size() ? row.cells().get(column) : "", column, FONT_SIZE);
  }

  double height(Row row) {
    return Stream.iterate(0, i -> i + 1).limit(widths.size()).mapToDouble(i -> cell(row, i).height()).max().orElse(0) + PADDING + 4;
  }

  /** The label, which is bold and so wider than other text. */
  Words label(int column) {
    return Words.fitting(table.columns().get(column).label(), room(column) / Letters.BOLD, FONT_SIZE);
  }

  Words detail(int column) {
    return words(table.columns().get(column).detail(), column, SMALL);
  }

  Words values(int column) {
    return words(table.columns().get(column).values(), column, SMALL);
  }

  double headHeight() {
    return Stream.iterate(0, i -> i + 1).limit(widths.size())
        .mapToDouble(i -> label(i).height() + detail(i).height() + values(i).height()).max().orElse(0) + 2 * PADDING;
  }

  private Words words(String text, int column, double fontSize) {
    return text.isBlank() ? new Words(List.of(), fontSize) : Words.fitting(text, room(column), fontSize);
  }

  private double room(int column) {
    return widths.get(column) - 2 * PADDING;
  }
}
