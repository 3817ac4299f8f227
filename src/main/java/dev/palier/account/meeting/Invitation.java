package dev.palier.account.meeting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An invitation to a meeting with a customer, its change or its withdrawal, as calendar programs read it (RFC 5545, 5546).
 *
 * @param uid       the same for every appointment of a meeting
 * @param sequence  higher for each later one
 * @param writtenAt DTSTAMP
 * @param zone      in which the appointment is written
 */
public record Invitation(String uid, int sequence, Instant writtenAt, ZoneId zone, Appointment appointment, String summary,
    String description, Person organiser, List<Person> attendees) {

  private static final String PRODUCT = "-//Palier//Meetings//EN";

  /** An invitation, or a changed one. */
  public byte[] request() {
    return calendar("REQUEST", "CONFIRMED");
  }

  /** The appointment does not take place. */
  public byte[] cancellation() {
    return calendar("CANCEL", "CANCELLED");
  }

  private byte[] calendar(String method, String status) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(new Method(method));
    calendar.add(TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId()).getVTimeZone());
    calendar.add(event(status));
    return calendar.toString().getBytes(StandardCharsets.UTF_8);
  }

  private VEvent event(String status) {
    ZonedDateTime start = appointment.at().atZone(zone);
    VEvent event = new VEvent(false);
    event.add(new Uid(uid));
    event.add(new DtStamp(writtenAt));
    event.add(new Sequence(sequence));
    event.add(new DtStart<>(start));
    event.add(new DtEnd<>(start.plusMinutes(appointment.minutes())));
    event.add(new Summary(summary));
    event.add(new Location(appointment.place()));
    event.add(new Description(description));
    event.add(new Status(status));
    Organizer inviting = new Organizer(mailto(organiser));
    inviting.add(new Cn(organiser.name()));
    event.add(inviting);
    attendees.forEach(person -> event.add(attendee(person)));
    return event;
  }

  private static Attendee attendee(Person person) {
    Attendee attendee = new Attendee(mailto(person));
    attendee.add(new Cn(person.name()));
    attendee.add(Role.REQ_PARTICIPANT);
    attendee.add(PartStat.NEEDS_ACTION);
    attendee.add(Rsvp.TRUE);
    return attendee;
  }

  private static URI mailto(Person person) {
    return URI.create("mailto:" + person.address());
  }
}
