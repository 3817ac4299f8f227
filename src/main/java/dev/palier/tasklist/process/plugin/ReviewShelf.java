package dev.palier.tasklist.process.plugin;

import dev.palier.account.ReviewPack;
import dev.palier.account.ReviewPacks;
import dev.palier.engine.PluginProblem;
import dev.palier.engine.SignedIn;
import dev.palier.engine.SignedIn.Person;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * The packs of business reviews for those who may see them: whoever may read the reviews' processes, which are those to whom their
 * tasks are offered and those who watch, and whoever holds a task of the one review.
 */
@Component
class ReviewShelf {

  private static final String PROCESS = "business-review";

  private final ReviewPacks packs;
  private final AuthorizationService authorizations;
  private final TaskService tasks;
  private final SignedIn signedIn;

  ReviewShelf(ReviewPacks packs, AuthorizationService authorizations, TaskService tasks, SignedIn signedIn) {
    this.packs = packs;
    this.authorizations = authorizations;
    this.tasks = tasks;
    this.signedIn = signedIn;
  }

  /** The pack; a person who may not see it learns no more than that. */
  ReviewPack.Content find(String review, int version) {
    Person person = signedIn.person();
    boolean may = authorizations.isUserAuthorized(person.user(), person.groups(), ProcessDefinitionPermissions.READ_INSTANCE,
        Resources.PROCESS_DEFINITION, PROCESS) || tasks.createTaskQuery().processInstanceBusinessKey(review)
            .processDefinitionKey(PROCESS).taskAssignee(person.user()).count() > 0;
    if (!may) {
      throw new PluginProblem(PluginProblem.NOT_ALLOWED, "You may not see the packs of business reviews.");
    }
    return packs.find(review, version).orElseThrow(() -> new PluginProblem(PluginProblem.NOT_HERE, "There is no such pack."));
  }
}
