package dev.palier.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text of a conversation, split into what its writer wrote and what was quoted from earlier mails, so that screens can fold
 * quotations. All passages together are the text, character by character; only what is surely a quotation is called one, and a
 * text that holds nothing else is called new as a whole.
 *
 * @param passages in their order, new and quoted ones in turn
 */
public record QuotedText(List<Passage> passages) {

  /** A piece of the text, whole lines with their line ends. */
  public record Passage(boolean quoted, String text) {
  }

  /** Keeps a copy. */
  public QuotedText {
    passages = List.copyOf(passages);
  }

  /** Splits a text. */
  public static QuotedText of(String text) {
    List<String> lines = text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)", -1));
    boolean[] quoted = new QuotedLines(lines).find();
    List<Passage> passages = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      open.append(lines.get(i));
      if (i + 1 == lines.size() || quoted[i] != quoted[i + 1]) {
        passages.add(new Passage(quoted[i], open.toString()));
        open.setLength(0);
      }
    }
    return new QuotedText(passages);
  }

  /** Whether a part of the text is a quotation. */
  public boolean hasQuotation() {
    return passages.stream().anyMatch(Passage::quoted);
  }

  /**
   * Whether a mail program put the header block of another mail (From, Sent, To, Subject) below the new words, as Outlook does.
   */
  public boolean showsHeaderBlock() {
    return passages.stream().anyMatch(passage -> passage.quoted() && QuotedLines.startsWithHeaderBlock(passage.text()));
  }

  /** What the writer wrote, without the quotations and without empty lines around. */
  public String newText() {
    return passages.stream().filter(passage -> !passage.quoted()).map(passage -> passage.text().strip())
        .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
  }
}
