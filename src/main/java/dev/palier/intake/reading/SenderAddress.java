package dev.palier.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who a mail says it is from: exactly one From header with exactly one address, or a problem. Never Sender, Reply-To or
 * Return-Path.
 *
 * <p>Counted by ourselves, on the header as it was sent, outside of quotes and comments: an address shown without quotes as the
 * name of another is one that some programs take for the sender, and Mime4j's parser also fails at {@code a@b <a@b>}, which
 * many write.
 *
 * @param address in lower case; null when there is not exactly one
 * @param name    shown with it, or null
 * @param problem what is wrong, as a sentence without its end; null when there is exactly one
 */
record SenderAddress(String address, String name, String problem) {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,255}");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s<>,;]+");
  /** One word in angle brackets, or one word and nothing else. */
  private static final Pattern FORM = Pattern.compile("[^<]*<\\s*[^\\s<>,;]+\\s*>[^<>]*|[^\\s<>,;]+");
  private static final Pattern COMMENT = Pattern.compile("\\((.*)\\)");
  private static final int LONGEST = 10_000;

  static SenderAddress of(HeaderFields headers) {
    List<String> values = headers.all("from");
    if (values.size() != 1) {
      return unusable(values.isEmpty() ? "It has no From header" : "It has " + values.size() + " From headers");
    }
    if (values.get(0).length() > LONGEST) {
      return unusable("Its From header is longer than " + LONGEST + " characters");
    }
    String bare = FieldSyntax.bare(values.get(0));
    Set<String> shown = Arrays.stream(SEPARATORS.split(bare))
        .filter(word -> word.indexOf('@') >= 0 && !word.equals("@"))
        .map(word -> EncodedWords.decode(word).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
    if (shown.size() != 1) {
      return unusable("Its From header holds " + (shown.isEmpty() ? "no address" : shown.size() + " addresses"));
    }
    String address = shown.iterator().next();
    boolean whole = FORM.matcher(bare.strip()).matches() && ADDRESS.matcher(address).matches();
    return whole ? new SenderAddress(address, name(values.get(0)), null) : unusable("Its From header holds no usable address");
  }

  /** The words before the address, or, as older programs write, the comment after it. */
  private static String name(String from) {
    String words = new FieldSyntax(from).wordsBefore('<');
    Matcher comment = COMMENT.matcher(from);
    String name = words != null ? words : comment.find() ? EncodedWords.decode(comment.group(1)) : "";
    return name.isEmpty() ? null : OneLine.cut(name, 200);
  }

  private static SenderAddress unusable(String problem) {
    return new SenderAddress(null, null, problem);
  }

  String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** All addresses in these fields, in lower case. */
  static List<String> allIn(HeaderFields headers, List<String> names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      for (String value : headers.all(name)) {
        Matcher address = ADDRESS.matcher(value.length() > 65_536 ? value.substring(0, 65_536) : value);
        while (address.find()) {
          found.add(address.group().toLowerCase(Locale.ROOT));
        }
      }
    }
    return found;
  }

  /** The mailbox itself: without the part after a plus, in lower case. */
  static String mailbox(String address) {
    int at = address.lastIndexOf('@');
    int plus = address.indexOf('+');
    return (plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address).toLowerCase(Locale.ROOT);
  }
}
