package dev.palier.notification;

import javax.sql.DataSource;

/** The ledger on PostgreSQL. */
class NoticesOnPostgresTests extends NoticesTests {

  @Override
  DataSource database() {
    return NoticeDatabase.postgres();
  }
}
