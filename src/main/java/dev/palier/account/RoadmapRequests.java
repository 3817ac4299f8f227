package dev.palier.account;

import dev.palier.account.meeting.AgreedTimes;
import dev.palier.account.process.service.ServiceProcesses;
import dev.palier.account.roadmap.RoadmapTable;
import dev.palier.account.service.PackageHolders;
import dev.palier.customer.Customer;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import dev.palier.sla.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for the roadmap (SLA 3.5): each customer may ask once a year, whatever its package. "Once a year" is read as once in each
 * calendar year of the contract's zone, by the instant at which the request was made.
 */
@Component
@Transactional
public class RoadmapRequests {

  private static final int LONGEST = 4000;

  private final RoadmapTable table;
  private final ServiceProcesses process;
  private final PackageHolders holders;
  private final Notices notices;
  private final AgreedTimes times;
  private final Clock clock;

  RoadmapRequests(RoadmapTable table, ServiceProcesses process, PackageHolders holders, Notices notices, AgreedTimes times, Clock clock) {
    this.table = table;
    this.process = process;
    this.holders = holders;
    this.notices = notices;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Who asks.
   *
   * @param actor {@code customer}, or the user id of whoever wrote it down
   */
  public record Asker(String name, String address, String actor) {
  }

  /**
   * Takes a request in and gives the Account Manager the task to answer it.
   *
   * @return its id
   * @throws Refusal in a sentence for the customer, if it has no contract, asked this year already, or says nothing
   */
  public String ask(String customerId, Asker asker, String words) {
    String id = keep(customerId, asker, words);
    process.startRoadmap(id, holders.today(customerId).orElseThrow());
    return id;
  }

  /**
   * The same without the task, where a process goes on that has it.
   *
   * @throws Refusal as above
   */
  public String keep(String customerId, Asker asker, String words) {
    refuseIf(words == null || words.isBlank(), "Say what you would like to know of the roadmap.");
    refuseIf(words.length() > LONGEST, "Expected at most " + LONGEST + " characters, were " + words.length() + ".");
    Customer customer = holders.today(customerId).orElseThrow(() -> new Refusal("There is no contract with this customer today."));
    table.lockCustomer(customerId);
    Instant now = clock.instant();
    int year = times.dayOf(now).getYear();
    thisYear(customerId).ifPresent(first -> {
      throw new Refusal(again(customer, first));
    });
    String id = RoadmapTable.idOf(customerId, year);
    table.insert(new RoadmapRequest(id, customerId, year, asker.name(), asker.address(), words.strip(), now, null, null), asker.actor());
    return id;
  }

  private String again(Customer customer, RoadmapRequest first) {
    String asked = customer.name() + " asked for the roadmap on " + AgreedTimes.day(times.dayOf(first.askedAt()));
    return asked + (first.answeredAt() == null ? " already; the answer is on its way." : ", and it was answered on "
        + AgreedTimes.day(times.dayOf(first.answeredAt())) + ".") + " The roadmap is told once a year; please ask again from 1 January "
        + (first.year() + 1) + ".";
  }

  /** The request of a customer in this calendar year, or empty. */
  @Transactional(readOnly = true)
  public Optional<RoadmapRequest> thisYear(String customerId) {
    return table.find(RoadmapTable.idOf(customerId, times.dayOf(clock.instant()).getYear()));
  }

  /** A request, or empty. */
  @Transactional(readOnly = true)
  public Optional<RoadmapRequest> find(String id) {
    return table.find(id);
  }

  /**
   * Keeps the answer.
   *
   * @throws Refusal if there is one already
   */
  public void answer(String id, String answer, String actor) {
    refuseIf(table.lock(id).answeredAt() != null, "The request was answered already.");
    table.answer(id, answer, clock.instant(), actor);
  }

  /** The answer goes to who asked, by mail. */
  public void sendAnswer(String id) {
    RoadmapRequest request = table.lock(id);
    notices.write(new NoticeRequest(id, NoticeKind.ROADMAP_ANSWER, 0, 0, clock.instant(), null,
        List.of(new NoticeRecipient(request.contactName(), request.contactAddress(), null)), Map.of()));
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
