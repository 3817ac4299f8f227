package dev.palier.tasklist.process;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** {@code /tasks}: leads to what one's team has to do in Tasklist, by due date, which Tasklist cannot be told to begin with. */
@RestController
@Profile("!replay")
class TasklistLink {

  private static final String BY_DUE_DATE = "[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]";

  private final StaffFilters filters;
  private final String tasklist;

  TasklistLink(StaffFilters filters, CamundaBpmProperties properties) {
    this.filters = filters;
    this.tasklist = properties.getWebapp().getApplicationPath() + "/app/tasklist/default/#/";
  }

  @GetMapping("/tasks")
  ResponseEntity<Void> tasks() {
    String filter = filters.find(StaffFilter.MY_TEAM).map(Filter::getId).map(id -> "&filter=" + id).orElse("");
    String sorting = UriUtils.encode(BY_DUE_DATE, StandardCharsets.UTF_8);
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(tasklist + "?sorting=" + sorting + filter)).build();
  }
}
