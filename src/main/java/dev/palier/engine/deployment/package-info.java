/** Refuses deployments that would break a promise; uses the engine's internal deployer interface. */
package dev.palier.engine.deployment;
