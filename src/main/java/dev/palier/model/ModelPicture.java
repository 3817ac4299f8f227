package dev.palier.model;

import dev.palier.engine.ModelFile;
import dev.palier.model.picture.ProcessPicture;
import dev.palier.model.picture.TablePicture;
import java.util.Map;

/** The picture of a model or a decision table as SVG: the same bytes on every machine, every text of the file escaped. */
public final class ModelPicture {

  private final ModelFile file;
  private final Map<String, Mark> marks;

  private ModelPicture(ModelFile file, Map<String, Mark> marks) {
    this.file = file;
    this.marks = Map.copyOf(marks);
  }

  /** The picture of a BPMN or DMN file. */
  public static ModelPicture of(ModelFile file) {
    return new ModelPicture(file, Map.of());
  }

  /** Whether files of this name have pictures; forms have none. */
  public static boolean exists(String fileName) {
    return fileName.endsWith(".bpmn") || fileName.endsWith(".dmn");
  }

  /**
   * The same picture with marked elements.
   *
   * @param byElement marks by the id of a task, event, gateway, flow or annotation; in a table by the id of a rule, input or output
   */
  public ModelPicture marking(Map<String, Mark> byElement) {
    return new ModelPicture(file, byElement);
  }

  /**
   * Draws it.
   *
   * @throws UndrawableModel if the file cannot be read, or has elements without a place in its diagram
   */
  public String svg() {
    if (file.name().endsWith(".bpmn")) {
      return ProcessPicture.draw(file, marks);
    }
    if (file.name().endsWith(".dmn")) {
      return TablePicture.draw(file, marks);
    }
    throw new UndrawableModel(file.name() + ": only models (.bpmn) and decision tables (.dmn) have pictures");
  }
}
