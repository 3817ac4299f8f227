package dev.palier.model.picture;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What kind of task it is, in its upper left corner; a task of no kind has no icon. */
final class TaskIcon {

  private static final String GEAR = "M4.6 -1.4 L6.5 -1.1 V1.1 L4.6 1.4 L4.2 2.2 L5.4 3.8 L3.8 5.4 L2.2 4.2 L1.4 4.6 L1.1 6.5 H-1.1 "
      + "L-1.4 4.6 L-2.2 4.2 L-3.8 5.4 L-5.4 3.8 L-4.2 2.2 L-4.6 1.4 L-6.5 1.1 V-1.1 L-4.6 -1.4 L-4.2 -2.2 L-5.4 -3.8 L-3.8 -5.4 "
      + "L-2.2 -4.2 L-1.4 -4.6 L-1.1 -6.5 H1.1 L1.4 -4.6 L2.2 -4.2 L3.8 -5.4 L5.4 -3.8 L4.2 -2.2 Z "
      + "M2.3 0 A2.3 2.3 0 1 0 -2.3 0 A2.3 2.3 0 1 0 2.3 0 Z";

  private TaskIcon() {
  }

  /** Draws it with its upper left corner there, about 18 pixels wide. */
  static void draw(Svg svg, Activity activity, double x, double y, Pen pen) {
    if (activity instanceof UserTask) {
      path(svg, x, y, "M1 17 V14.5 C1 11.2 4 9.5 8 9.5 C12 9.5 15 11.2 15 14.5 V17 Z M4.5 17 V14 M11.5 17 V14", pen, pen.fill());
      svg.leaf("circle", "cx", x + 8, "cy", y + 4.5, "r", 4, "fill", pen.fill(), "stroke", pen.ink());
      path(svg, x, y, "M4 4.3 C5 2.2 7 4.6 12 3.7 C11.5 -0.7 4.6 -1 4 4.3 Z", pen, pen.ink());
    } else if (activity instanceof SendTask) {
      envelope(svg, x, y, pen, pen.ink(), pen.fill());
    } else if (activity instanceof ReceiveTask) {
      envelope(svg, x, y, pen, pen.fill(), pen.ink());
    } else if (activity instanceof BusinessRuleTask) {
      path(svg, x, y, "M0.5 1 H18.5 V13 H0.5 Z M0.5 9 H18.5 M6.5 5 V13", pen, pen.fill());
      path(svg, x, y, "M0.5 1 H18.5 V5 H0.5 Z", pen, pen.ink());
    } else if (activity instanceof ServiceTask) {
      path(svg, x + 6.5, y + 6.5, GEAR, pen, pen.fill());
      path(svg, x + 11.5, y + 11.5, GEAR, pen, pen.fill());
    } else if (activity instanceof ScriptTask) {
      path(svg, x, y, "M5 0.5 H16 C11 5 17 11 12 16.5 H1 C6 11 0 5 5 0.5 Z M5.5 4.5 H11 M5.5 8.5 H11.5 M6 12.5 H11.5", pen, pen.fill());
    } else if (activity instanceof ManualTask) {
      path(svg, x, y, "M1 8 L7 2.5 H9 L7.5 5.5 H17 V7.8 H11 H18 V10.3 H11 H17 V12.6 H11 H15 V15 H4 L1 13 Z", pen, pen.fill());
    }
  }

  private static void envelope(Svg svg, double x, double y, Pen pen, String paper, String flap) {
    path(svg, x, y, "M0 0 H19 V13 H0 Z", pen, paper);
    svg.leaf("path", "transform", at(x, y), "d", "M0.5 0.5 L9.5 7 L18.5 0.5", "fill", "none", "stroke", flap);
  }

  private static void path(Svg svg, double x, double y, String path, Pen pen, String fill) {
    svg.leaf("path", "transform", at(x, y), "d", path, "fill", fill, "fill-rule", "evenodd", "stroke", pen.ink());
  }

  private static String at(double x, double y) {
    return "translate(" + Svg.number(x) + " " + Svg.number(y) + ")";
  }
}
