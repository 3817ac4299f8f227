package dev.palier.account.process.answer;

import static dev.palier.account.process.answer.Answers.text;

import dev.palier.account.meeting.Appointment;
import dev.palier.account.meeting.Person;
import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.customer.EmailAddress;
import java.math.BigDecimal;
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
public final class AppointmentAnswers {

  /** The questions of the form. */
  public static final String START = "appointmentStart";
  public static final String MINUTES = "appointmentMinutes";
  public static final String PLACE = "appointmentPlace";
  public static final String ATTENDEES = "attendees";
  public static final String OTHERS = "otherAttendees";
  /** All of them; the tables keep the answers, the process forgets them. */
  public static final List<String> QUESTIONS = List.of(START, MINUTES, PLACE, ATTENDEES, OTHERS);

  private static final int SHORTEST = 5;
  private static final int LONGEST = 480;
  private static final int LONGEST_PLACE = 500;
  private static final Pattern NAME_AND_ADDRESS = Pattern.compile("([^<>,;]{0,200}?)[\\s,;]*<?([^\\s<>,;]+@[^\\s<>,;]+)>?");

  private final VariableScope answers;
  private final List<String> problems = new ArrayList<>();

  /** Looks at the answers that these variables are. */
  public AppointmentAnswers(VariableScope answers) {
    this.answers = answers;
  }

  /** Null where something is wrong. */
  public Appointment appointment(ZoneId zone, Instant now) {
    Instant at = start(zone, now);
    int minutes = minutes();
    String place = text(answers, PLACE);
    if (place == null || place.length() > LONGEST_PLACE) {
      problems.add("Say where it takes place, or give the link to it, in at most " + LONGEST_PLACE + " characters.");
    }
    return problems.isEmpty() ? new Appointment(at, minutes, place) : null;
  }

  private Instant start(ZoneId zone, Instant now) {
    try {
      Instant at = TypedTimes.instant(answers, START, zone, "Choose the date and the time at which the appointment begins.");
      if (!at.isAfter(now)) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        problems.add("The appointment must be in the future, was " + local.toLocalDate() + " " + local.toLocalTime() + " in " + zone + ".");
      }
      return at;
    } catch (IllegalArgumentException wrong) {
      problems.add(wrong.getMessage());
      return null;
    }
  }

  private int minutes() {
    try {
      int minutes = new BigDecimal(String.valueOf(text(answers, MINUTES))).intValueExact();
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
  public List<Person> attendees(String customerId, Customers customers) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (String chosen : chosen(answers, ATTENDEES)) {
      Optional<Contact> contact = customers.contactsOf(customerId).stream().filter(known -> known.address().equals(chosen)).findFirst();
      contact.ifPresentOrElse(known -> people.put(known.address().toLowerCase(Locale.ROOT), new Person(known.name(), known.address())),
          () -> problems.add(chosen + " is not a contact of the customer any more; choose again."));
    }
    for (String line : lines(text(answers, OTHERS))) {
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
  public void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", problems));
    }
  }

  /** What was chosen of a list, empty for nothing. */
  public static List<String> chosen(VariableScope answers, String name) {
    return answers.getVariable(name) instanceof SpinJsonNode list && list.isArray()
        ? list.elements().stream().map(element -> element.isString() ? element.stringValue() : element.toString()).toList() : List.of();
  }

  /** The lines that say something. */
  public static List<String> lines(String text) {
    return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
