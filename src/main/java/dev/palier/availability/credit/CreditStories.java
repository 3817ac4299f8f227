package dev.palier.availability.credit;

import dev.palier.availability.month.FigureTable;
import dev.palier.availability.month.FigureTable.SettledMonth;
import dev.palier.customer.Customers;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeStory;
import dev.palier.notification.NoticeSubjects;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the notices about service credits tell: always what was approved, whatever became known since. */
@Component
class CreditStories implements NoticeSubjects {

  private final FigureTable months;
  private final CreditTable credits;
  private final CreditLetter letter;
  private final Customers customers;

  CreditStories(FigureTable months, CreditTable credits, CreditLetter letter, Customers customers) {
    this.months = months;
    this.credits = credits;
    this.letter = letter;
    this.customers = customers;
  }

  @Override
  public boolean tells(NoticeKind kind) {
    return kind.subject() == NoticeKind.Subject.CREDIT;
  }

  @Override
  @Transactional(readOnly = true)
  public NoticeStory storyOf(String id, NoticeKind kind, int level, long sequence, Instant at, Map<String, String> facts) {
    Optional<SettledMonth> month = months.find(id);
    Optional<ServiceCredit> credit = credits.find(id);
    if (month.isEmpty() || credit.isEmpty()) {
      return new NoticeStory.Matters(Map.copyOf(facts));
    }
    return new NoticeStory.Matters(letter.model(customers.find(month.get().customerId()).orElseThrow(), month.get(), credit.get(),
        months.figure(id, credit.get().version()).orElseThrow()));
  }
}
