/**
 * Configures the process engine: job executor, expressions, passwords, queries, clock and start-up checks. Owns
 * {@code application.yml}. Knows nothing of tickets or agreements and uses none of our other rooms; models reach
 * into those only through beans marked {@link dev.palier.engine.UsableInModels}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.palier.engine;
