package dev.palier.portal.web;

import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalViews;
import dev.palier.ticket.Attachment;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out files of a conversation: to be saved, never to be shown or run by the browser. */
@PortalPage
class FileDownload {

  private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private final PortalViews views;

  FileDownload(PortalViews views) {
    this.views = views;
  }

  /** @param id of the file, in this ticket alone */
  @GetMapping(TicketPages.TICKET + "/files/{id:\\d{1,18}}")
  ResponseEntity<byte[]> download(PortalContact contact, @PathVariable String number, @PathVariable long id) {
    Attachment file = views.file(contact, number, id);
    ContentDisposition saved = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString()).header("Content-Security-Policy", SANDBOX)
        .body(views.content(file));
  }
}
