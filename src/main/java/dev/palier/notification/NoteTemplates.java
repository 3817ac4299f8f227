package dev.palier.notification;

import java.util.SortedSet;

/** The texts that a step of a model may send: those of the program and those that process owners added to their folder. */
public interface NoteTemplates {

  /** What the name of such a text begins with; all others belong to a {@link NoticeKind}. */
  String PREFIX = "note-";

  /** Their names, without the ending of the files: {@code note-to-staff}. */
  SortedSet<String> names();
}
