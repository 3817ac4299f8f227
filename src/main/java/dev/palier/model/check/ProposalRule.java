package dev.palier.model.check;

/** Something that what is proposed must obey as a whole. */
interface ProposalRule {

  /** Notes what is against the rule. */
  void look(Proposal proposal, Findings findings);
}
