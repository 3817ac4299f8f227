package dev.palier.engine;

/** Sees every deployment that passed the checks, in its transaction; rooms contribute theirs as beans. What it throws refuses it. */
public interface DeploymentWitness {

  /** A deployment is made; the engine's tables do not show it yet. */
  void witness(MadeDeployment deployment);
}
