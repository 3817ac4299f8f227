package dev.palier.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/** Reads quoted strings, comments and parameters of one header value (RFC 5322, 3.2) from its left to its right. */
final class FieldSyntax {

  private static final RawFieldParser PARSER = RawFieldParser.DEFAULT;

  private final ByteSequence value;
  private final ParserCursor cursor;

  /**
   * @param asSent a character for each byte. The parser expects UTF-8, and decodes encoded words at the beginning of a quoted
   *               string, without our charsets: the space keeps them for {@link EncodedWords}
   */
  FieldSyntax(String asSent) {
    String readable = MailCharsets.guess(asSent.getBytes(StandardCharsets.ISO_8859_1)).replace("\"=?", "\" =?");
    this.value = ContentUtil.encode(StandardCharsets.UTF_8, readable);
    this.cursor = new ParserCursor(0, value.length());
  }

  /** What the parser found, again a character for each byte, in UTF-8. */
  static String asSent(String found) {
    return new String(found.strip().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  RawBody valueAndParameters() {
    return PARSER.parseRawBody(value, cursor);
  }

  /** The words before a sign, for people: without quotes and comments. Null if the sign does not stand outside of these. */
  String wordsBefore(char sign) {
    BitSet signs = RawFieldParser.INIT_BITSET(sign);
    String words = PARSER.parseValue(value, cursor, signs);
    return cursor.atEnd() ? null : EncodedWords.decode(asSent(words));
  }

  /**
   * What stands outside of quoted strings and comments: the words in these are a sender's to choose, and mean nothing. A quote
   * and a space stand in their place, so that nothing grows together.
   */
  static String bare(String asSent) {
    FieldSyntax syntax = new FieldSyntax(asSent);
    StringBuilder kept = new StringBuilder();
    while (!syntax.cursor.atEnd()) {
      char c = (char) (syntax.value.byteAt(syntax.cursor.getPos()) & 0xFF);
      if (c == '"') {
        PARSER.copyQuotedContent(syntax.value, syntax.cursor, new StringBuilder());
        kept.append(c);
      } else if (c == '(') {
        PARSER.skipComment(syntax.value, syntax.cursor);
        kept.append(' ');
      } else {
        kept.append(c);
        syntax.cursor.updatePos(syntax.cursor.getPos() + 1);
      }
    }
    return kept.toString();
  }
}
