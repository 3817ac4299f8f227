package dev.palier.customer.process;

import dev.palier.customer.Absence;
import dev.palier.customer.Absences;
import dev.palier.customer.Colleague;
import dev.palier.customer.Colleagues;
import dev.palier.engine.FormView;
import dev.palier.sla.Refusal;
import dev.palier.sla.SupportCalendars;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows absences on their form, and says whose absence somebody may record: the Support Manager anybody's. */
@Component
class AbsentPeople implements FormView {

  private static final String KEY = "absence-";
  private static final String SUPPORT_MANAGER = "support-manager";
  private static final String ADMINISTRATORS = "camunda-admin";

  private final Absences absences;
  private final Colleagues colleagues;
  private final IdentityService identity;
  private final DateTimeFormatter moment;

  AbsentPeople(Absences absences, Colleagues colleagues, @Lazy IdentityService identity, SupportCalendars calendars) {
    this.absences = absences;
    this.colleagues = colleagues;
    this.identity = identity;
    this.moment = DateTimeFormatter.ofPattern("EEE d MMMM yyyy HH:mm zzz", Locale.ENGLISH).withZone(calendars.zone());
  }

  @Override
  public String name() {
    return "absenceView";
  }

  /** {@code absences} and {@code options} of those whose absence the signed-in person may end, {@code people, deputies}. */
  @Override
  @Transactional(readOnly = true)
  public Map<String, Object> of(String businessKey) {
    if (businessKey == null || !businessKey.startsWith(KEY)) {
      return Map.of();
    }
    List<Colleague> all = colleagues.all();
    Map<String, String> names = all.stream().collect(Collectors.toMap(Colleague::userId, Colleague::name));
    List<Absence> mine = absences.planned().stream().filter(absence -> maySpeakFor(absence.userId())).toList();
    return Map.of("absences", mine.stream().map(absence -> row(absence, names)).toList(),
        "options", mine.stream().map(absence -> Map.of("value", Long.toString(absence.id()), "label",
            names.getOrDefault(absence.userId(), absence.userId()) + ", " + moment.format(absence.from()) + " to "
                + moment.format(absence.until()))).toList(),
        "people", isSupportManager() ? all.stream().map(AbsentPeople::option).toList() : List.of(),
        "deputies", all.stream().filter(person -> person.address() != null).map(AbsentPeople::option).toList());
  }

  /** @throws Refusal unless it is the signed-in person themselves, or that is the Support Manager */
  void refuseOthers(String userId) {
    if (!maySpeakFor(userId)) {
      throw new Refusal("You record and end your own absences; ask the Support Manager for those of others.");
    }
  }

  private boolean maySpeakFor(String userId) {
    Authentication signedIn = identity.getCurrentAuthentication();
    return signedIn == null || userId.equals(signedIn.getUserId()) || isSupportManager();
  }

  private boolean isSupportManager() {
    Authentication signedIn = identity.getCurrentAuthentication();
    return signedIn != null && signedIn.getGroupIds() != null
        && (signedIn.getGroupIds().contains(SUPPORT_MANAGER) || signedIn.getGroupIds().contains(ADMINISTRATORS));
  }

  private Map<String, String> row(Absence absence, Map<String, String> names) {
    return Map.of("who", names.getOrDefault(absence.userId(), absence.userId()), "from", moment.format(absence.from()),
        "until", moment.format(absence.until()), "deputy", names.getOrDefault(absence.deputyId(), absence.deputyId()));
  }

  private static Map<String, String> option(Colleague person) {
    return Map.of("label", person.name(), "value", person.userId());
  }
}
