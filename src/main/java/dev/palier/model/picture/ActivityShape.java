package dev.palier.model.picture;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Transaction;

/** A task, a call of another process, or a sub-process. */
record ActivityShape(Activity activity, boolean expanded, Box box) {

  private static final double FONT_SIZE = 12;
  private static final double PADDING = 5;
  /** Other letters than ours may be wider. */
  private static final double RESERVE = 2;
  private static final double ROUND = 10;
  private static final double MARKER_WIDTH = 14;

  void draw(Svg svg, Pen pen) {
    boolean onEvent = activity instanceof SubProcess part && part.triggeredByEvent();
    rectangle(svg, box, ROUND, onEvent ? 2.5 : activity instanceof CallActivity ? 5 : activity instanceof Transaction ? 1.5 : 2,
        pen, pen.fill(), onEvent ? "0 5.5" : null);
    if (activity instanceof Transaction) {
      rectangle(svg, box.widened(-3), ROUND - 3, 1.5, pen, "none", null);
    }
    TaskIcon.draw(svg, activity, box.x() + 5, box.y() + 4, pen);
    name(svg, pen);
    markers(svg, pen);
  }

  private static void rectangle(Svg svg, Box at, double round, double width, Pen pen, String fill, String dashes) {
    svg.leaf("rect", "x", at.x(), "y", at.y(), "width", at.width(), "height", at.height(), "rx", round, "fill", fill,
        "stroke", pen.ink(), "stroke-width", width, "stroke-dasharray", dashes, "stroke-linecap", dashes == null ? null : "round");
  }

  private void name(Svg svg, Pen pen) {
    if (activity.getName() != null && !activity.getName().isBlank()) {
      Words words = Words.fitting(activity.getName(), box.width() - 2 * (PADDING + RESERVE), FONT_SIZE);
      words.centred(svg, box.centreX(), expanded ? box.y() + PADDING : box.centreY() - words.height() / 2, pen.ink());
    }
  }

  /** At the foot, side by side: whether there is more inside, and whether it is done several times. */
  private void markers(Svg svg, Pen pen) {
    List<ActivityMarker> markers = new ArrayList<>();
    if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several) {
      markers.add(several.isSequential() ? ActivityMarker.ONE_AFTER_THE_OTHER : ActivityMarker.SEVERAL_AT_ONCE);
    }
    if (activity.isForCompensation()) {
      markers.add(ActivityMarker.COMPENSATION);
    }
    if (activity instanceof CallActivity || activity instanceof SubProcess && !expanded) {
      markers.add(ActivityMarker.MORE_INSIDE);
    }
    double left = box.centreX() - (markers.size() * (MARKER_WIDTH + 4) - 4) / 2;
    for (ActivityMarker marker : markers) {
      marker.draw(svg, left, box.bottom() - 20, pen);
      left += MARKER_WIDTH + 4;
    }
  }
}
