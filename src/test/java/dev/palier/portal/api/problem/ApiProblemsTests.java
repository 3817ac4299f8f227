package dev.palier.portal.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ApiProblemsTests {

  private final ApiProblems problems = new ApiProblems(new ProblemWriter(new ObjectMapper()));
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  @DisplayName("What nobody expected is a 500 that tells nothing of the inside")
  void hidesTheInside() throws Exception {
    problems.resolveException(new MockHttpServletRequest("GET", "/api/v1/tickets"), response, null,
        new IllegalStateException("select secret from table"));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentAsString()).contains("urn:palier:problem:internal-error").doesNotContain("secret", "Exception");
  }

  @Test
  @DisplayName("What goes wrong elsewhere, or after the answer began, is left alone")
  void mindsItsOwnPath() {
    assertThat(problems.resolveException(new MockHttpServletRequest("GET", "/api/v10"), response, null, new Exception()))
        .isNull();
    response.setCommitted(true);
    assertThat(problems.resolveException(new MockHttpServletRequest("GET", "/api/v1"), response, null, new Exception()))
        .isNotNull();
    assertThat(response.getStatus()).isEqualTo(200);
  }
}
