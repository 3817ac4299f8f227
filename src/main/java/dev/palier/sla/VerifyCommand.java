package dev.palier.sla;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The command {@code verify}: reads the whole ledger and the seals and tells every row that is not as it was recorded. Exit status 0
 * when all is as recorded, 1 when something is not, 2 when the arguments or the database are unusable. Starts neither engine nor
 * server and changes nothing.
 */
public final class VerifyCommand {

  private static final int AS_RECORDED = 0;
  private static final int FLAWED = 1;
  private static final int UNUSABLE = 2;
  private static final Pattern KEPT = Pattern.compile("(\\d{1,18})[:=]([0-9a-fA-F]{64})");
  /** H2 makes an empty database where none is, unless told not to; PostgreSQL does not know the word and overhears it. */
  private static final String NO_NEW_FILE = "spring.datasource.hikari.data-source-properties.IFEXISTS=TRUE";
  private static final String USAGE = "Usage: verify [--seal NUMBER:DIGEST]... [--spring.datasource.url=...]";

  /** The database that the program's settings name, and nothing else. */
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
      JdbcTemplateAutoConfiguration.class})
  @Import(LedgerVerification.class)
  static class Database {
  }

  private VerifyCommand() {
  }

  /** Runs the command with what follows its name; {@code --spring...} settings go to Spring. */
  public static int run(String... arguments) {
    Map<Long, String> kept = new TreeMap<>();
    for (int next = 0; next < arguments.length; next++) {
      if (arguments[next].equals("--seal") && next + 1 < arguments.length) {
        Matcher seal = KEPT.matcher(arguments[++next]);
        if (!seal.matches()) {
          return unusable("--seal " + arguments[next] + ": expected the number and the digest from the mail, such as 12:9f86d0...");
        }
        kept.put(Long.valueOf(seal.group(1)), seal.group(2));
      } else if (!arguments[next].startsWith("--spring.")) {
        return unusable(arguments[next] + ": not understood. " + USAGE);
      }
    }
    return verify(kept, arguments);
  }

  private static int verify(Map<Long, String> kept, String... settings) {
    try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Database.class).web(WebApplicationType.NONE)
        .properties("logging.level.root=off", NO_NEW_FILE).run(settings)) {
      try {
        return report(context.getBean(LedgerVerification.class).verify(kept));
      } catch (DataAccessException | TransactionException unreadable) {
        return unusable("The ledger in " + context.getEnvironment().getProperty("spring.datasource.url") + " cannot be read: "
            + NestedExceptionUtils.getMostSpecificCause(unreadable).getMessage().replaceAll("(?s)(; SQL statement:)?\\R.*", "")
            + "\nSay where it is with --spring.datasource.url=..., and --spring.datasource.username=..., .password=... A database file is "
            + "opened by one program at a time: stop the server, or verify a copy. PostgreSQL can be read any time.");
      }
    }
  }

  private static int report(Verified verified) {
    verified.flaws().forEach(flaw -> System.out.println(flaw.sentence()));
    System.out.println(verified.rows() + " rows of " + verified.tickets() + " tickets and " + verified.seals() + " seals read: "
        + (verified.flaws().isEmpty() ? "all as recorded." : verified.flaws().size() + " not as recorded."));
    return verified.flaws().isEmpty() ? AS_RECORDED : FLAWED;
  }

  private static int unusable(String sentence) {
    System.err.println(sentence);
    return UNUSABLE;
  }
}
