package dev.palier.customer;

import java.util.Locale;

/**
 * A person who may open tickets of a customer by mail (SLA 4.12.2, 4.15).
 *
 * @param address in lower case
 */
public record AppointedEmailUser(String customerId, String name, String address) {

  /** Mail servers tell capitals apart in theory, people never do. */
  public AppointedEmailUser {
    address = address.strip().toLowerCase(Locale.ROOT);
  }
}
