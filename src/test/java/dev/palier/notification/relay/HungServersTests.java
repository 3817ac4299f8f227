package dev.palier.notification.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.palier.notification.NoticeDatabase;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeProperties;
import dev.palier.notification.NoticeState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HungServersTests {

  private final RelayBench bench = new RelayBench(NoticeDatabase.h2());

  @Test
  @DisplayName("Trust 6: a server that accepts and never speaks holds up only the mails for its own domains")
  void healthyServersGoOn() throws Exception {
    GreenMail healthy = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    healthy.start();
    try (TinySmtp hung = new TinySmtp(0, command -> TinySmtp.SILENCE)) {
      bench.servers = Map.of("hung", new NoticeProperties.Server("127.0.0.1", hung.port(), null, null, "smtp",
          List.of("hung.example")));
      for (int ticket = 1; ticket <= 30; ticket++) {
        bench.escalation("T-" + ticket, 4, "boss@hung.example");
        bench.write("T-" + ticket, NoticeKind.QUESTION, 0, 1, "P4", "anna@example.com");
      }
      Relay relay = bench.relay(healthy.getSmtp().getPort());
      RelayLoop loop = new RelayLoop(relay, Duration.ofSeconds(1), RelayBench.DEADLINE);
      long begin = System.nanoTime();
      loop.start();
      loop.ring();

      assertThat(healthy.waitForIncomingEmail(20_000, 30)).isTrue();
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      loop.stop();
      System.out.printf("30 of 30 mails past a hung server in %d ms%n", took.toMillis());
      assertThat(bench.jdbc.queryForObject("select count(*) from notice where state = 'SENT'", Integer.class)).isEqualTo(30);
      assertThat(bench.jdbc.queryForObject("select count(*) from notice where domain = 'hung.example' and attempts > 0",
          Integer.class))
          .isBetween(1, 29);
    } finally {
      healthy.stop();
    }
  }

  @Test
  @DisplayName("Trust 6: a server that drips a byte now and then is cut off at the deadline of the mail")
  void cutsOffDrippingServers() throws Exception {
    try (DrippingSmtp dripping = new DrippingSmtp()) {
      bench.escalation("T-1", 1, "eva@example.com");
      Relay relay = bench.relay(dripping.port());

      long begin = System.nanoTime();
      relay.step().get(20, TimeUnit.SECONDS);

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(RelayBench.TIMEOUT, RelayBench.DEADLINE.plusSeconds(3));
      assertThat(bench.only("T-1").state()).isEqualTo(NoticeState.NEW);
    }
  }

  @Test
  @DisplayName("A clock that jumps while a mail is being sent makes no second one")
  void survivesAJumpingClock() throws Exception {
    try (TinySmtp hung = new TinySmtp(0, command -> TinySmtp.SILENCE)) {
      bench.escalation("T-1", 1, "eva@example.com");
      Relay relay = bench.relay(hung.port());

      CompletableFuture<Handled> sending = relay.step();
      bench.clock.advance(Duration.ofHours(1));

      assertThat(bench.step(relay)).isZero();
      assertThat(sending.get(20, TimeUnit.SECONDS).count()).isEqualTo(1);
      assertThat(bench.only("T-1").attempts()).isEqualTo(1);
    }
  }
}
