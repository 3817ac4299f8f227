package dev.palier.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a mail says it is from: exactly one From header with exactly one address, or a problem. Never Sender, Reply-To or
 * Return-Path.
 *
 * @param address in lower case; null when there is not exactly one
 * @param name    shown with it, or null
 * @param problem what is wrong, as a sentence without its end; null when there is exactly one
 */
record SenderAddress(String address, String name, String problem) {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,255}");

  private static final int LONGEST = 10_000;

  static SenderAddress of(HeaderFields headers) {
    List<String> values = headers.all("from");
    if (values.size() != 1) {
      return unusable(values.isEmpty() ? "It has no From header" : "It has " + values.size() + " From headers");
    }
    if (values.get(0).length() > LONGEST) {
      return unusable("Its From header is longer than " + LONGEST + " characters");
    }
    List<AddressList.Mailbox> boxes = AddressList.parse(values.get(0));
    if (boxes.size() != 1) {
      return unusable("Its From header holds " + (boxes.isEmpty() ? "no address" : boxes.size() + " addresses"));
    }
    AddressList.Mailbox box = boxes.get(0);
    String address = OneLine.of(EncodedWords.decode(box.address())).toLowerCase(Locale.ROOT);
    if (!ADDRESS.matcher(address).matches()) {
      return unusable("Its From header holds no usable address");
    }
    if (box.unquotedAddresses().stream().anyMatch(shown -> !shown.equalsIgnoreCase(address))) {
      return unusable("Its From header names two addresses for one sender");
    }
    String name = EncodedWords.decode(box.name());
    return new SenderAddress(address, name.isEmpty() ? null : OneLine.cut(name, 200), null);
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
