package dev.palier.escalation;

import dev.palier.customer.RoleNames;
import dev.palier.engine.FormView;
import dev.palier.sla.LedgerEntry;
import dev.palier.sla.SupportCalendars;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows why a level was raised, on the form on which it is taken. */
@Component
class LevelOnForms implements FormView {

  private static final Pattern KEY = Pattern.compile("(.+)-level-(\\d+)");

  private final LevelOffers offers;
  private final DateTimeFormatter moment;

  LevelOnForms(LevelOffers offers, SupportCalendars calendars) {
    this.offers = offers;
    this.moment = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH).withZone(calendars.zone());
  }

  @Override
  public String name() {
    return "levelView";
  }

  /** {@code level, raisedAt, told, cause}. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    Matcher key = KEY.matcher(String.valueOf(businessKey));
    return key.matches() ? offers.raised(key.group(1), Integer.parseInt(key.group(2))).map(this::view).orElse(Map.of()) : Map.of();
  }

  private Map<String, Object> view(LedgerEntry raised) {
    return Map.of("level", raised.value(), "raisedAt", moment.format(raised.at()), "told", RoleNames.ofAll(raised.recipients()),
        "cause", String.valueOf(raised.explanation()));
  }
}
