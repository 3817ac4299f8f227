package dev.palier.model;

/** There is no picture of a model or table; the message names the file and says what to do. */
public class UndrawableModel extends RuntimeException {

  public UndrawableModel(String sentence) {
    super(sentence);
  }
}
