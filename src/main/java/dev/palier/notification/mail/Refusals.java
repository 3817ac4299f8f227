package dev.palier.notification.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Tells a refusal for good from a failure that may pass. A refused sender is our own mistake and is tried until somebody mends
 * it.
 */
final class Refusals {

  private Refusals() {}

  static Verdict judge(MessagingException failure) {
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException address && permanent(address.getReturnCode())) {
        return new Verdict.Refused(HeaderText.of(address.getMessage()));
      }
      if (e instanceof SMTPSendFailedException send && permanent(send.getReturnCode()) && ofMessage(send.getCommand())) {
        return new Verdict.Refused(HeaderText.of(send.getMessage()));
      }
    }
    return new Verdict.TryAgain(words(failure), false);
  }

  static String words(Exception failure) {
    StringBuilder words = new StringBuilder();
    for (Exception e = failure; e != null; e = next(e)) {
      String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      if (words.indexOf(message) < 0) {
        words.append(words.length() == 0 ? "" : "; ").append(message);
      }
    }
    return HeaderText.of(words.toString());
  }

  /** 500 to 504 complain about the dialogue, not about the mail: a mistake of ours or of the server. */
  private static boolean permanent(int code) {
    return code >= 505 && code <= 599;
  }

  private static boolean ofMessage(String command) {
    return command != null && !command.startsWith("MAIL");
  }

  private static Exception next(Exception e) {
    if (e instanceof MessagingException messaging && messaging.getNextException() != null) {
      return messaging.getNextException();
    }
    return e.getCause() instanceof Exception cause ? cause : null;
  }
}
