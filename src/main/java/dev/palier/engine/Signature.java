package dev.palier.engine;

/**
 * Carried by {@link OwnWork} while a deployment is made for somebody who is not signed in to the engine.
 *
 * @param user who makes the deployment
 */
public record Signature(String user, String reason) {
}
