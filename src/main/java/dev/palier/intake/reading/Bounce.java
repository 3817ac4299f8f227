package dev.palier.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail server's word that a mail did not arrive, or not yet.
 *
 * @param permanent false while the server is still trying
 * @param token     of the notice that came back, or null
 * @param sign      what tells, as the middle of a sentence
 */
record Bounce(boolean permanent, String token, String sign) {

  private static final Pattern SUBJECT = Pattern.compile("(?i)(?:undeliver|returned mail|return(?:ed)? to sender|failure notice"
      + "|delivery (?:failure|failed|error|status|has failed|problem|report|notification|delayed)|mail (?:failure|delivery"
      + "|undeliver)"
      + "|message (?:could not|not |undeliver|delayed)|warning: (?:message|could not|mail)|could not (?:be )?(?:send|sent"
      + "|deliver)"
      + "|cannot send|non.?delivery|delayed mail|mail.{0,12}delay|mailbox (?:is )?full|user unknown|unzustellbar|nicht zugestellt"
      + "|zustellung|non remis|échec de la remise|non distribu|no entregado|no se puede entregar|impossibile recapitare"
      + "|mancato recapito|onbestelbaar|não entregue|niedostarczon|nedoručiteln|не доставлено|недоставлен|невозможно доставить)");
  private static final Pattern DELAYED = Pattern.compile("(?i).*(?:delay|warning|still (?:being )?(?:trying|retried)"
      + "|verzögert|retard).*");
  private static final Pattern ACTION = Pattern.compile("(?im)^action:\\s*([a-z]+)");
  private static final Pattern STATUS = Pattern.compile("(?im)^status:\\s*([245])\\.\\d");
  private static final Pattern PLUS = Pattern.compile("\\+([0-9a-f]{40})@");
  private static final Pattern RETURNED = Pattern.compile("(?i)message-id:\\s*<palier\\.([0-9a-f]{40})@");
  private static final List<String> DELIVERED_TO = List.of("to", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to");

  /** A bounce, or null if the mail is none. */
  static Bounce of(ParsedMail mail) {
    if (Reports.isDelivery(mail.root())) {
      String facts = Reports.facts(mail.root(), "message/delivery-status");
      List<String> actions = found(ACTION, facts);
      List<String> classes = found(STATUS, facts);
      boolean arrived = !actions.isEmpty() && !actions.contains("failed") && !actions.contains("delayed")
          || actions.isEmpty() && !classes.isEmpty() && classes.stream().allMatch("2"::equals);
      boolean permanent = actions.contains("failed") || actions.isEmpty() && !(classes.contains("4") && !classes.contains("5"));
      return arrived ? null : new Bounce(permanent, token(mail), "a delivery report");
    }
    return Machines.mayBeMailServer(mail.headers()) ? inWords(mail) : null;
  }

  /** In words for people; a postmaster also writes other mails, so the subject has to begin like a notice. */
  private static Bounce inWords(ParsedMail mail) {
    String subject = mail.content().subject();
    Matcher wellKnown = SUBJECT.matcher(subject);
    boolean notice = (Machines.isMailServer(mail.headers()) ? wellKnown.find() : wellKnown.lookingAt())
        && !Machines.isAnswerSubject(subject);
    boolean named = mail.headers().has("x-failed-recipients");
    return !named && !notice ? null : new Bounce(!DELAYED.matcher(subject).matches(), token(mail),
        named ? "X-Failed-Recipients of a mail server" : "a mail server's notice with the subject " + OneLine.quoted(subject));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1).toLowerCase(Locale.ROOT)).toList();
  }

  private static String token(ParsedMail mail) {
    Stream<String> recipients = DELIVERED_TO.stream().flatMap(name -> mail.headers().all(name).stream())
        .map(to -> first(PLUS, to));
    Stream<String> returned = Stream.of(Reports.returned(mail.root()), mail.content().text()).map(text -> first(RETURNED, text));
    return Stream.concat(recipients, returned).filter(token -> token != null).findFirst().orElse(null);
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : null;
  }
}
