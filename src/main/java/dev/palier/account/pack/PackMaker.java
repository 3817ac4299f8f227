package dev.palier.account.pack;

import dev.palier.account.ReviewPeriod;
import dev.palier.notification.PrintedPage;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Makes packs: reads the figures, writes one page of HTML, prints it as PDF. The same facts at the same time give the same bytes. */
@Component
public class PackMaker {

  /**
   * A pack.
   *
   * @param html one page that needs nothing else, in UTF-8
   */
  public record Made(byte[] html, byte[] pdf) {
  }

  private final PackReader reader;
  private final PackPage page;

  PackMaker(PackReader reader, PackPage page) {
    this.reader = reader;
    this.page = page;
  }

  /**
   * Makes the pack of a customer for a period.
   *
   * @param review whose own actions are not among the open ones, or empty for none
   * @throws dev.palier.sla.Refusal if there is no such customer
   */
  public Made make(String customerId, ReviewPeriod period, String review) {
    PackFigures figures = reader.read(customerId, period, review);
    String html = page.of(figures);
    return new Made(html.getBytes(StandardCharsets.UTF_8), PrintedPage.pdf(html, figures.madeAt()));
  }
}
