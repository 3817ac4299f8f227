package dev.palier.engine;

/** Told before a person completes a user task, outside the completing transaction; a room contributes it as a bean. */
public interface BeforeAnswers {

  /** Whatever must have happened before the answer counts; must not throw for a task that it does not know. */
  void beforeAnswer(String taskId);
}
