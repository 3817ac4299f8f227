package dev.palier.notification.relay;

import dev.palier.notification.NoticeDatabase;
import javax.sql.DataSource;

/** The relay over PostgreSQL. */
class RelayOnPostgresTests extends RelayTests {

  @Override
  DataSource database() {
    return NoticeDatabase.postgres();
  }
}
