package dev.palier.account.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody has to do until some time, and whose task it is. */
public enum ServiceStep {
  PREPARE_RELEASE("Prepare release", false, "release-manager"),
  AGREE_ON_DEMO("Agree on release demo", true, "account-manager", "csc"),
  AWAIT_DEMO("Await release demo", false, "account-manager", "csc"),
  CONFIRM_DEMO("Confirm release demo", true, "account-manager", "csc"),
  ANSWER_ROADMAP_REQUEST("Answer roadmap request", true, "account-manager"),
  AGREE_ON_FURTHER_TAM_HOURS("Agree on further TAM hours", true, "account-manager", "tam"),
  FILL_PACKAGE_GAPS("Fill package gaps", true, "account-manager");

  private final String words;
  private final boolean inTable;
  private final List<String> roles;

  ServiceStep(String words, boolean inTable, String... roles) {
    this.words = words;
    this.inTable = inTable;
    this.roles = List.of(roles);
  }

  /** As {@code package-services.dmn} names it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As people read it: the name of the task. */
  public String words() {
    return words;
  }

  /** The roles of those who do it, and who are reminded. */
  public List<String> roles() {
    return roles;
  }

  /** Whether {@code package-services.dmn} says how soon it is due; else its process knows a time of its own. */
  public boolean isInTable() {
    return inTable;
  }

  /** The step of a task of the models, by the task's name. */
  public static ServiceStep named(String words) {
    return Arrays.stream(values()).filter(step -> step.words.equals(words)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No task of a package's services is called '" + words + "'"));
  }
}
