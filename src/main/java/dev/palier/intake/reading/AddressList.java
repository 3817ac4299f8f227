package dev.palier.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a list of addresses (RFC 5322, 3.4) as it was sent, before any encoded word is read: what is encoded separates nothing.
 */
final class AddressList {

  private static final Pattern SHOWN = Pattern.compile("[^\\s@<>()\"]{1,64}@[^\\s@<>()\"]{1,255}");

  /**
   * One address.
   *
   * @param unquotedAddresses addresses that stand in the name without quotes: programs disagree about which one counts
   */
  record Mailbox(String address, String name, List<String> unquotedAddresses) {
  }

  private final List<Mailbox> found = new ArrayList<>();
  private final StringBuilder bare = new StringBuilder();
  private final StringBuilder name = new StringBuilder();
  private final StringBuilder comment = new StringBuilder();
  private StringBuilder angle;

  private AddressList() {
  }

  static List<Mailbox> parse(String value) {
    AddressList list = new AddressList();
    int at = 0;
    while (at < value.length()) {
      at = list.take(value, at);
    }
    list.end();
    return list.found;
  }

  private int take(String value, int at) {
    char c = value.charAt(at);
    switch (c) {
      case '"' -> {
        int end = closing(value, at, '"', '"');
        name.append(value.substring(at + 1, end).replaceAll("\\\\(.)", "$1"));
        return end + 1;
      }
      case '(' -> {
        int end = closing(value, at, '(', ')');
        comment.append(value, at + 1, end);
        return end + 1;
      }
      case '<' -> {
        int end = closing(value, at, '\0', '>');
        if (angle != null) {
          end();
        }
        angle = new StringBuilder(value.substring(at + 1, end).strip());
        return end + 1;
      }
      case ',', ';' -> separate();
      default -> {
        bare.append(c);
        name.append(c);
      }
    }
    return at + 1;
  }

  /** A comma ends an address; in a name that should have been quoted it ends nothing. */
  private void separate() {
    if (angle != null || bare.indexOf("@") >= 0) {
      end();
    } else {
      name.append(',');
      bare.append(' ');
    }
  }

  private void end() {
    String words = bare.toString().strip();
    if (angle != null && !angle.isEmpty()) {
      String shown = name.toString().strip();
      found.add(new Mailbox(angle.toString(), shown.isEmpty() ? comment.toString() : shown, addressesIn(words)));
    } else if (words.indexOf('@') >= 0) {
      found.add(new Mailbox(words, comment.toString(), List.of()));
    }
    bare.setLength(0);
    name.setLength(0);
    comment.setLength(0);
    angle = null;
  }

  private static List<String> addressesIn(String words) {
    List<String> shown = new ArrayList<>();
    Matcher address = SHOWN.matcher(words);
    while (address.find()) {
      shown.add(address.group());
    }
    return shown;
  }

  /** Where the thing that opens here closes, or the end. */
  private static int closing(String value, int at, char open, char close) {
    int depth = 0;
    for (int i = at + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == close && depth-- == 0) {
        return i;
      } else if (c == open) {
        depth++;
      }
    }
    return value.length();
  }
}
