package dev.palier.notification.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.palier.notification.NoticeDatabase;
import dev.palier.notification.NoticeKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NoticeThroughputTests {

  private static final int BATCH = 20_000;

  @Test
  @DisplayName("Writing a notice costs the same however many there are, and a backlog drains")
  void costsTheSame() throws Exception {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(NoticeDatabase.h2());
    RelayBench bench = new RelayBench(pool);
    write(bench, 0);
    double first = write(bench, 1);
    write(bench, 2);
    write(bench, 3);
    double last = write(bench, 4);
    System.out.printf("write: %.1f us per notice among 20,000 to 40,000, %.1f us among 80,000 to 100,000%n", first, last);
    assertThat(last / first).isLessThan(3);

    bench.jdbc.update("delete from notice where id > 2000");
    bench.threads = 4;
    try (TinySmtp smtp = TinySmtp.friendly(0)) {
      Relay relay = bench.relay(smtp.port());
      long begin = System.nanoTime();
      bench.drain(relay);
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf("relay: a backlog of %d mails drained in %.1f s, %.0f mails per second%n", smtp.mails.size(), seconds,
          smtp.mails.size() / seconds);
      assertThat(smtp.mails).hasSize(2000);
    }
  }

  private static double write(RelayBench bench, int batch) {
    long begin = System.nanoTime();
    for (int ticket = batch * BATCH; ticket < (batch + 1) * BATCH; ticket++) {
      bench.write("T-" + ticket, NoticeKind.RESPONSE_WARNING, 0, ticket, "P2", "first.line@example.com");
    }
    return (System.nanoTime() - begin) / 1000.0 / BATCH;
  }
}
