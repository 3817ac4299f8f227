package dev.palier.availability.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palier.Clause;
import dev.palier.availability.MaintenanceRecords;
import dev.palier.availability.MaintenanceWindow;
import dev.palier.availability.MaintenanceWindow.Kind;
import dev.palier.calendar.Stretch;
import dev.palier.customer.Instance;
import dev.palier.customer.Instance.Hosting;
import dev.palier.customer.Instances;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What of maintenance whoever measures the availability gets to know. */
@Clause("3.1")
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:maintenance-records")
@Transactional
class MaintenanceRecordsTests {

  private static final Instant SAT_20 = Instant.parse("2024-06-08T18:00:00Z");
  private static final Instant SAT_21 = SAT_20.plusSeconds(3_600);
  private static final Instant SAT_22 = SAT_20.plusSeconds(7_200);
  private static final Instant SAT_23 = SAT_20.plusSeconds(10_800);
  private static final Instant MONTH = Instant.parse("2024-05-31T22:00:00Z");
  private static final Instant NEXT_MONTH = Instant.parse("2024-06-30T22:00:00Z");

  @Autowired MaintenanceRecords records;
  @Autowired Instances instances;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void anInstance() {
    instances.keep(new Instance("rec-1", "Records 1", Hosting.PUBLIC, false, null, null));
    instances.keep(new Instance("rec-2", "Records 2", Hosting.PUBLIC, false, null, null));
  }

  @Test
  @DisplayName("SLA 4.10: planned maintenance is left out as far as it lies in its announced window, emergencies with their real time")
  void leavesOutWhatTheAgreementSays() {
    assertThat(window(Kind.PLANNED, true, SAT_20, SAT_22, SAT_21, SAT_23).leftOut(SAT_23)).contains(new Stretch(SAT_21, SAT_22));
    assertThat(window(Kind.PLANNED, true, SAT_21, SAT_23, SAT_20, SAT_22).leftOut(SAT_23)).contains(new Stretch(SAT_21, SAT_22));
    assertThat(window(Kind.PLANNED, false, SAT_20, SAT_22, SAT_20, SAT_22).leftOut(SAT_23)).isEmpty();
    assertThat(window(Kind.PLANNED, true, SAT_20, SAT_21, SAT_21, SAT_22).leftOut(SAT_23)).isEmpty();
    assertThat(window(Kind.EMERGENCY, false, SAT_20, SAT_21, SAT_20, SAT_22).leftOut(SAT_23)).contains(new Stretch(SAT_20, SAT_22));
    assertThat(window(Kind.ZERO_DAY, false, null, null, SAT_20, null).leftOut(SAT_21)).contains(new Stretch(SAT_20, SAT_21));
    assertThat(window(Kind.PLANNED, true, SAT_20, SAT_22, null, null).leftOut(SAT_23)).isEmpty();
  }

  @Test
  @DisplayName("SLA 3.1: the records of an instance tell what overlaps a range, and nothing that was cancelled or is only wanted")
  void tellsWhatOverlaps() {
    keep("M-1", "PLANNED", SAT_20, SAT_22, SAT_20, SAT_21);
    keep("M-2", "PLANNED", SAT_20, SAT_22, null, null);
    keep("M-3", "ZERO_DAY", null, null, SAT_22, null);
    keep("M-4", "PLANNED", null, null, null, null);
    keep("M-5", "PLANNED", SAT_20, SAT_22, null, null);
    jdbc.update("update maintenance set cancelled_at = ? where id = 'M-5'", SAT_20.atOffset(ZoneOffset.UTC));

    assertThat(ids("rec-1", MONTH, NEXT_MONTH)).containsExactly("M-1", "M-2", "M-3");
    assertThat(ids("rec-1", SAT_21, SAT_22)).containsExactly("M-2");
    assertThat(ids("rec-1", MONTH, SAT_20)).isEmpty();
    assertThat(ids("rec-1", SAT_22, SAT_23)).containsExactly("M-3");
    assertThat(ids("rec-1", NEXT_MONTH, NEXT_MONTH.plusSeconds(1))).containsExactly("M-3");
    assertThat(ids("rec-2", MONTH, NEXT_MONTH)).isEmpty();
    assertThat(records.of("rec-1", MONTH, NEXT_MONTH).get(0)).isEqualTo(
        new MaintenanceWindow("M-1", Kind.PLANNED, "New database", SAT_20, SAT_22, true, SAT_20, SAT_21));
    assertThatThrownBy(() -> records.of("rec-1", SAT_21, SAT_20)).hasMessageContaining("before it starts");
  }

  private List<String> ids(String instance, Instant from, Instant to) {
    return records.of(instance, from, to).stream().map(MaintenanceWindow::id).toList();
  }

  private static MaintenanceWindow window(Kind kind, boolean inTime, Instant from, Instant to, Instant start, Instant end) {
    return new MaintenanceWindow("M-1", kind, "New database", from, to, inTime, start, end);
  }

  private void keep(String id, String kind, Instant from, Instant to, Instant start, Instant end) {
    jdbc.update("insert into maintenance (id, kind, title, planned_by, planned_at, planned_start, planned_end, announced_start, "
        + "announced_end, announced_in_time, started_at, ended_at) values (?, ?, 'New database', 'oskar', ?, ?, ?, ?, ?, ?, ?, ?)", id,
        kind, utc(MONTH), utc(SAT_20), utc(SAT_22), utc(from), utc(to), from != null, utc(start), utc(end));
    jdbc.update("insert into maintenance_instance (maintenance, instance_id) values (?, 'rec-1')", id);
  }

  private static Object utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
