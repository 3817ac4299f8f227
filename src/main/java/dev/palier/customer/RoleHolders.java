package dev.palier.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who holds the roles of the agreement: for one customer where somebody is named, else for all (SLA 4.8). */
@Component
public class RoleHolders {

  private static final String FOR_ALL = "";

  private final JdbcTemplate jdbc;

  RoleHolders(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The holders of a role for a customer, by user id; empty when nobody holds it. */
  public List<RoleHolder> of(String role, String customerId) {
    List<RoleHolder> holders = jdbc.query(
        "select * from role_holder where role_id = ? and customer_id in (?, ?) order by customer_id desc, user_id",
        (row, number) -> new RoleHolder(role, row.getString("customer_id"), row.getString("user_id"), row.getString("name"),
            row.getString("address")), role, FOR_ALL, customerId);
    return holders.isEmpty() ? holders
        : holders.stream().filter(holder -> holder.customerId().equals(holders.get(0).customerId())).toList();
  }

  /** A role that a user holds, by which their name is known; empty for one who holds none. */
  public Optional<RoleHolder> ofUser(String userId) {
    return jdbc.query("select * from role_holder where user_id = ? order by role_id, customer_id",
        (row, number) -> new RoleHolder(row.getString("role_id"), row.getString("customer_id"), userId, row.getString("name"),
            row.getString("address")), userId).stream().findFirst();
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
}
