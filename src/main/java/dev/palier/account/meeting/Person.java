package dev.palier.account.meeting;

/** Somebody who takes part in a meeting. */
public record Person(String name, String address) {
}
