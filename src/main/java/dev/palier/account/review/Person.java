package dev.palier.account.review;

/** Somebody who takes part in a business review. */
public record Person(String name, String address) {
}
