package dev.palier.model;

import dev.palier.engine.ModelFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is in force, and how it stands to what came with the program. */
public interface ModelsNow {

  /** Every process, decision and form, by kind and key. */
  List<ModelInForce> inForce();

  /** How far what is in force drifted from what came with the program, one sentence a file; empty if they agree. */
  List<String> drift();

  /** The difference in words from the packaged file to what is in force of it, for files that differ. */
  List<String> differenceFromPackaged(String file);

  /** A file of a deployment, to be saved; empty if there is none. */
  Optional<ModelFile> file(String deployment, String name);

  /** The file that brought a version of a process, decision or form; empty if there is none. */
  Optional<ModelFile> version(String key, int number);

  /** In words, what a deployment of files would change, by file; an empty list for a file that is in force as it is. */
  Map<String, List<String>> changesBy(List<ModelFile> files);
}
