package dev.palier.account.review;

import dev.palier.account.meeting.Appointment;
import dev.palier.account.meeting.Person;
import dev.palier.account.ReviewPeriod;
import dev.palier.sla.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes the rows of business reviews. */
@Repository
public class ReviewTable {

  private static final String SELECT = "select * from business_review where id = ?";

  private final JdbcTemplate jdbc;

  ReviewTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The review, or empty if there is none. */
  public Optional<BusinessReview> find(String id) {
    return jdbc.query(SELECT, (row, number) -> review(row), id).stream().findFirst();
  }

  /** Locks a review until the end of the transaction. */
  BusinessReview lock(String id) {
    return jdbc.query(SELECT + " for update", (row, number) -> review(row), id).stream().findFirst()
        .orElseThrow(() -> new Refusal("There is no business review " + id + "."));
  }

  /** A new one; the caller holds the customer's row. */
  void insert(String id, String customerId, ReviewPeriod period, Instant at, String actor) {
    jdbc.update("insert into business_review (id, customer_id, period, started_at, started_by, step, step_since) "
        + "values (?, ?, ?, ?, ?, ?, ?)", id, customerId, period.name(), utc(at), actor, ReviewStep.PACK.name(), utc(at));
  }

  void step(String id, ReviewStep step, Instant at, Instant dueAt) {
    jdbc.update("update business_review set step = ?, step_since = ?, step_due_at = ?, reminded_at = null, ended_at = ? where id = ?",
        step.name(), utc(at), utc(dueAt), step.isOver() ? utc(at) : null, id);
  }

  void reminded(String id, Instant at) {
    jdbc.update("update business_review set reminded_at = ? where id = ?", utc(at), id);
  }

  void prepared(String id, String words, String agenda) {
    jdbc.update("update business_review set words = ?, agenda = ? where id = ?", words, agenda, id);
  }

  void agreed(String id, Appointment appointment, Person organiser) {
    jdbc.update("update business_review set appointment_at = ?, appointment_minutes = ?, place = ?, organiser_name = ?, "
        + "organiser_address = ?, reason = null where id = ?", utc(appointment.at()), appointment.minutes(), appointment.place(),
        organiser.name(), organiser.address(), id);
  }

  void invitation(String id, int number, boolean out) {
    jdbc.update("update business_review set invitation_no = ?, invited = ? where id = ?", number, out, id);
  }

  void reason(String id, String reason) {
    jdbc.update("update business_review set reason = ? where id = ?", reason, id);
  }

  void decided(String id, String decisions) {
    jdbc.update("update business_review set decisions = ? where id = ?", decisions, id);
  }

  List<Person> attendees(String id) {
    return jdbc.query("select name, address from business_review_attendee where review = ? order by name, address",
        (row, number) -> new Person(row.getString("name"), row.getString("address")), id);
  }

  void attend(String id, List<Person> people) {
    jdbc.update("delete from business_review_attendee where review = ?", id);
    people.forEach(person -> jdbc.update("insert into business_review_attendee (review, address, name) values (?, ?, ?)", id,
        person.address(), person.name()));
  }

  void act(String id, List<String> actions) {
    actions.forEach(words -> jdbc.update("insert into business_review_action (review, words) values (?, ?)", id, words));
  }

  void done(long action, String inReview) {
    jdbc.update("update business_review_action set done_in = ? where id = ? and done_in is null", inReview, action);
  }

  /** What was agreed in a review. */
  List<String> actionsOf(String id) {
    return jdbc.queryForList("select words from business_review_action where review = ? order by id", String.class, id);
  }

  /** What is open of all earlier reviews of the customer, the oldest first. */
  public List<OpenAction> openActions(String customerId, String exceptReview) {
    return jdbc.query("select a.id, a.review, r.period, a.words from business_review_action a join business_review r on r.id = a.review "
        + "where r.customer_id = ? and a.review <> ? and a.done_in is null order by a.id", (row, number) -> new OpenAction(
            row.getLong("id"), row.getString("review"), row.getString("period"), row.getString("words")), customerId, exceptReview);
  }

  private static BusinessReview review(ResultSet row) throws SQLException {
    Instant at = instant(row, "appointment_at");
    String organiser = row.getString("organiser_address");
    return new BusinessReview(row.getString("id"), row.getString("customer_id"),
        ReviewPeriod.parse(row.getString("period")).orElseThrow(), ReviewStep.valueOf(row.getString("step")),
        instant(row, "step_due_at"), instant(row, "reminded_at"), row.getString("words"), row.getString("agenda"),
        at == null ? null : new Appointment(at, row.getInt("appointment_minutes"), row.getString("place")),
        organiser == null ? null : new Person(row.getString("organiser_name"), organiser), row.getInt("invitation_no"),
        row.getBoolean("invited"), row.getString("decisions"), row.getString("reason"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
