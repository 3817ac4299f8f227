package dev.palier.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the lines of a text that are surely quoted: marked with {@code >}, or below the mark or header block of a mail program.
 */
final class QuotedLines {

  /** What the words above a quotation name in any language: an address, a time or a year. */
  private static final Pattern WHO_OR_WHEN = Pattern.compile("[^\\s@<>]@[^\\s@<>]|\\d{1,2}[:.h]\\d{2}|\\d{4}");
  private static final Pattern ON = Pattern.compile("(?i)\\s*\\*?(?:on|am|le|el|il|em|op|den|w dniu|dne)\\b.*");
  private static final Pattern WROTE = Pattern.compile("(?i)(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef"
      + "|skrev|napisał\\(?a?\\)?"
      + "|napsal\\(?a?\\)?)\\s?:\\s*$");
  private static final Pattern DIVIDER = Pattern.compile("(?i)\\s*-{2,}\\s*(?:original message|original appointment"
      + "|ursprüngliche nachricht"
      + "|originalnachricht|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale"
      + "|oorspronkelijk bericht|oprindelig meddelelse|ursprungligt meddelande|opprinnelig melding|původní zpráva"
      + "|oryginalna wiadomość|исходное сообщение|reply above\\b.*|please reply above\\b.*|write your reply "
      + "above\\b.*)\\s*-*\\s*");
  private static final Pattern FROM = Pattern.compile("(?i)\\s*\\*?(?:from|von|de|da|van|fra|från|od|от|发件人"
      + "|差出人)\\s?\\*?\\s?[:：]\\s?\\*?\\s*\\S.*");
  private static final Pattern OTHER = Pattern.compile("(?i)\\s*\\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff"
      + "|envoyé|à|objet"
      + "|enviado(?: el)?|fecha|para|asunto|inviato|data|a|oggetto|verzonden|aan|onderwerp|sendt|til|emne|skickat|till|ämne"
      + "|assunto"
      + "|wysłano|do|temat|odesláno|komu|předmět|отправлено|дата|кому|тема|копия|发送时间|收件人|主题|送信日時|宛先|件名)\\s?\\*?\\s?[:：].*");
  private static final Pattern RULE = Pattern.compile("\\s*[_-]{10,}\\s*");
  private static final int LONGEST_INTRODUCTION = 3;
  private static final int LONGEST_LINE = 400;

  private final List<String> lines;
  private final boolean[] quoted;
  private int lastMarked = -1;

  QuotedLines(List<String> lines) {
    this.lines = lines;
    this.quoted = new boolean[lines.size()];
  }

  boolean[] find() {
    markedLines();
    int divided = firstDivision();
    Arrays.fill(quoted, divided, lines.size(), true);
    joinEmptyLines();
    return onlyQuotation() ? new boolean[lines.size()] : quoted;
  }

  /** Whether a passage begins with the header block of another mail. */
  static boolean startsWithHeaderBlock(String passage) {
    return new QuotedLines(passage.lines().limit(10).toList()).isHeaderBlock(0);
  }

  /** One marked line alone, without an introduction, may be anything: a prompt, an arrow. */
  private void markedLines() {
    int marked = 0;
    for (int i = 0; i < lines.size(); i++) {
      quoted[i] = isMarked(i);
      if (quoted[i]) {
        marked++;
        lastMarked = i;
        marked += (i == 0 || !quoted[i - 1]) && introduction(i) ? 1 : 0;
      }
    }
    if (marked == 1) {
      quoted[lastMarked] = false;
    }
  }

  private boolean isMarked(int i) {
    String line = lines.get(i).stripLeading();
    return line.startsWith(">") && !line.startsWith(">=");
  }

  /** The words of the mail program above a quotation, which may be broken over some lines. */
  private boolean introduction(int first) {
    int last = first - 1;
    if (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    StringBuilder words = new StringBuilder();
    for (int i = last; i >= 0 && i > last - LONGEST_INTRODUCTION && isShort(i) && !lines.get(i).isBlank() && !quoted[i]; i--) {
      words.insert(0, lines.get(i));
      boolean whole = words.chars().filter(c -> c == '<').count() >= words.chars().filter(c -> c == '>').count();
      String said = words.toString().strip();
      if (whole && (said.endsWith(":") || said.endsWith("：")) && WHO_OR_WHEN.matcher(said).find()) {
        Arrays.fill(quoted, i, first, true);
        return true;
      }
    }
    return false;
  }

  private boolean isShort(int i) {
    return lines.get(i).length() < LONGEST_LINE;
  }

  /**
   * From where on everything was quoted by a program that marks no lines; the number of lines if nothing was, or nothing stands
   * above.
   */
  private int firstDivision() {
    boolean written = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean divides = isShort(i) && (DIVIDER.matcher(lines.get(i).stripTrailing()).matches() || isHeaderBlock(i)
          || isUnmarked(i));
      if (written && !quoted[i] && divides) {
        return i;
      }
      written |= !quoted[i] && !lines.get(i).isBlank();
    }
    return lines.size();
  }

  /** Outlook shows the header of the mail it answers: From, and at least two of Sent, To, Cc and Subject right below. */
  private boolean isHeaderBlock(int i) {
    int from = RULE.matcher(lines.get(i).stripTrailing()).matches() ? i + 1 : i;
    if (from >= lines.size() || !isShort(from) || !FROM.matcher(lines.get(from).stripTrailing()).matches()) {
      return false;
    }
    int others = 0;
    for (int below = from + 1; below < lines.size() && below <= from + 5 && isShort(below); below++) {
      others += OTHER.matcher(lines.get(below).stripTrailing()).matches() ? 1 : 0;
    }
    return others >= 2;
  }

  /** "On …, Ann wrote:" with no marked line anywhere below. */
  private boolean isUnmarked(int i) {
    if (lastMarked > i || !ON.matcher(lines.get(i).stripTrailing()).matches()) {
      return false;
    }
    StringBuilder words = new StringBuilder();
    for (int line = i; line < lines.size() && line < i + LONGEST_INTRODUCTION && isShort(line) && !lines.get(line)
        .isBlank(); line++) {
      words.append(lines.get(line));
      String said = words.toString();
      if (said.indexOf('@') >= 0 && said.chars().anyMatch(Character::isDigit) && WROTE.matcher(said).find()) {
        return true;
      }
    }
    return false;
  }

  /** Empty lines belong to the quotation above them, or between two. */
  private void joinEmptyLines() {
    for (int i = 1; i < lines.size(); i++) {
      quoted[i] |= quoted[i - 1] && lines.get(i).isBlank();
    }
  }

  private boolean onlyQuotation() {
    for (int i = 0; i < lines.size(); i++) {
      if (!quoted[i] && !lines.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
