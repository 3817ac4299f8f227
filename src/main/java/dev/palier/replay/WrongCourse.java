package dev.palier.replay;

/**
 * What went wrong with a ticket that was tried out.
 *
 * @param what    after the words for the ticket, alike for all tickets that go wrong alike: "never reaches level 3"
 * @param details sentences about this ticket
 */
record WrongCourse(String what, String details) {
}
