package dev.palier.notification;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** Prints a page of HTML as PDF, with its own letters and nothing from anywhere else. */
public final class PrintedPage {

  private static final String LETTERS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
  private static final String FAMILY = "DejaVu Sans Condensed";
  private static final int PLAIN = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PrintedPage() {
  }

  /**
   * The page as PDF; the same page and instant give the same bytes.
   *
   * @param madeAt what the file says of when it was made
   */
  public static byte[] pdf(String html, Instant madeAt) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.useFont(() -> letters(""), FAMILY, PLAIN, FontStyle.NORMAL, true);
    builder.useFont(() -> letters("-Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
    builder.useUnicodeLineBreaker(new Blanks());
    builder.withProducer("Palier");
    builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      document.getDocumentInformation().setCreationDate(GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC)));
      document.setDocumentId(madeAt.getEpochSecond());
      document.save(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException("The page cannot be printed", broken);
    }
  }

  /**
   * The letters of the printed pages, for what is drawn on them.
   *
   * @param style nothing for plain ones, {@code -Bold}
   */
  public static InputStream letters(String style) {
    return PrintedPage.class.getResourceAsStream(LETTERS + style + ".ttf");
  }
}
