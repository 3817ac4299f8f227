package dev.palier.model.picture;

/** A point of a line, in pixels. */
record Point(double x, double y) {

  double distanceTo(Point other) {
    return StrictMath.hypot(other.x - x, other.y - y);
  }

  /** The point so many pixels from here on the way to another; this point if the other is the same. */
  Point towards(Point other, double pixels) {
    double length = distanceTo(other);
    return length == 0 ? this : new Point(x + (other.x - x) * pixels / length, y + (other.y - y) * pixels / length);
  }

  Point middleTo(Point other) {
    return new Point((x + other.x) / 2, (y + other.y) / 2);
  }
}
