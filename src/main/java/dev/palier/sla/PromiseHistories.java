package dev.palier.sla;

/** Gives the contract's numbers as they are and were. */
public interface PromiseHistories {

  /** What is known of them now. */
  PromiseHistory read();
}
