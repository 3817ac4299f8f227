package dev.palier.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a form asks.
 *
 * @param choices keys of the questions whose answers are decisions
 * @param texts   keys of the questions that are answered in free words
 */
record FormQuestions(Set<String> choices, Set<String> texts) {

  private static final Set<String> FREE_WORDS = Set.of("textfield", "textarea");
  private static final ObjectMapper JSON = new ObjectMapper();

  static FormQuestions read(InputStream form) {
    FormQuestions questions = new FormQuestions(new TreeSet<>(), new TreeSet<>());
    try (form) {
      questions.collect(JSON.readTree(form));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The deployed form cannot be read", unreadable);
    }
    return questions;
  }

  private void collect(JsonNode part) {
    String key = part.path("key").asText(part.path("path").asText());
    if (!key.isEmpty()) {
      (FREE_WORDS.contains(part.path("type").asText()) ? texts : choices).add(key);
    }
    part.path("components").forEach(this::collect);
  }

  boolean ask(String key) {
    return choices.contains(key) || texts.contains(key);
  }

  Set<String> keys() {
    Set<String> all = new TreeSet<>(choices);
    all.addAll(texts);
    return all;
  }
}
