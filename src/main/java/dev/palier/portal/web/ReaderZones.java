package dev.palier.portal.web;

import dev.palier.portal.PortalContact;
import dev.palier.sla.SupportCalendars;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which time zone each contact reads instants; the contract's until they choose. */
@Component
class ReaderZones {

  private static final String REGIONS = "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";
  private static final String UTC = "UTC";

  private final JdbcTemplate jdbc;
  private final ZoneId contract;

  ReaderZones(JdbcTemplate jdbc, SupportCalendars calendars) {
    this.jdbc = jdbc;
    this.contract = calendars.zone();
  }

  /** The zones to choose from: those that people call by a city, and UTC. */
  List<String> choices() {
    TreeSet<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.matches(REGIONS)).toList());
    zones.add(contract.getId());
    zones.add(UTC);
    return List.copyOf(zones);
  }

  /** The zone a contact chose; empty if none. */
  Optional<ZoneId> chosen(PortalContact contact) {
    return jdbc.queryForList("select zone from portal_zone where address = ?", String.class, key(contact)).stream()
        .flatMap(zone -> known(zone).stream()).findFirst();
  }

  /** The zone a contact reads in. */
  ZoneId of(PortalContact contact) {
    return chosen(contact).orElse(contract);
  }

  ZoneId contract() {
    return contract;
  }

  /**
   * Keeps a contact's choice.
   *
   * @return false if there is no such zone; nothing was changed then
   */
  @Transactional
  boolean choose(PortalContact contact, String zone) {
    if (known(zone).isEmpty()) {
      return false;
    }
    if (jdbc.update("update portal_zone set zone = ? where address = ?", zone, key(contact)) == 0) {
      jdbc.update("insert into portal_zone (address, zone) values (?, ?)", key(contact), zone);
    }
    return true;
  }

  private static Optional<ZoneId> known(String zone) {
    try {
      return zone == null || zone.length() > 64 || !zone.matches("UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+") ? Optional.empty()
          : Optional.of(ZoneId.of(zone));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static String key(PortalContact contact) {
    return contact.address().toLowerCase(Locale.ROOT);
  }
}
