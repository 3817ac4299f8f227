package dev.palier.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser without JavaScript: keeps cookies, follows links, fills in forms. */
public final class PortalVisitor {

  private final Connection session;
  private final String base;
  private Connection.Response last;
  private Document page;

  /** @param port of the server on this machine */
  public PortalVisitor(int port) {
    this.base = "http://localhost:" + port;
    this.session = Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true).maxBodySize(0).timeout(60_000)
        .header("Accept", "text/html,*/*");
  }

  /** Opens a page and follows where it leads. */
  public Document open(String path) {
    return run(session.newRequest(path.startsWith("http") ? path : base + path).method(Connection.Method.GET));
  }

  /** Sends a form of the page at hand, with some fields filled in; what is not named stays as the page has it. */
  public Document send(String action, Map<String, String> values) {
    return run(fill(action, values));
  }

  /** The same with a file. */
  public Document send(String action, Map<String, String> values, String fileName, byte[] content) {
    Connection form = fill(action, values);
    form.data("files", fileName, new java.io.ByteArrayInputStream(content));
    return run(form);
  }

  private Connection fill(String action, Map<String, String> values) {
    FormElement form = (FormElement) page.selectFirst("form[action$=" + action + "]");
    if (form == null) {
      throw new AssertionError("No form '" + action + "' on:\n" + page.text());
    }
    Connection sent = form.submit();
    values.forEach((name, value) -> {
      Connection.KeyVal field = sent.data(name);
      if (field == null) {
        sent.data(name, value);
      } else {
        field.value(value);
      }
    });
    return sent;
  }

  /** Posts to a path without any page of ours. */
  public Document post(String path, Map<String, String> values) {
    return run(session.newRequest(base + path).method(Connection.Method.POST).data(values));
  }

  private Document run(Connection request) {
    try {
      last = request.ignoreHttpErrors(true).ignoreContentType(true).execute();
      String type = last.contentType();
      page = type != null && type.startsWith("text/html") ? last.parse() : new Document(base);
      return page;
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** The page at hand. */
  public Document page() {
    return page;
  }

  public int status() {
    return last.statusCode();
  }

  public String header(String name) {
    return last.header(name);
  }

  public byte[] bytes() {
    return last.bodyAsBytes();
  }

  /** Path and query of the page at hand. */
  public String where() {
    return last.url().getFile();
  }

  public String cookie(String name) {
    return session.cookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue).findFirst().orElse(null);
  }
}
