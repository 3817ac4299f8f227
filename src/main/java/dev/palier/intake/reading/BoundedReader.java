package dev.palier.intake.reading;

import dev.palier.intake.MailPolicy;
import dev.palier.intake.MailReader;
import dev.palier.intake.MailReading;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads each mail in a thread of its own and waits a bounded time for it: a mail that overflows the stack, fills the memory or
 * never ends is held, and the next one is read. Judging, which asks who is appointed, is done in the caller's thread.
 */
public final class BoundedReader implements MailReader {

  private final Duration longest;

  /** A reader with the bounds of the house. */
  public BoundedReader() {
    this(Bounds.TIME);
  }

  BoundedReader(Duration longest) {
    this.longest = longest;
  }

  @Override
  public MailReading read(byte[] raw, MailPolicy policy) {
    ParsedMail mail = raw.length > Bounds.SIZE
        ? MailParser.headersOf(raw, "It is larger than " + Bounds.SIZE / 1024 / 1024 + " MB")
        : parsed(raw);
    return new MailReading(MailJudge.judge(mail, policy), mail.content());
  }

  private ParsedMail parsed(byte[] raw) {
    FutureTask<ParsedMail> reading = new FutureTask<>(() -> MailParser.parse(raw));
    Thread thread = new Thread(reading, "mail-reader");
    thread.setDaemon(true);
    thread.start();
    try {
      return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      return MailParser.headersOf(raw, "It could not be read within " + longest.toSeconds() + " seconds");
    } catch (ExecutionException broken) {
      return MailParser.headersOf(raw, "It could not be read: " + broken.getCause().getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while reading a mail; it is to be read again", e);
    } finally {
      reading.cancel(true);
    }
  }
}
