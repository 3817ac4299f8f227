package dev.palier.intake.desk;

import dev.palier.intake.Judgement;
import dev.palier.intake.MailContent;
import dev.palier.intake.MailReading;
import dev.palier.intake.inbox.StoredMail;
import dev.palier.ticket.Act;
import dev.palier.ticket.Enclosures;
import java.time.Instant;

/** A fetched mail with what the reader says of it. */
record Delivery(StoredMail mail, MailReading reading) {

  Judgement judgement() {
    return reading.judgement();
  }

  MailContent content() {
    return reading.content();
  }

  String sender() {
    return judgement().sender();
  }

  Instant arrivedAt() {
    return mail.arrivedAt();
  }

  Enclosures enclosures() {
    return new Enclosures(content().html(), content().attachments());
  }

  /** The mail as what the customer said, counted from its arrival (SLA 4.13; reading R1). */
  Act saidBy(String author) {
    return Act.ofCustomer(author, arrivedAt(), words(), enclosures());
  }

  /** The mail's words; a subject alone is words too. */
  String words() {
    return content().text().isBlank() ? content().subject() : content().text();
  }

  /** The same mail, judged otherwise. */
  Delivery judged(Judgement other) {
    return new Delivery(mail, new MailReading(other, content()));
  }
}
