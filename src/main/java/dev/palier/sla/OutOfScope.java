package dev.palier.sla;

/** Why a request is outside the agreement: no clock runs on it (SLA 1.1, 4.6). */
public enum OutOfScope {
  /** Something new is wanted of the product (SLA 1.1). */
  FEATURE_REQUEST("a feature request"),
  /** Something is to be made for this customer alone (SLA 1.1). */
  CUSTOMISATION("a customisation request"),
  /** A product of somebody else is the cause (SLA 4.6). */
  THIRD_PARTY("a problem of a third-party product");

  private final String words;

  OutOfScope(String words) {
    this.words = words;
  }

  /** As people say it in a sentence: {@code a feature request}. */
  public String words() {
    return words;
  }

  /** Whether a statement of work follows; otherwise the ticket has ended (SLA 1.1). */
  public boolean leadsToStatementOfWork() {
    return this != THIRD_PARTY;
  }
}
