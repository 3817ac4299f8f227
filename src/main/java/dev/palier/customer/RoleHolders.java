package dev.palier.customer;

import dev.palier.customer.RoleHolder.Absentee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who holds the roles of the agreement (SLA 4.8): whoever the roster has on duty, where there is one for the role and no gap in it,
 * else the standing holders: for one customer where somebody is named, else for all. In the place of whoever is absent their deputy
 * is told, or the deputy's deputy.
 */
@Component
public class RoleHolders {

  private static final String FOR_ALL = "";

  private final JdbcTemplate jdbc;
  private final Rosters rosters;
  private final Absences absences;
  private final Colleagues colleagues;
  private final Clock clock;

  RoleHolders(JdbcTemplate jdbc, Rosters rosters, Absences absences, Colleagues colleagues, Clock clock) {
    this.jdbc = jdbc;
    this.rosters = rosters;
    this.absences = absences;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** Who is to be told now; empty when nobody holds the role. */
  public List<RoleHolder> of(String role, String customerId) {
    return of(role, customerId, clock.instant());
  }

  /**
   * Who is to be told at an instant; empty when nobody holds the role. If all are absent and no deputy can be reached, it is they:
   * better a mail to somebody on holiday than to nobody.
   */
  public List<RoleHolder> of(String role, String customerId, Instant at) {
    List<RoleHolder> meant = meant(role, customerId, at);
    List<RoleHolder> there = there(meant, at);
    return there.isEmpty() ? meant : there;
  }

  /** Those among them who are there now, deputies included; empty when nobody is. */
  public List<RoleHolder> present(String role, String customerId) {
    return present(role, customerId, clock.instant());
  }

  /** Those among them who are there at an instant, deputies included; empty when nobody is. */
  public List<RoleHolder> present(String role, String customerId, Instant at) {
    return there(meant(role, customerId, at), at);
  }

  /** The standing holders, whoever is on duty or absent: for the customer where somebody is named, else for all; by user id. */
  public List<RoleHolder> standing(String role, String customerId) {
    List<RoleHolder> holders = jdbc.query(
        "select * from role_holder where role_id = ? and customer_id in (?, ?) order by customer_id desc, user_id",
        RoleHolders::holder, role, FOR_ALL, customerId);
    return holders.isEmpty() ? holders
        : holders.stream().filter(holder -> holder.customerId().equals(holders.get(0).customerId())).toList();
  }

  /** Every standing holder, by role, customer and user id. */
  public List<RoleHolder> all() {
    return jdbc.query("select * from role_holder order by role_id, customer_id, user_id", RoleHolders::holder);
  }

  /** A role that a user holds, by which their name is known; empty for one who holds none. */
  public Optional<RoleHolder> ofUser(String userId) {
    return jdbc.query("select * from role_holder where user_id = ? order by role_id, customer_id", RoleHolders::holder, userId)
        .stream().findFirst();
  }

  /** Gives somebody a role; one who has it already keeps it. */
  public void add(RoleHolder holder) {
    Integer known = jdbc.queryForObject("select count(*) from role_holder where role_id = ? and customer_id = ? and user_id = ?",
        Integer.class, holder.role(), holder.customerId(), holder.userId());
    if (known == 0) {
      jdbc.update("insert into role_holder (role_id, customer_id, user_id, name, address) values (?, ?, ?, ?, ?)", holder.role(),
          holder.customerId(), holder.userId(), holder.name(), holder.address());
    }
  }

  /** Takes a role from somebody. */
  public void remove(String role, String customerId, String userId) {
    jdbc.update("delete from role_holder where role_id = ? and customer_id = ? and user_id = ?", role, customerId, userId);
  }

  private List<RoleHolder> meant(String role, String customerId, Instant at) {
    List<RoleHolder> onDuty = rosters.onDuty(role, customerId, at);
    return onDuty.isEmpty() ? standing(role, customerId) : onDuty;
  }

  /** Each once; whoever holds the role and is somebody's deputy too is told as its holder. */
  private List<RoleHolder> there(List<RoleHolder> meant, Instant at) {
    Map<String, RoleHolder> there = new LinkedHashMap<>();
    for (RoleHolder holder : meant) {
      present(holder, at).ifPresent(found -> there.merge(found.userId(), found,
          (first, second) -> first.insteadOf() == null ? first : second));
    }
    return List.copyOf(there.values());
  }

  private Optional<RoleHolder> present(RoleHolder holder, Instant at) {
    Optional<Absence> away = absences.of(holder.userId(), at);
    if (away.isEmpty()) {
      return Optional.of(holder);
    }
    Set<String> asked = new HashSet<>(Set.of(holder.userId()));
    for (Optional<Absence> next = away; next.isPresent() && asked.add(next.get().deputyId());) {
      String deputy = next.get().deputyId();
      next = absences.of(deputy, at);
      if (next.isEmpty()) {
        return colleagues.find(deputy).filter(found -> found.address() != null).map(found -> new RoleHolder(holder.role(),
            holder.customerId(), found.userId(), found.name(), found.address(), new Absentee(holder.name(), away.get().until())));
      }
    }
    return Optional.empty();
  }

  private static RoleHolder holder(ResultSet row, int number) throws SQLException {
    return new RoleHolder(row.getString("role_id"), row.getString("customer_id"), row.getString("user_id"), row.getString("name"),
        row.getString("address"));
  }
}
