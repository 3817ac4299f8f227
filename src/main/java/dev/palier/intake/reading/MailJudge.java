package dev.palier.intake.reading;

import dev.palier.intake.Hold;
import dev.palier.intake.Judgement;
import dev.palier.intake.MailAction;
import dev.palier.intake.MailPolicy;
import dev.palier.intake.MailPolicy.Authentication;

/**
 * What a mail is, by its own words (SLA 4.12.2; threats 12 and 13): first what programs write, which nobody answers and which
 * answers nothing; then whether its sender is one person whom we know and believe; then whether it answers or asks.
 */
final class MailJudge {

  private final ParsedMail mail;
  private final HeaderFields headers;
  private final MailPolicy policy;
  private final SenderAddress sender;
  private final ThreadNames thread;

  private MailJudge(ParsedMail mail, MailPolicy policy) {
    this.mail = mail;
    this.headers = mail.headers();
    this.policy = policy;
    this.sender = SenderAddress.of(headers);
    this.thread = ThreadNames.of(headers, mail.content().subject());
  }

  static Judgement judge(ParsedMail mail, MailPolicy policy) {
    return new MailJudge(mail, policy).judge();
  }

  private Judgement judge() {
    Judgement report = report();
    if (report != null) {
      return report;
    }
    String written = writtenByProgram();
    if (written != null) {
      return log(written);
    }
    if (mail.unreadable() != null) {
      return hold(Hold.UNREADABLE, mail.unreadable() + "; the raw mail is kept for a person");
    }
    if (sender.problem() != null) {
      return hold(Hold.AMBIGUOUS_SENDER, sender.problem() + ": nobody can tell who asks");
    }
    return Machines.isRobot(headers) ? robot() : person();
  }

  private Judgement report() {
    Bounce bounce = Bounce.of(mail);
    if (bounce != null) {
      return new Judgement(MailAction.BOUNCE, false, "A mail did not arrive" + (bounce.permanent() ? "" : " yet") + ": this is "
          + bounce.sign(), sender.address(), sender.name(), thread.tickets(), bounce.token(), bounce.permanent(), null, true);
    }
    if (Reports.isComplaint(mail.root())) {
      return hold(Hold.REPORT, "It is a complaint report about a mail of ours (ARF), for staff to see");
    }
    return null;
  }

  private String writtenByProgram() {
    String sign = Machines.loop(headers, sender, policy);
    if (sign != null) {
      return "It is our own mail: " + sign;
    }
    if (Reports.isReceipt(mail.root())) {
      return "It tells that a mail was shown to its reader (MDN)";
    }
    if (Reports.isReport(mail.root())) {
      return "It is a report about a mail";
    }
    sign = Machines.reply(headers, mail.content().subject());
    if (sign != null) {
      return "It is an automatic answer: " + sign;
    }
    sign = Machines.list(headers);
    if (sign != null) {
      return "It went to many: " + sign;
    }
    sign = Machines.isRobot(headers) ? null : Machines.automatic(headers);
    return sign == null ? null : "A program wrote it: " + sign;
  }

  /**
   * Monitoring: the mail of an appointed robot opens a ticket, and nobody answers it. What answers a mail of ours is no alarm.
   */
  private Judgement robot() {
    boolean appointed = policy.appointed().test(sender.address());
    if (thread.ours() || !appointed) {
      return log(thread.ours() ? "A program wrote it (Auto-Submitted: auto-generated) about a ticket of ours"
          : "A program wrote it (Auto-Submitted: auto-generated), and " + sender.address() + " is not appointed");
    }
    return proven() ? judged(MailAction.NEW, false, "A request of an appointed robot (Auto-Submitted: auto-generated), "
        + "never answered")
        : hold(Hold.UNPROVEN_SENDER, unproven());
  }

  private Judgement person() {
    boolean proven = proven();
    if (!policy.appointed().test(sender.address())) {
      String unknown = sender.address() + " is not an Appointed Email User of any customer";
      return proven ? hold(Hold.UNKNOWN_SENDER, unknown) : hold(Hold.UNKNOWN_UNPROVEN, unknown
          + ", and not proven to be the sender");
    }
    if (!proven) {
      return hold(Hold.UNPROVEN_SENDER, unproven());
    }
    if (thread.answers() || mail.answers()) {
      return judged(MailAction.UPDATE, false, thread.ours()
          ? "It answers a mail of ours, by its thread headers or the tag in its subject"
          : thread.answers() ? "It answers a mail, by its thread headers" : "It answers a mail, by the quotation in it");
    }
    boolean quiet = Machines.asksForQuiet(headers);
    return judged(MailAction.NEW, !quiet, "A request of " + sender.address()
        + (quiet ? ", who asks for no automatic answers (X-Auto-Response-Suppress)" : ""));
  }

  private boolean proven() {
    return policy.authentication() == Authentication.TRUST
        || SenderProof.of(headers, policy.authServerId(), sender.domain()) == SenderProof.PROVEN;
  }

  private String unproven() {
    boolean failed = SenderProof.of(headers, policy.authServerId(), sender.domain()) == SenderProof.FAILED;
    return "It says it is from " + sender.address() + ", and our mail server " + (failed ? "could not confirm it"
        : "says nothing about that") + " (Authentication-Results, policy " + policy.authentication() + ")";
  }

  private Judgement log(String reason) {
    return judged(MailAction.LOG, false, reason);
  }

  private Judgement hold(Hold cause, String reason) {
    return new Judgement(MailAction.HOLD, false, reason, sender.address(), sender.name(), thread.tickets(), thread.notice(),
        false, cause,
        true);
  }

  private Judgement judged(MailAction action, boolean autoAck, String reason) {
    return new Judgement(action, autoAck, reason, sender.address(), sender.name(), thread.tickets(), thread.notice(), false, null,
        Machines.asksForQuiet(headers) || Machines.isRobot(headers) || action == MailAction.LOG);
  }
}
