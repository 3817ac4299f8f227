package dev.palier.customer;

import java.util.Optional;

/** What people may type as an e-mail address: one, without a name, as short as the tables keep it. */
public final class EmailAddress {

  private static final int LONGEST = 254;
  private static final String ONE = "[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}";

  private EmailAddress() {
  }

  /** What is wrong with it, as a sentence for whoever typed it; empty if nothing is. */
  public static Optional<String> problemWith(String typed) {
    return typed.length() <= LONGEST && typed.matches(ONE) ? Optional.empty()
        : Optional.of("'" + typed + "' is no e-mail address; expected one such as maya@example.com.");
  }
}
