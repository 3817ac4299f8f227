package dev.palier.notification.relay;

import java.util.Set;

/**
 * The recipients' domains one mail server is responsible for.
 *
 * @param names domains in lower case, may be empty only if all others are meant
 * @param others true: all domains but these
 */
record Domains(Set<String> names, boolean others) {

  String condition() {
    if (names.isEmpty()) {
      return "1 = 1";
    }
    return others ? "n.domain not in (:domains)" : "n.domain in (:domains)";
  }
}
