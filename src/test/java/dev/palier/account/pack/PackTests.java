package dev.palier.account.pack;

import static dev.palier.ticket.process.SupportDesk.staff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.Palier;
import dev.palier.availability.AvailabilityFigures;
import dev.palier.account.ReviewPeriod;
import dev.palier.account.TamEntry;
import dev.palier.account.TamTime;
import dev.palier.sla.LedgerKind;
import dev.palier.sla.Metric;
import dev.palier.sla.Priority;
import dev.palier.sla.SupportTier;
import dev.palier.ticket.Tickets;
import dev.palier.ticket.process.SupportDesk;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pack of a quarter with two tickets that were really worked on. */
@Clause({"2", "4.2"})
@SpringBootTest(classes = Palier.class, properties = "palier.notices.relay.enabled=false")
@Import(SupportDesk.class)
class PackTests {

  /** 10:00 in the contract's zone. */
  private static final Instant MON_2_JUNE = Instant.parse("2031-06-02T08:00:00Z");
  private static final Instant WED_2_JULY = Instant.parse("2031-07-02T08:00:00Z");
  private static final ReviewPeriod Q2 = ReviewPeriod.parse("2031-Q2").orElseThrow();
  private static final String NAME = "Éclairage & Łódź <b>Światło</b>";

  @Autowired SupportDesk desk;
  @Autowired Tickets tickets;
  @Autowired TamTime tam;
  @Autowired PackReader reader;
  @Autowired PackPage page;
  @Autowired PackMaker maker;
  @Autowired JdbcTemplate jdbc;
  private String customer;
  private String late;
  private String open;

  @BeforeEach
  void arrive() {
    customer = desk.customer(SupportTier.GOLD);
    jdbc.update("update customer set name = ? where id = ?", NAME, customer);
    late = desk.openFor(customer, Priority.P1, MON_2_JUNE);
    after(40);
    tickets.answer(late, staff("Zażółć: we are on it."));
    after(50);
    tickets.resolve(late, staff("Restart it."));
    after(60);
    tickets.close(late, staff("Done."));
    open = desk.openFor(customer, Priority.P3, MON_2_JUNE.plusSeconds(86_400));
    desk.itIs(MON_2_JUNE.plusSeconds(86_400 + 600));
    tickets.answer(open, staff("We look into it."));
    tam.log(new TamEntry(late, "priya", LocalDate.of(2031, 6, 3), 780, "Workshop"));
    desk.itIs(WED_2_JULY);
  }

  @AfterEach
  void letTimeRunAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("SLA 2: the figures of the pack add up with the ledger")
  void addsUp() {
    PackFigures figures = reader.read(customer, Q2, "");

    assertThat(figures.kept(Metric.RESPONSE, Priority.P1)).isEqualTo(new PackFigures.Kept(0, 1));
    assertThat(figures.kept(Metric.RESPONSE, Priority.P3)).isEqualTo(new PackFigures.Kept(1, 0));
    assertThat(figures.kept(Metric.RESOLUTION, Priority.P1)).isEqualTo(new PackFigures.Kept(1, 0));
    assertThat(figures.kept().missed()).isEqualTo(missedInLedger());
    assertThat(figures.misses().stream().mapToLong(ToldMiss::times).sum()).isEqualTo(figures.kept().missed());
    assertThat(figures.opened(null)).isEqualTo(2);
    assertThat(figures.closed(Priority.P1)).isOne();
    assertThat(figures.openBefore(null)).isZero();
    assertThat(figures.openAfter(null)).isEqualTo(figures.openBefore(null) + figures.opened(null) - figures.closed(null));
    assertThat(figures.openAfter(Priority.P3)).isOne();
    assertThat(figures.escalations().stream().mapToLong(week -> week.count()).sum())
        .isEqualTo(desk.ledger(late, LedgerKind.ESCALATED).size() + desk.ledger(open, LedgerKind.ESCALATED).size());
  }

  @Test
  @DisplayName("SLA 2: the printed pack says the same figures, every miss with its cause, in the letters of every language")
  void printsTheFigures() throws Exception {
    String text = text(maker.make(customer, Q2, "").pdf());

    assertThat(text).contains(NAME, "1 April 2031 to 30 June 2031", "Support package Gold", "First response P1 1 0 1 0 %",
        "Resolution P1 1 1 0 100 %", late, "Export fails", "10 min", "Nobody had answered when the deadline passed",
        "Level 1, Customer Success Consultant,", "The first answer came on", "“Zażółć: we are on it.”", "June 2031 13 h 12 h 1 h more",
        "Availability is not measured yet", "Page 2 of ");
  }

  @Test
  @DisplayName("SLA 2: the same facts at the same time make the same pack; customers' words are never markup")
  void isTheSameAgain() {
    PackMaker.Made one = maker.make(customer, Q2, "");
    PackMaker.Made other = maker.make(customer, Q2, "");

    assertThat(other.html()).isEqualTo(one.html());
    assertThat(other.pdf()).isEqualTo(one.pdf());
    assertThat(new String(one.html(), StandardCharsets.UTF_8)).contains("Łódź &lt;b&gt;Światło").doesNotContain("<b>Światło");
  }

  @Test
  @DisplayName("SLA 4.10, 4.11: what a room measures of availability stands in the pack, with its credit")
  void showsAvailability() {
    PackFigures read = reader.read(customer, Q2, "");
    PackFigures measured = new PackFigures(read.customer(), read.period(), read.madeAt(), read.outcomes(), read.misses(),
        read.escalations(), read.lostTime(), read.flows(), read.openBefore(), read.openAfter(), read.tam(), true,
        List.of(new AvailabilityFigures.Month(YearMonth.of(2031, 5), new BigDecimal("99.31"), "5 h 8 min down on 12 May", "EUR 120.00")),
        read.actions());

    assertThat(page.of(measured)).contains("99.31 %", "5 h 8 min down on 12 May", "EUR 120.00").doesNotContain("not measured yet");
  }

  @Test
  @DisplayName("SLA 2: a quarter without tickets has a pack as well, that says so")
  void isThereWithoutTickets() throws Exception {
    assertThat(text(maker.make(desk.customer(SupportTier.SILVER), Q2, "").pdf()))
        .contains("No promise came to an end", "No level of the escalation path was raised", "The package has no uptime guarantee");
  }

  private long missedInLedger() {
    return desk.ledger(late, LedgerKind.BREACHED).size() + desk.ledger(open, LedgerKind.BREACHED).size();
  }

  private void after(long minutes) {
    desk.passes(late, MON_2_JUNE.plusSeconds(minutes * 60));
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
