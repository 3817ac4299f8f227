package dev.palier.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What our mail server found out about the sender (RFC 8601). Only what that server wrote counts, and only its topmost word. */
enum SenderProof {
  /** The sender's domain stands by the mail. */
  PROVEN,
  /** Our server looked and could not confirm it. */
  FAILED,
  /** Our server says nothing. */
  MISSING;

  private static final Pattern RESULT = Pattern.compile("\\s*(dmarc|dkim)\\s*(?:/\\s*\\d+\\s*)?=\\s*([a-z]+)(.*)");
  private static final Pattern FROM = Pattern.compile("\\bheader\\.from\\s*=\\s*([^\\s;]+)");
  private static final Pattern SIGNER = Pattern.compile("\\bheader\\.(?:d|i)\\s*=\\s*([^\\s;]+)");

  /** @param authServId as our server calls itself; null or empty where none is configured */
  static SenderProof of(HeaderFields headers, String authServId, String domain) {
    if (authServId == null || authServId.isBlank()) {
      return MISSING;
    }
    for (String value : headers.all("authentication-results")) {
      String[] items = FieldSyntax.bare(value).toLowerCase(Locale.ROOT).split(";");
      String server = items[0].strip().split("\\s", 2)[0];
      if (server.equalsIgnoreCase(authServId.strip())) {
        return of(List.of(items).subList(1, items.length), domain);
      }
    }
    return MISSING;
  }

  /** Where results contradict each other, somebody wrote into them: no proof. */
  private static SenderProof of(List<String> items, String domain) {
    boolean signed = false;
    boolean passed = false;
    for (String item : items) {
      Matcher result = RESULT.matcher(item);
      if (!result.matches()) {
        continue;
      }
      boolean pass = result.group(2).equals("pass");
      if (result.group(1).equals("dkim")) {
        signed |= pass && isAligned(named(SIGNER, result.group(3), ""), domain);
      } else if (pass && named(FROM, result.group(3), domain).equals(domain)) {
        passed = true;
      } else if (!result.group(2).equals("none")) {
        return FAILED;
      }
    }
    return passed || signed ? PROVEN : FAILED;
  }

  private static String named(Pattern property, String text, String otherwise) {
    Matcher found = property.matcher(text);
    return found.find() ? found.group(1).replaceFirst(".*@", "") : otherwise;
  }

  /** The same domain, or one within the other, as DMARC's relaxed alignment has it. */
  private static boolean isAligned(String signer, String domain) {
    return signer.contains(".") && (signer.equals(domain) || domain.endsWith("." + signer) || signer.endsWith("." + domain));
  }
}
