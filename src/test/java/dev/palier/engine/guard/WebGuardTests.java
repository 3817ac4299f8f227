package dev.palier.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WebGuardTests {

  private static final String ADMIN = "admin:Landing-4-stairs";
  private static final String STAFF = "sam:Quiet-7-harbour";
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int BAD_REQUEST = 400;

  private final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void addStaff() {
    var identity = engine.getIdentityService();
    if (identity.createUserQuery().userId("sam").count() == 0) {
      addUser("sam");
      identity.createMembership("sam", "first-line");
      grant(Resources.FILTER);
      grant(Resources.TASK);
    }
  }

  @ParameterizedTest
  @DisplayName("Nobody uses the engine's REST API without signing in")
  @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/engine-rest/engine/default/task", "/engine-rest/version",
      "/engine-rest/deployment?maxResults=0", "/engine-rest//task", "/engine-rest/openapi.json"})
  void restNeedsSignIn(String path) throws Exception {
    assertThat(get(path, null).statusCode()).isEqualTo(UNAUTHORIZED);
    assertThat(get(path, "nobody:wrong").statusCode()).isEqualTo(UNAUTHORIZED);
  }

  @Test
  @DisplayName("The Modeler reaches the REST API with HTTP Basic")
  void basicSignInWorks() throws Exception {
    assertThat(get("/engine-rest/version", ADMIN).body()).contains("7.24");
    assertThat(get("/engine-rest/deployment?maxResults=0", ADMIN).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @DisplayName("The web applications' set-up of a first administrator does not exist")
  @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup;a=b/default/user/create",
      "/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin//setup/default/user/create"})
  void setupIsGone(String path) throws Exception {
    engine.getIdentityService().deleteMembership("admin", "camunda-admin");
    try {
      var answer = post(path, null, """
          {"profile":{"id":"eve","firstName":"E","lastName":"V"},"credentials":{"password":"Quiet-8-harbour"}}""");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(engine.getIdentityService().createUserQuery().userId("eve").count()).isZero();
    } finally {
      engine.getIdentityService().createMembership("admin", "camunda-admin");
    }
  }

  @ParameterizedTest
  @DisplayName("Queries bring no expressions, neither outermost nor in an or-part")
  @ValueSource(strings = {"{\"dueAfterExpression\":\"${now()}\"}", "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}"})
  void queriesBringNoExpressions(String query) throws Exception {
    refusesExpression(post("/engine-rest/task?maxResults=9", STAFF, query));
    refusesExpression(post("/engine-rest/task/count", STAFF, query));
  }

  @ParameterizedTest
  @DisplayName("Queries that extend a stored filter bring no expressions either")
  @ValueSource(strings = {"{\"dueAfterExpression\":\"${now()}\"}", "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}"})
  void extendingQueriesBringNoExpressions(String query) throws Exception {
    String id = storedFilter();
    String harmless = "{\"orQueries\":[{\"name\":\"a\"}]}";
    assertThat(post("/engine-rest/filter/" + id + "/count", STAFF, harmless).statusCode()).isEqualTo(200);

    refusesExpression(post("/engine-rest/filter/" + id + "/list?maxResults=9", STAFF, query));
    refusesExpression(post("/engine-rest/filter/" + id + "/count", STAFF, query));
  }

  @Test
  @DisplayName("Expressions of filters that an administrator stored are evaluated")
  void storedExpressionsWork() throws Exception {
    var answer = get("/engine-rest/filter/" + storedFilter() + "/list?firstResult=0&maxResults=9", STAFF);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("Administrators alone save filters, whatever was granted to others")
  void adminsAloneSaveFilters() throws Exception {
    String filter = "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"}}";

    assertThat(post("/engine-rest/filter/create", STAFF, filter).statusCode()).isEqualTo(403);
    assertThat(put("/engine-rest/filter/" + storedFilter(), STAFF, filter).statusCode()).isEqualTo(403);
    assertThat(post("/engine-rest/filter/create", ADMIN, filter).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("Java-serialized variables are refused")
  void serializedVariablesAreRefused() throws Exception {
    String id = engine.getTaskService().createTaskQuery().taskName("refuse").list().stream().findFirst()
        .map(Task::getId).orElseGet(this::newTask);

    var answer = put("/engine-rest/task/" + id + "/variables/v", ADMIN, """
        {"value":"rO0ABXQAAWE=","type":"Object","valueInfo":{"objectTypeName":"java.lang.String",
        "serializationDataFormat":"application/x-java-serialized-object"}}""");

    assertThat(answer.statusCode()).isBetween(400, 599);
    assertThat(engine.getTaskService().getVariables(id)).isEmpty();
  }

  @Test
  @DisplayName("Passwords are kept as PBKDF2, and older SHA-512 ones still open")
  void passwordsAreSlowHashes() {
    assertThat(jdbc.queryForObject("select PWD_ from ACT_ID_USER where ID_ = 'admin'", String.class)).startsWith("{PBKDF2}1000$");
    addUser("olga");
    String older = "{SHA-512}" + new Sha512HashDigest().encrypt("Older-3-window" + "salt");
    jdbc.update("update ACT_ID_USER set PWD_ = ?, SALT_ = 'salt' where ID_ = 'olga'", older);

    assertThat(engine.getIdentityService().checkPassword("olga", "Older-3-window")).isTrue();
    assertThat(engine.getIdentityService().checkPassword("admin", "Landing-4-stairs")).isTrue();  }

  @Test
  @DisplayName("The server's name is not told, and the session cookie is closed to scripts and other sites")
  void headersAreQuiet() throws Exception {
    var answer = get("/camunda/app/tasklist/default/", null);

    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
        .contains("JSESSIONID").containsIgnoringCase("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure"));
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("Of the program's insides only the health is shown, without details")
  @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/h2-console", "/actuator/configprops"})
  void insidesAreClosed(String path) throws Exception {
    assertThat(get(path, null).statusCode()).isEqualTo(404);
    assertThat(get("/actuator/health", null).body()).isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
  }

  @ParameterizedTest
  @DisplayName("Metrics and the audit are shown to those who may use Cockpit")
  @ValueSource(strings = {"/actuator/prometheus", "/actuator/audit"})
  void watchersSignIn(String path) throws Exception {
    assertThat(get(path, null).statusCode()).isEqualTo(UNAUTHORIZED);
    assertThat(get(path, null).headers().firstValue("WWW-Authenticate")).hasValueSatisfying(way ->
        assertThat(way).startsWith("Basic"));
    assertThat(get(path, "nobody:wrong").statusCode()).isEqualTo(UNAUTHORIZED);
    assertThat(get(path, STAFF).statusCode()).isEqualTo(FORBIDDEN);
    assertThat(get(path, ADMIN).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("Administrators alone let the audit repair")
  void adminsAloneRepair() throws Exception {
    allowCockpit();

    assertThat(get("/actuator/audit", STAFF).statusCode()).isEqualTo(200);
    assertThat(post("/actuator/audit", null, "{}").statusCode()).isEqualTo(UNAUTHORIZED);
    assertThat(post("/actuator/audit", STAFF, "{}").statusCode()).isEqualTo(FORBIDDEN);
    assertThat(post("/actuator/audit", ADMIN, "{}").statusCode()).isEqualTo(200);
    engine.getIdentityService().deleteMembership("sam", "cockpit-readers");
  }

  private void allowCockpit() {
    var identity = engine.getIdentityService();
    if (identity.createGroupQuery().groupId("cockpit-readers").count() == 0) {
      identity.saveGroup(identity.newGroup("cockpit-readers"));
      var grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId("cockpit-readers");
      grant.setResource(Resources.APPLICATION);
      grant.setResourceId("cockpit");
      grant.addPermission(Permissions.ACCESS);
      engine.getAuthorizationService().saveAuthorization(grant);
    }
    identity.createMembership("sam", "cockpit-readers");
  }

  private void addUser(String id) {
    var user = engine.getIdentityService().newUser(id);
    user.setPassword("Quiet-7-harbour");
    engine.getIdentityService().saveUser(user);
  }

  private static void refusesExpression(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(BAD_REQUEST);
    assertThat(answer.body()).containsAnyOf("Expressions are", "Expressions not allowed", "invalid query", "xpressions are");
  }

  private String newTask() {
    var task = engine.getTaskService().newTask();
    task.setName("refuse");
    engine.getTaskService().saveTask(task);
    return task.getId();
  }

  private String storedFilter() {
    var filters = engine.getFilterService();
    var stored = filters.createFilterQuery().filterName("groups").singleResult();
    return stored != null ? stored.getId() : filters.saveFilter(filters.newTaskFilter("groups")
        .setQuery(engine.getTaskService().createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"))).getId();
  }

  private void grant(Resources resource) {
    var grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId("sam");
    grant.setResource(resource);
    grant.setResourceId(Authorization.ANY);
    grant.addPermission(Permissions.ALL);
    engine.getAuthorizationService().saveAuthorization(grant);
  }

  private HttpResponse<String> get(String path, String user) throws Exception {
    return send(HttpRequest.newBuilder().GET(), path, user);
  }

  private HttpResponse<String> post(String path, String user, String json) throws Exception {
    return send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)), path, user);
  }

  private HttpResponse<String> put(String path, String user, String json) throws Exception {
    return send(HttpRequest.newBuilder().PUT(BodyPublishers.ofString(json)), path, user);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path, String user) throws Exception {
    if (user != null) {
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes()));
    }
    request.header("Content-Type", "application/json").uri(URI.create("http://localhost:" + port + path));
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
