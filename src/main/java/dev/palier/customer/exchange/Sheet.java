package dev.palier.customer.exchange;

import java.util.List;

/** The files, in the order in which they are taken in, and their columns in the order in which they are written. */
enum Sheet {
  CUSTOMERS("customers.csv", false, "customer", "name"),
  CONTRACTS("contracts.csv", true, "customer", "starts_on", "ends_on", "tier", "monthly_fee", "currency"),
  CONTACTS("contacts.csv", true, "customer", "name", "address"),
  APPOINTED("appointed-email-users.csv", true, "customer", "name", "address"),
  HOLDERS("role-holders.csv", true, "role", "customer", "user", "name", "address"),
  INSTANCES("instances.csv", false, "instance", "name", "hosting", "by_subcontractor", "maintenance_window", "product_version"),
  ASSIGNMENTS("instance-customers.csv", true, "instance", "customer");

  /** The column with which a row asks to be taken away. */
  static final String REMOVE = "remove";

  private final String file;
  private final boolean removable;
  private final List<String> columns;

  Sheet(String file, boolean removable, String... columns) {
    this.file = file;
    this.removable = removable;
    this.columns = List.of(columns);
  }

  String file() {
    return file;
  }

  List<String> columns() {
    return columns;
  }

  /** Whether rows of it may ask to be taken away; what tickets speak of stays. */
  boolean isRemovable() {
    return removable;
  }
}
