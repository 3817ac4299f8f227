package dev.palier.customer;

/** A person of a customer. */
public record Contact(String customerId, String name, String address) {
}
