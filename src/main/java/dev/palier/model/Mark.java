package dev.palier.model;

/** What is said of an element in a picture, in a word and in a colour: pictures are also read without colours. */
public enum Mark {
  CHANGED("changed", "#9a4a00", "#fff1dc"),
  NEW("new", "#17692f", "#e3f6e5"),
  /** For the picture of the model as it was. */
  GONE("gone", "#b3261e", "#fde7e5");

  private final String word;
  private final String ink;
  private final String fill;

  Mark(String word, String ink, String fill) {
    this.word = word;
    this.ink = ink;
    this.fill = fill;
  }

  /** The word beside the element. */
  public String word() {
    return word;
  }

  /** The colour of its lines, as in CSS. */
  public String ink() {
    return ink;
  }

  /** The colour inside, as in CSS. */
  public String fill() {
    return fill;
  }
}
