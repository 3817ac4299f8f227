package dev.palier.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalViews;
import dev.palier.portal.api.body.TicketBody;
import dev.palier.portal.api.once.Answer;
import dev.palier.portal.api.once.OnceOnly;
import dev.palier.portal.api.once.Request;
import dev.palier.portal.api.once.RequestHash;
import dev.palier.portal.api.problem.ApiPath;
import dev.palier.portal.api.problem.Problem;
import dev.palier.portal.api.problem.ProblemKind;
import dev.palier.portal.api.problem.Unanswerable;
import dev.palier.ticket.NewAttachment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does what a contact asks for, once for each idempotency key, and answers with the ticket as it stands then. */
@Component
class TicketAnswers {

  static final String AGAIN = "Idempotency-Replayed";

  private static final String TICKETS = ApiPath.ROOT + "/tickets/";
  private static final String USABLE_KEY = "[\\x21-\\x7E]{1,200}";

  private final PortalViews views;
  private final OnceOnly once;
  private final ObjectMapper json;

  TicketAnswers(PortalViews views, OnceOnly once, ObjectMapper json) {
    this.views = views;
    this.once = once;
    this.json = json;
  }

  /** Opens a ticket; without a key nobody could tell a request that is sent again from another one. */
  ResponseEntity<byte[]> open(PortalContact contact, String key, List<String> fields, List<NewAttachment> files,
      Supplier<String> open) {
    if (key == null || key.isBlank()) {
      throw new Unanswerable(Problem.ofField(ProblemKind.IDEMPOTENCY_KEY_MISSING, "Idempotency-Key", "Send this header with a "
          + "text of your own, e.g. a UUID, the same whenever you send this request again: then a lost answer never opens a "
          + "second ticket."));
    }
    Request request = new Request(usable(key), RequestHash.of("open", fields, files));
    return response(once.run(contact, request, null, () -> {
      String number = open.get();
      return new Answer(HttpStatus.CREATED.value(), TICKETS + number, ticket(contact, number));
    }));
  }

  /**
   * Acts on a ticket.
   *
   * @param key       null for a request that is done each time it is sent
   * @param operation what is done
   */
  ResponseEntity<byte[]> act(PortalContact contact, String number, String key, String operation, String words,
      List<NewAttachment> files, Runnable act) {
    Supplier<Answer> work = () -> {
      act.run();
      return new Answer(HttpStatus.OK.value(), null, ticket(contact, number));
    };
    if (key == null) {
      return response(new OnceOnly.Outcome(work.get(), false));
    }
    Request request = new Request(usable(key), RequestHash.of(operation + " " + number, Collections.singletonList(words), files));
    views.ticket(contact, number);
    return response(once.run(contact, request, number, work));
  }

  private static String usable(String key) {
    if (!key.matches(USABLE_KEY)) {
      throw new Unanswerable(Problem.ofField(ProblemKind.MALFORMED_REQUEST, "Idempotency-Key",
          "Expected 1 to 200 letters, digits and signs of ASCII, without spaces."));
    }
    return key;
  }

  private String ticket(PortalContact contact, String number) {
    try {
      return json.writeValueAsString(TicketBody.of(views.ticket(contact, number)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A ticket can be written as JSON", e);
    }
  }

  private static ResponseEntity<byte[]> response(OnceOnly.Outcome outcome) {
    Answer answer = outcome.answer();
    ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    if (outcome.again()) {
      response.header(AGAIN, "true");
    }
    return response.body(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
