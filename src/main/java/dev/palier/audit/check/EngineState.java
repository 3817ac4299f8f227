package dev.palier.audit.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the engine holds under the number of one ticket. */
record EngineState(List<Instance> instances, List<Job> jobs, List<UserTask> tasks, List<Message> messages, List<Variable> variables) {

  EngineState() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** @param called whether another instance called it */
  record Instance(String id, String definition, boolean called, boolean suspended) {

    /** The process's key: the engine's definition ids begin with it. */
    String key() {
      return definition.contains(":") ? definition.substring(0, definition.indexOf(':')) : definition;
    }
  }

  /** @param dueAt null for a job without a due date, which the job executor never takes */
  record Job(String id, String instance, String definition, String activity, Instant dueAt, int retries, boolean suspended,
      Instant lockedUntil, boolean failed) {
  }

  record UserTask(String instance, String key, boolean suspended) {
  }

  record Message(String instance, String name) {
  }

  record Variable(String instance, String name, String value) {
  }

  List<Instance> roots() {
    return instances.stream().filter(instance -> !instance.called()).toList();
  }

  boolean hasTask(String key) {
    return tasks.stream().anyMatch(task -> task.key().equals(key));
  }

  boolean waitsFor(String message) {
    return messages.stream().anyMatch(waiting -> waiting.name().equals(message));
  }
}
