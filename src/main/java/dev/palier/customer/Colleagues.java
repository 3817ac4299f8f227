package dev.palier.customer;

import java.util.List;
import java.util.Optional;

/** The persons of the support organisation: who may sign in, and who holds a role. */
public interface Colleagues {

  /** Everybody, by name; no teams. */
  List<Colleague> all();

  /** The one person with this user id, e-mail address or full name, whatever the case of its letters; empty if none or several. */
  Optional<Colleague> find(String words);
}
