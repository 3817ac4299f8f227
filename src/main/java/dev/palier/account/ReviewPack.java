package dev.palier.account;

import java.time.Instant;

/**
 * A pack that was made for a business review (SLA 2).
 *
 * @param version 1 and up
 * @param sha256  of the PDF, in hexadecimal
 */
public record ReviewPack(String review, int version, Instant madeAt, String sha256) {

  /**
   * A pack with its bytes.
   *
   * @param html one page that needs nothing else
   */
  public record Content(ReviewPack pack, byte[] pdf, byte[] html) {

    /** A name for the file that people recognise. */
    public String fileName() {
      return pack.review().replaceFirst("^review-", "business-review-") + (pack.version() > 1 ? "-v" + pack.version() : "") + ".pdf";
    }
  }
}
