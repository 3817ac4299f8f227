package dev.palier.intake.desk;

/** Texts cut to what is kept or shown. */
final class Words {

  static final int LONGEST_NAME = 200;

  private Words() {
  }

  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
