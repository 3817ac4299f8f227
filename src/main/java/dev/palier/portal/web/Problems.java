package dev.palier.portal.web;

import dev.palier.sla.Refusal;
import dev.palier.sla.UnusableAnswers;
import dev.palier.sla.UnusableAnswers.Problem;
import java.util.List;

/**
 * What is wrong with a form, as its page shows it: a summary with links, and a sentence at each field.
 *
 * @param form the form's name, which its fields' ids begin with; empty for the only form of a page
 */
record Problems(String form, List<Problem> all) {

  static Problems none() {
    return new Problems("", List.of());
  }

  /** What an act was refused for; a plain refusal is about the form as a whole. */
  static Problems of(String form, Refusal refusal) {
    return refusal instanceof UnusableAnswers unusable ? new Problems(form, unusable.problems())
        : new Problems(form, List.of(new Problem("form", sentence(refusal.getMessage()))));
  }

  /** Capital first, full stop last. */
  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
  }

  /** The sentence at a field; null for none. */
  public String at(String field) {
    return all.stream().filter(problem -> problem.field().equals(field)).map(Problem::sentence).findFirst().orElse(null);
  }

  /** The same, where a page has several forms. */
  public String at(String form, String field) {
    return this.form.equals(form) ? at(field) : null;
  }

  /** The id of a field. */
  public String id(String field) {
    return form.isEmpty() || field.equals("form") ? field : form + "-" + field;
  }

  public boolean any() {
    return !all.isEmpty();
  }
}
