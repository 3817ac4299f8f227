package dev.palier.intake.command;

import dev.palier.intake.Judgement;
import dev.palier.intake.MailReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Judges the mails of a folder into a table. */
public final class JudgeMail {

  private static final int DONE = 0;
  private static final int UNUSABLE = 2;
  /** One byte more than a mail may have is enough to know that it has too many. */
  private static final int MOST_BYTES = 25 * 1024 * 1024 + 1;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader("file", "action", "auto_ack", "reason").setRecordSeparator("\n").get();

  private final JudgeMailArguments asked;
  private final MailReader reader = MailReader.create();

  private JudgeMail(JudgeMailArguments asked) {
    this.asked = asked;
  }

  /** Runs the command and returns the exit status; what is unusable is said on the error output, and then nothing is written. */
  public static int run(String... arguments) {
    try {
      new JudgeMail(JudgeMailArguments.parse(Arrays.asList(arguments))).judge();
      return DONE;
    } catch (UnusableArgument unusable) {
      System.err.println("judge-mail: " + unusable.getMessage());
      return UNUSABLE;
    }
  }

  private void judge() {
    StringWriter table = new StringWriter();
    try (CSVPrinter rows = new CSVPrinter(table, FORMAT)) {
      for (Path mail : mails()) {
        Judgement judgement = reader.read(bytes(mail), asked.policy()).judgement();
        rows.printRecord(mail.getFileName(), judgement.action(), judgement.autoAck() ? "yes" : "no", judgement.reason());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(table.toString());
  }

  private List<Path> mails() {
    try (Stream<Path> files = Files.list(asked.mails())) {
      List<Path> mails = files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".eml"))
          .filter(Files::isRegularFile).sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
      if (mails.isEmpty()) {
        throw new UnusableArgument("--mails: expected a folder with mails in files that end with .eml, found none in '"
            + asked.mails() + "'");
      }
      return mails;
    } catch (IOException unreadable) {
      throw new UnusableArgument("--mails: expected a folder that can be read, was '" + asked.mails() + "'");
    }
  }

  private static byte[] bytes(Path mail) {
    try (InputStream in = Files.newInputStream(mail)) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException unreadable) {
      throw new UnusableArgument("--mails: expected a mail that can be read, was '" + mail + "'");
    }
  }

  private void write(String table) {
    try {
      Files.writeString(asked.out(), table);
    } catch (IOException unwritable) {
      throw new UnusableArgument("--out: expected a file that can be written, was '" + asked.out() + "'");
    }
  }
}
