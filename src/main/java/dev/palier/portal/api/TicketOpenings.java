package dev.palier.portal.api;

import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalTickets;
import dev.palier.portal.TicketRequest;
import dev.palier.portal.api.access.Caller;
import dev.palier.portal.api.body.NewTicketBody;
import dev.palier.portal.api.body.TicketBody;
import dev.palier.portal.api.problem.ApiPath;
import dev.palier.portal.token.TokenHolder;
import dev.palier.ticket.NewAttachment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Opens tickets (SLA 4.12.1). */
@RestController
@ConditionalOnWebApplication
@RequestMapping(path = ApiPath.ROOT + "/tickets")
@Tag(name = "Tickets")
class TicketOpenings {

  private final PortalTickets tickets;
  private final TicketAnswers answers;

  TicketOpenings(PortalTickets tickets, TicketAnswers answers) {
    this.tickets = tickets;
    this.answers = answers;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "openTicket", summary = "Open a ticket", description = "Your answers make the priority code, and the "
      + "clocks count from now. The key is required.")
  @ApiResponse(responseCode = "201", description = "The ticket, as it was when it was opened",
      headers = @Header(name = "Location", description = "Where the ticket is",
          schema = @Schema(type = "string", example = "/api/v1/tickets/T-1042")),
      content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = TicketBody.class)))
  ResponseEntity<byte[]> open(@Caller TokenHolder caller,
      @IdempotencyKey @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestBody NewTicketBody request) {
    return open(caller.contact(), key, request, List.of());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(hidden = true)
  ResponseEntity<byte[]> openWithFiles(@Caller TokenHolder caller,
      @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key,
      @RequestPart(UploadedFiles.REQUEST) NewTicketBody request, MultipartHttpServletRequest body) {
    return open(caller.contact(), key, request, UploadedFiles.of(body));
  }

  private ResponseEntity<byte[]> open(PortalContact contact, String key, NewTicketBody request, List<NewAttachment> files) {
    List<String> fields = Arrays.asList(request.subject(), request.description(), String.valueOf(request.productUsable()),
        request.limitation(), String.valueOf(request.workaroundAvailable()));
    return answers.open(contact, key, fields, files,
        () -> tickets.open(contact, new TicketRequest(request.subject(), request.description(), request.answers(), files)));
  }
}
