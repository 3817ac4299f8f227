package dev.palier.model.picture;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Where something is drawn; lengths in pixels, y grows downwards. */
record Box(double x, double y, double width, double height) {

  static Box of(Bounds bounds) {
    return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double centreX() {
    return x + width / 2;
  }

  double centreY() {
    return y + height / 2;
  }

  /** The smallest box around both. */
  Box and(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
  }

  /** This box with so much more on each side. */
  Box widened(double margin) {
    return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }
}
