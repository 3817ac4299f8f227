package dev.palier.availability.credit;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.palier.availability.credit.CreditTable.Reader;
import dev.palier.availability.month.Evidence;
import dev.palier.availability.month.FigureTable.Measured;
import dev.palier.availability.month.FigureTable.SettledMonth;
import dev.palier.availability.month.FigureWords;
import dev.palier.customer.Customer;
import dev.palier.customer.RoleHolder;
import dev.palier.customer.RoleHolders;
import dev.palier.notification.NoticeFile;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import dev.palier.notification.PrintedPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter about a service credit (SLA 4.10): a mail, and the same with every stretch of the month as PDF. */
@Component
public class CreditLetter {

  private static final String ACCOUNT_MANAGER = "account-manager";

  private final Template template = template();
  private final Notices notices;
  private final RoleHolders roles;
  private final FigureWords words;

  CreditLetter(Notices notices, RoleHolders roles, FigureWords words) {
    this.notices = notices;
    this.roles = roles;
    this.words = words;
  }

  private static Template template() {
    try (InputStream in = CreditLetter.class.getResourceAsStream("/availability/letter.html")) {
      return Mustache.compiler().escapeHTML(true).defaultValue("").emptyStringIsFalse(true)
          .compile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Writes the notice with its PDF; answers go to the Account Manager, if there is one. */
  void send(Customer customer, SettledMonth month, ServiceCredit credit, Measured measured, List<Reader> readers, Instant now) {
    Map<String, String> facts = new HashMap<>();
    roles.of(ACCOUNT_MANAGER, customer.id()).stream().findFirst().map(RoleHolder::address)
        .ifPresent(address -> facts.put(NoticeRequest.REPLY_TO, address));
    NoticeFile file = new NoticeFile("service-credit-" + customer.id() + "-" + month.month() + ".pdf", "application/pdf",
        pdf(customer, month, credit, measured, now));
    notices.write(new NoticeRequest(month.id(), NoticeKind.SERVICE_CREDIT, 0, credit.version(), now, null, readers.stream()
        .map(reader -> new NoticeRecipient(reader.name(), reader.address(), null)).toList(), facts, List.of(file)));
  }

  /** The letter as PDF; the same credit and instant give the same bytes. */
  public byte[] pdf(Customer customer, SettledMonth month, ServiceCredit credit, Measured measured, Instant now) {
    Map<String, Object> page = new HashMap<>(model(customer, month, credit, measured));
    page.put("madeAt", words.at(now));
    page.put("zone", words.zone().getId());
    page.put("sum", FigureWords.sum(measured.figure()));
    page.put("measuredAt", words.at(measured.at()));
    page.put("evidence", measured.figure().evidence().stream().map(this::line).toList());
    return PrintedPage.pdf(template.execute(page), now);
  }

  /** What mail and letter tell. */
  Map<String, Object> model(Customer customer, SettledMonth month, ServiceCredit credit, Measured measured) {
    Map<String, Object> model = new HashMap<>();
    model.put("customer", customer.name());
    model.put("creditMonth", FigureWords.month(month.month()));
    model.put("creditAvailability", FigureWords.percent(measured.figure().percent()));
    model.put("creditGuarantee", FigureWords.percent(measured.figure().guarantee()));
    model.put("creditService", FigureWords.length(measured.figure().serviceSeconds()));
    model.put("creditMaintenance", FigureWords.length(measured.figure().maintenanceSeconds()));
    model.put("creditDowntime", FigureWords.length(measured.figure().downtimeSeconds()));
    model.put("creditAmount", ServiceCredit.words(credit.amount()));
    model.put("creditPercent", FigureWords.percent(credit.percent()));
    model.put("creditFee", ServiceCredit.words(credit.fee()));
    roles.of(ACCOUNT_MANAGER, customer.id()).stream().findFirst().ifPresent(holder -> model.put("organiser", holder.name()));
    return model;
  }

  private Map<String, String> line(Evidence each) {
    return Map.of("from", words.at(each.span().startInclusive()), "to", words.at(each.span().endExclusive()), "length",
        FigureWords.length(each.span().seconds()), "kind", each.kind().label(), "source", each.source() == null ? "" : each.source(),
        "words", each.words());
  }
}
