package dev.palier.model.picture;

/** The small signs at the foot of an activity; each is drawn in a square of 14 pixels. */
enum ActivityMarker {
  MORE_INSIDE("M0 0 H14 V14 H0 Z M7 3 V11 M3 7 H11"),
  SEVERAL_AT_ONCE("M3 2 V13 M7 2 V13 M11 2 V13"),
  ONE_AFTER_THE_OTHER("M1 4 H13 M1 8 H13 M1 12 H13"),
  COMPENSATION("M7 2 L0.5 7 L7 12 Z M13.5 2 L7 7 L13.5 12 Z");

  private final String path;

  ActivityMarker(String path) {
    this.path = path;
  }

  void draw(Svg svg, double x, double y, Pen pen) {
    boolean bars = this == SEVERAL_AT_ONCE || this == ONE_AFTER_THE_OTHER;
    svg.leaf("path", "transform", "translate(" + Svg.number(x) + " " + Svg.number(y) + ")", "d", path, "fill", "none",
        "stroke", pen.ink(), "stroke-width", bars ? 2.5 : 1.5);
  }
}
