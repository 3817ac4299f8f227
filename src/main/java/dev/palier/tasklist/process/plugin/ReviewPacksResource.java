package dev.palier.tasklist.process.plugin;

import dev.palier.account.ReviewPack;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** The packs of a business review, shown in the browser: they are made by the program, and hold nothing that could run. */
public class ReviewPacksResource {

  private static final String NOTHING_RUNS =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final String review;
  private final ReviewShelf shelf;
  private final TabAnswers answers;

  ReviewPacksResource(String review, ReviewShelf shelf, TabAnswers answers) {
    this.review = review;
    this.shelf = shelf;
    this.answers = answers;
  }

  /** As PDF. */
  @GET
  @Path("{version: \\d{1,6}}.pdf")
  public Response pdf(@PathParam("version") int version, @Context HttpServletResponse response) {
    return answers.orProblem(() -> {
      ReviewPack.Content pack = shelf.find(review, version);
      return shown(pack.pdf(), "application/pdf", pack.fileName(), response);
    });
  }

  /** As a page. */
  @GET
  @Path("{version: \\d{1,6}}.html")
  public Response html(@PathParam("version") int version, @Context HttpServletResponse response) {
    return answers.orProblem(() -> {
      ReviewPack.Content pack = shelf.find(review, version);
      response.setHeader("Content-Security-Policy", NOTHING_RUNS);
      return shown(pack.html(), "text/html; charset=UTF-8", pack.fileName().replace(".pdf", ".html"), response);
    });
  }

  private static Response shown(byte[] content, String type, String name, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }
}
