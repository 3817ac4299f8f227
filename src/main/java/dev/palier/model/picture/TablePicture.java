package dev.palier.model.picture;

import dev.palier.engine.ModelFile;
import dev.palier.model.Mark;
import dev.palier.model.UndrawableModel;
import dev.palier.model.picture.Table.Column;
import dev.palier.model.picture.Table.Kind;
import dev.palier.model.picture.Table.Row;
import java.util.List;
import java.util.Map;

/** The decision tables of a DMN file, one below the other: what is asked on the left, what is answered on the right. */
public final class TablePicture {

  private static final double MARGIN = 20;
  private static final double TITLE_SIZE = 16;
  private static final double SPACE = 30;
  /** Room for the marks beside rows. */
  private static final double BADGES = 40;
  private static final String RULE = "#c4c8d0";
  private static final String QUIET = "#5a5f6b";
  private static final Map<Kind, String> HEADS
      = Map.of(Kind.INPUT, "#e4ecf7", Kind.OUTPUT, "#e6f2e6", Kind.ANNOTATION, "#f1f1f3");

  private final TableLayout layout;
  private final Map<String, Mark> marks;

  private TablePicture(Table table, Map<String, Mark> marks) {
    this.layout = TableLayout.of(table);
    this.marks = marks;
  }

  /**
   * Draws a DMN file as SVG.
   *
   * @throws UndrawableModel if it is no DMN or holds no decision
   */
  public static String draw(ModelFile file, Map<String, Mark> marks) {
    List<TablePicture> pictures = Table.read(file).stream().map(table -> new TablePicture(table, marks)).toList();
    double width = pictures.stream().mapToDouble(picture -> picture.layout.width()).max().orElseThrow();
    double height = pictures.stream().mapToDouble(TablePicture::height).sum() + SPACE * (pictures.size() - 1);
    double beside = pictures.stream().anyMatch(TablePicture::marksRows) ? BADGES : 0;
    Svg svg = Svg.begin(new Box(-beside, 0, width + beside, height).widened(MARGIN), pictures.get(0).layout.table().name());
    double top = 0;
    for (TablePicture picture : pictures) {
      svg.open("g", "transform", "translate(0 " + Svg.number(top) + ")", "data-element", picture.layout.table().id());
      picture.draw(svg);
      svg.close("g");
      top += picture.height() + SPACE;
    }
    return svg.end();
  }

  private boolean marksRows() {
    return layout.table().rows().stream().anyMatch(row -> pen(row.id()).mark() != null);
  }

  private Words description() {
    String text = layout.table().description();
    return text.isEmpty() ? new Words(List.of(), TableLayout.FONT_SIZE)
        : Words.fitting(text, layout.width(), TableLayout.FONT_SIZE);
  }

  private double tableTop() {
    return TITLE_SIZE * 1.5 + 18 + description().height() + 18;
  }

  private double height() {
    return tableTop() + layout.headHeight() + layout.table().rows().stream().mapToDouble(layout::height).sum();
  }

  private void draw(Svg svg) {
    Table table = layout.table();
    svg.words("text", table.name(), "x", 0, "y", TITLE_SIZE, "font-size", TITLE_SIZE, "font-weight", "bold", "fill", Pen.INK);
    pen(table.id()).badge(svg, layout.width(), TITLE_SIZE);
    svg.words("text", table.hitPolicy(), "x", 0, "y", TITLE_SIZE * 1.5 + 12, "fill", QUIET);
    description().leftAligned(svg, 0, TITLE_SIZE * 1.5 + 18, Pen.INK);
    head(svg, tableTop());
    double top = tableTop() + layout.headHeight();
    for (int i = 0; i < table.rows().size(); i++) {
      row(svg, i, top);
      top += layout.height(table.rows().get(i));
    }
  }

  private void head(Svg svg, double top) {
    cell(svg, 0, top, TableLayout.NUMBERS, layout.headHeight(), HEADS.get(Kind.ANNOTATION));
    for (int i = 0; i < layout.widths().size(); i++) {
      Column column = layout.table().columns().get(i);
      Pen pen = pen(column.id());
      double left = layout.left(i);
      cell(svg, left, top, layout.widths().get(i), layout.headHeight(),
          pen.mark() == null ? HEADS.get(column.kind()) : pen.fill());
      svg.open("g", "font-weight", "bold", "data-element", column.id());
      layout.label(i).leftAligned(svg, left + TableLayout.PADDING, top + TableLayout.PADDING, pen.ink());
      svg.close("g");
      double detail = top + TableLayout.PADDING + layout.label(i).height();
      layout.detail(i).leftAligned(svg, left + TableLayout.PADDING, detail, QUIET);
      layout.values(i).leftAligned(svg, left + TableLayout.PADDING, detail + layout.detail(i).height(), QUIET);
      pen.badge(svg, left + layout.widths().get(i) - 1, top - 1);
    }
  }

  private void row(Svg svg, int index, double top) {
    Row row = layout.table().rows().get(index);
    Pen pen = pen(row.id());
    double height = layout.height(row);
    svg.open("g", "data-element", row.id());
    svg.words("title", row.id());
    cell(svg, 0, top, TableLayout.NUMBERS, height, pen.fill());
    svg.words("text", String.valueOf(index + 1), "x", TableLayout.NUMBERS / 2, "y", top + 18, "fill", QUIET,
        "text-anchor", "middle");
    for (int i = 0; i < layout.widths().size(); i++) {
      cell(svg, layout.left(i), top, layout.widths().get(i), height, pen.fill());
      layout.cell(row, i).leftAligned(svg, layout.left(i) + TableLayout.PADDING, top + 6, pen.ink());
    }
    pen.badge(svg, -4, top + height / 2 + 7);
    svg.close("g");
  }

  private static void cell(Svg svg, double left, double top, double width, double height, String fill) {
    svg.leaf("rect", "x", left, "y", top, "width", width, "height", height, "fill", fill, "stroke", RULE);
  }

  private Pen pen(String id) {
    return new Pen(id == null ? null : marks.get(id));
  }
}
