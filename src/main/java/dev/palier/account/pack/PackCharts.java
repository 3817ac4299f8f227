package dev.palier.account.pack;

import dev.palier.account.pack.PackFigures.Kept;
import dev.palier.notification.PrintedPage;
import dev.palier.sla.Metric;
import dev.palier.ticket.Attainments.WeekOfLevel;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws the charts of a pack: few colours, that are told apart in grey print as well. */
final class PackCharts {

  private static final Color[] SHADES = {new Color(0x1f4260), new Color(0x7897b0), new Color(0xcad8e3), new Color(0x8a8f94)};
  private static final Color INK = new Color(0x2b3640);
  private static final Color LINES = new Color(0xd5dbe1);
  private static final int WIDTH = 680;
  private static final int HEIGHT = 230;
  private static final int SCALE = 3;
  private static final int PERCENT = 100;
  private static final int ABOVE = 112;
  private static final int MANY = 10;
  private static final float LETTERS = 11f;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final Font FONT = font();

  private PackCharts() {
  }

  /** Promises kept in percent, by month and metric, as a data URI. */
  static String kept(PackFigures figures) {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    for (Metric metric : PackFigures.METRICS) {
      for (YearMonth month : figures.period().months()) {
        Kept kept = figures.kept(metric, month);
        bars.addValue(kept.all() == 0 ? null : PERCENT * kept.met() / kept.all(), PackPage.nameOf(metric), MONTH.format(month));
      }
    }
    NumberAxis percent = numbers();
    percent.setRange(0, ABOVE);
    percent.setTickUnit(new org.jfree.chart.axis.NumberTickUnit(25, new DecimalFormat("0' %'")));
    BarRenderer renderer = new BarRenderer();
    renderer.setItemMargin(0.08);
    renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", new DecimalFormat("0' %'")));
    renderer.setDefaultItemLabelsVisible(figures.period().months().size() <= MANY / 2 + 1);
    return draw(bars, percent, renderer);
  }

  /** Levels raised by week, as a data URI. */
  static String escalations(PackFigures figures) {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    List<Integer> levels = figures.escalations().stream().map(WeekOfLevel::level).distinct().sorted().toList();
    LocalDate first = figures.period().from().minusDays(figures.period().from().getDayOfWeek().getValue() - 1L);
    for (int level : levels) {
      for (LocalDate monday = first; monday.isBefore(figures.period().to()); monday = monday.plusWeeks(1)) {
        LocalDate week = monday;
        bars.addValue(figures.escalations().stream().filter(row -> row.level() == level && row.monday().equals(week))
            .mapToLong(WeekOfLevel::count).sum(), "Level " + level, WEEK.format(week));
      }
    }
    NumberAxis counts = numbers();
    counts.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    return draw(bars, counts, new StackedBarRenderer());
  }

  private static NumberAxis numbers() {
    NumberAxis axis = new NumberAxis();
    axis.setTickLabelFont(FONT);
    axis.setTickLabelPaint(INK);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  private static String draw(DefaultCategoryDataset bars, NumberAxis values, BarRenderer renderer) {
    CategoryAxis names = new CategoryAxis();
    names.setTickLabelFont(FONT);
    names.setTickLabelPaint(INK);
    names.setAxisLinePaint(LINES);
    names.setCategoryMargin(0.25);
    if (bars.getColumnCount() > MANY) {
      names.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
    }
    CategoryPlot plot = new CategoryPlot(bars, names, values, style(renderer));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(LINES);
    plot.setRangeGridlineStroke(new BasicStroke(0.6f));
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(null, FONT, plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setItemFont(FONT);
    chart.getLegend().setItemPaint(INK);
    chart.getLegend().setFrame(BlockBorder.NONE);
    try {
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(
          ChartUtils.encodeAsPNG(chart.createBufferedImage(WIDTH * SCALE, HEIGHT * SCALE, WIDTH, HEIGHT, null)));
    } catch (IOException broken) {
      throw new UncheckedIOException("A chart cannot be drawn", broken);
    }
  }

  private static BarRenderer style(BarRenderer renderer) {
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setMaximumBarWidth(0.08);
    renderer.setDefaultItemLabelFont(FONT.deriveFont(LETTERS - 1));
    renderer.setDefaultItemLabelPaint(INK);
    for (int series = 0; series < SHADES.length; series++) {
      renderer.setSeriesPaint(series, SHADES[series]);
      renderer.setSeriesOutlinePaint(series, SHADES[0]);
      renderer.setSeriesOutlineStroke(series, new BasicStroke(0.5f));
    }
    return renderer;
  }

  private static Font font() {
    try (InputStream letters = PrintedPage.letters("")) {
      return Font.createFont(Font.TRUETYPE_FONT, letters).deriveFont(LETTERS);
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException("The letters of the pack cannot be read", broken);
    }
  }
}
