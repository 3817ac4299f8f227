package dev.palier.account.tam;

/** When people are warned that the included hours run out, as process owners keep it in {@code tam-hours.dmn}. */
public interface TamRules {

  /**
   * The share of the included hours at which the warning goes out, in hundredths of a percent.
   *
   * @param manager {@code shared} or {@code dedicated}, as {@code entitlements.dmn} has it
   */
  int warnAtBasisPoints(String manager);
}
