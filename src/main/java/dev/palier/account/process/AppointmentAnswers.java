package dev.palier.account.process;

import static dev.palier.account.process.ReviewVariables.text;

import dev.palier.account.review.Appointment;
import dev.palier.account.review.Person;
import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.customer.EmailAddress;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** Reads what was answered on the form of an appointment, and collects what is wrong with it, as sentences. */
final class AppointmentAnswers {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 480;
  private static final int LONGEST_PLACE = 500;
  private static final Pattern NAME_AND_ADDRESS = Pattern.compile("([^<>,;]{0,200}?)[\\s,;]*<?([^\\s<>,;]+@[^\\s<>,;]+)>?");

  private final VariableScope answers;
  private final List<String> problems = new ArrayList<>();

  AppointmentAnswers(VariableScope answers) {
    this.answers = answers;
  }

  /** Null where something is wrong. */
  Appointment appointment(ZoneId zone, Instant now) {
    Instant at = start(zone, now);
    int minutes = minutes();
    String place = text(answers, ReviewVariables.PLACE);
    if (place == null || place.length() > LONGEST_PLACE) {
      problems.add("Say where the review takes place, or give the link to it, in at most " + LONGEST_PLACE + " characters.");
    }
    return problems.isEmpty() ? new Appointment(at, minutes, place) : null;
  }

  private Instant start(ZoneId zone, Instant now) {
    String typed = text(answers, ReviewVariables.START);
    try {
      LocalDateTime local = LocalDateTime.parse(typed == null ? "" : typed.replaceAll("(:\\d\\d)?(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?$", "$1"));
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        problems.add("At " + local.toLocalTime() + " on " + local.toLocalDate() + " the clocks of " + zone
            + " are put forward; choose another time.");
        return null;
      }
      Instant at = local.atZone(zone).toInstant();
      if (!at.isAfter(now)) {
        problems.add("The appointment must be in the future, was " + local.toLocalDate() + " " + local.toLocalTime() + " in " + zone + ".");
      }
      return at;
    } catch (DateTimeException unreadable) {
      problems.add("Choose the date and the time at which the appointment begins.");
      return null;
    }
  }

  private int minutes() {
    try {
      int minutes = new BigDecimal(String.valueOf(text(answers, ReviewVariables.MINUTES))).intValueExact();
      if (minutes >= SHORTEST && minutes <= LONGEST) {
        return minutes;
      }
    } catch (NumberFormatException | ArithmeticException unreadable) {
      // The sentence below says what is expected.
    }
    problems.add("Say how long the appointment is, " + SHORTEST + " to " + LONGEST + " whole minutes.");
    return 0;
  }

  /** The contacts that were chosen and the others that were typed, each once. */
  List<Person> attendees(String customerId, Customers customers) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (String chosen : chosen(answers, ReviewVariables.ATTENDEES)) {
      Optional<Contact> contact = customers.contactsOf(customerId).stream().filter(known -> known.address().equals(chosen)).findFirst();
      contact.ifPresentOrElse(known -> people.put(known.address().toLowerCase(Locale.ROOT), new Person(known.name(), known.address())),
          () -> problems.add(chosen + " is not a contact of the customer any more; choose again."));
    }
    for (String line : lines(text(answers, ReviewVariables.OTHERS))) {
      Matcher read = NAME_AND_ADDRESS.matcher(line);
      String address = read.matches() ? read.group(2) : line;
      EmailAddress.problemWith(address).ifPresent(problems::add);
      String name = read.matches() && !read.group(1).isBlank() ? read.group(1).strip() : address;
      people.putIfAbsent(address.toLowerCase(Locale.ROOT), new Person(name, address));
    }
    if (people.isEmpty()) {
      problems.add("Choose who of the customer takes part, or type their addresses.");
    }
    return List.copyOf(people.values());
  }

  /**
   * Ends the look at the answers.
   *
   * @throws IllegalArgumentException with everything that was wrong
   */
  void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", problems));
    }
  }

  /** What was chosen of a list, empty for nothing. */
  static List<String> chosen(VariableScope answers, String name) {
    return answers.getVariable(name) instanceof SpinJsonNode list && list.isArray()
        ? list.elements().stream().map(element -> element.isString() ? element.stringValue() : element.toString()).toList() : List.of();
  }

  /** The lines that say something. */
  static List<String> lines(String text) {
    return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
