package dev.palier.ticket;

/**
 * A file that is kept with a message; its content is read on its own.
 *
 * @param message id of the {@link Message}
 * @param name    as the sender called it
 * @param size    in bytes
 */
public record Attachment(long id, String ticket, long message, String name, String contentType, long size) {
}
