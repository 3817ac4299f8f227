package dev.palier.portal.api.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Where the API is. */
public final class ApiPath {

  /** The API's root. */
  public static final String ROOT = "/api/v1";
  /** Where its description is. */
  public static final String DESCRIPTION = ROOT + "/openapi.json";

  private ApiPath() {
  }

  /** Whether a request is made to the API. */
  public static boolean covers(HttpServletRequest request) {
    String root = request.getContextPath() + ROOT;
    return request.getRequestURI().equals(root) || request.getRequestURI().startsWith(root + "/");
  }
}
