package dev.palier.portal.api;

import dev.palier.portal.PortalTickets;
import dev.palier.portal.api.access.Caller;
import dev.palier.portal.api.body.MessageBody;
import dev.palier.portal.api.body.ReasonBody;
import dev.palier.portal.api.body.TicketBody;
import dev.palier.portal.api.problem.ApiPath;
import dev.palier.portal.token.TokenHolder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What a contact does with a ticket; each request is answered with the ticket as it stands then. */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = ApiPath.ROOT + "/tickets/{number}")
@Tag(name = "Tickets")
@ApiResponse(responseCode = "200", description = "The ticket as it stands now",
    content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = TicketBody.class)))
class TicketDealings {

  private final PortalTickets tickets;
  private final TicketAnswers answers;

  TicketDealings(PortalTickets tickets, TicketAnswers answers) {
    this.tickets = tickets;
    this.answers = answers;
  }

  @PostMapping(path = "/replies", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "reply", summary = "Answer, or add something",
      description = "Resumes the clocks while support waits for you (SLA 4.5). Files alone will do.")
  ResponseEntity<byte[]> reply(@Caller TokenHolder caller, @PathVariable String number,
      @IdempotencyKey @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody MessageBody request) {
    return answers.act(caller.contact(), number, key, "reply", request.message(), List.of(),
        () -> tickets.reply(caller.contact(), number, request.message(), List.of()));
  }

  @PostMapping(path = "/replies", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(hidden = true)
  ResponseEntity<byte[]> replyWithFiles(@Caller TokenHolder caller, @PathVariable String number,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestPart(name = UploadedFiles.REQUEST, required = false) MessageBody request, MultipartHttpServletRequest body) {
    var files = UploadedFiles.of(body);
    String words = words(request);
    return answers.act(caller.contact(), number, key, "reply", words, files,
        () -> tickets.reply(caller.contact(), number, words, files));
  }

  @PostMapping(path = "/confirmation")
  @Operation(operationId = "confirmResolution", summary = "Confirm the offered resolution",
      description = "The ticket ends. A body is welcome and not needed.")
  ResponseEntity<byte[]> confirm(@Caller TokenHolder caller, @PathVariable String number,
      @IdempotencyKey @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody(required = false) MessageBody request) {
    String words = words(request);
    return answers.act(caller.contact(), number, key, "confirm", words, List.of(),
        () -> tickets.confirm(caller.contact(), number, words));
  }

  @PostMapping(path = "/rejection", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "rejectResolution", summary = "Reject the offered resolution, saying what is still wrong",
      description = "The clocks go on from where they stood.")
  ResponseEntity<byte[]> reject(@Caller TokenHolder caller, @PathVariable String number,
      @IdempotencyKey @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody MessageBody request) {
    return answers.act(caller.contact(), number, key, "reject", request.message(), List.of(),
        () -> tickets.reject(caller.contact(), number, request.message(), List.of()));
  }

  @PostMapping(path = "/rejection", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(hidden = true)
  ResponseEntity<byte[]> rejectWithFiles(@Caller TokenHolder caller, @PathVariable String number,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestPart(UploadedFiles.REQUEST) MessageBody request, MultipartHttpServletRequest body) {
    var files = UploadedFiles.of(body);
    return answers.act(caller.contact(), number, key, "reject", request.message(), files,
        () -> tickets.reject(caller.contact(), number, request.message(), files));
  }

  @PostMapping(path = "/escalations", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "escalate", summary = "Ask for the next level of the escalation path, with the reason",
      description = "The level is told at once (SLA 4.8). Basic has no path. Send a key: each request without one asks for one "
          + "more level.")
  ResponseEntity<byte[]> escalate(@Caller TokenHolder caller, @PathVariable String number,
      @IdempotencyKey @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody ReasonBody request) {
    return answers.act(caller.contact(), number, key, "escalate", request.reason(), List.of(),
        () -> tickets.escalate(caller.contact(), number, request.reason()));
  }

  private static String words(MessageBody request) {
    return request == null ? null : request.message();
  }
}
