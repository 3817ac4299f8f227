package dev.palier.engine;

import java.util.Set;

/**
 * A model, table or form as a file.
 *
 * @param name    file name, without folders
 * @param content the file's bytes, never changed
 * @param defines what it defines, for example {@code process gold-ticket}; empty if it cannot be read
 */
public record ModelFile(String name, byte[] content, Set<Definition> defines) {

  /** What kind of thing a file defines. */
  public enum Kind {
    PROCESS, DECISION, FORM
  }

  /** A process, decision or form by its key, the id in the file. */
  public record Definition(Kind kind, String key) {
  }

  /** Reads from a file what it defines; one that cannot be read defines nothing. */
  public static ModelFile read(String name, byte[] content) {
    return new ModelFile(name, content, DefinitionsInFiles.read(name, content));
  }

  /** Whether it defines something that the other defines too. */
  public boolean replaces(ModelFile other) {
    return other.defines.stream().anyMatch(defines::contains);
  }
}
