package dev.palier.model.check;

/** Something that every model must obey. */
interface ModelRule {

  /** Notes what a proposed model does against the rule. */
  void look(ProcessFile file, Proposal among, Findings findings);
}
