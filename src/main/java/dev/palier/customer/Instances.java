package dev.palier.customer;

import dev.palier.customer.Instance.Hosting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What runs, and for whom (SLA 3.4). */
@Component
public class Instances {

  private final JdbcTemplate jdbc;

  Instances(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every instance, by name. */
  public List<Instance> all() {
    return jdbc.query("select * from instance order by name, id", Instances::instance);
  }

  /** The instance with this id, or empty. */
  public Optional<Instance> find(String id) {
    return jdbc.query("select * from instance where id = ?", Instances::instance, id).stream().findFirst();
  }

  /** What runs for a customer, by name. */
  public List<Instance> of(String customerId) {
    return jdbc.query("select i.* from instance i join customer_instance c on c.instance_id = i.id where c.customer_id = ? "
        + "order by i.name, i.id", Instances::instance, customerId);
  }

  /** The ids of the customers for whom an instance runs. */
  public List<String> customersOf(String instanceId) {
    return jdbc.queryForList("select customer_id from customer_instance where instance_id = ? order by customer_id", String.class,
        instanceId);
  }

  /** Keeps an instance as it is now. */
  public void keep(Instance instance) {
    if (find(instance.id()).isEmpty()) {
      jdbc.update("insert into instance (id, name, hosting) values (?, ?, ?)", instance.id(), instance.name(),
          instance.hosting().name());
    }
    jdbc.update("update instance set name = ?, hosting = ?, by_subcontractor = ?, maintenance_window = ?, product_version = ? "
        + "where id = ?", instance.name(), instance.hosting().name(), instance.bySubcontractor(), instance.maintenanceWindow(),
        instance.productVersion(), instance.id());
  }

  /** From now on it runs for this customer too; asked twice, it is as if asked once. */
  public void assign(String instanceId, String customerId) {
    if (!customersOf(instanceId).contains(customerId)) {
      jdbc.update("insert into customer_instance (customer_id, instance_id) values (?, ?)", customerId, instanceId);
    }
  }

  /** From now on it runs for this customer no more. */
  public void unassign(String instanceId, String customerId) {
    jdbc.update("delete from customer_instance where customer_id = ? and instance_id = ?", customerId, instanceId);
  }

  private static Instance instance(ResultSet row, int number) throws SQLException {
    return new Instance(row.getString("id"), row.getString("name"), Hosting.valueOf(row.getString("hosting")),
        row.getBoolean("by_subcontractor"), row.getString("maintenance_window"), row.getString("product_version"));
  }
}
