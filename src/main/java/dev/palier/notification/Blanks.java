package dev.palier.notification;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lines end at blanks only: a time of day or a number is never torn. A word that is longer than its line is cut by the printer. */
final class Blanks implements FSTextBreaker {

  private static final int DONE = -1;

  private String text = "";
  private int position;

  @Override
  public void setText(String newText) {
    text = newText;
    position = 0;
  }

  @Override
  public int next() {
    if (position >= text.length()) {
      return DONE;
    }
    int blank = text.indexOf(' ', position);
    position = blank < 0 ? text.length() : blank + 1;
    return position;
  }
}
