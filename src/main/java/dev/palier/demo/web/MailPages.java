package dev.palier.demo.web;

import dev.palier.demo.DemoOnly;
import dev.palier.demo.mail.SentMail;
import dev.palier.demo.mail.SentMails;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The mails that were sent, and one of them as text and as HTML. */
@Controller
@DemoOnly
class MailPages {

  private static final String NO_SCRIPTS = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
      + "style-src 'unsafe-inline'; img-src data:; base-uri 'self'; frame-ancestors 'self'";
  private static final String LINKS_IN_A_NEW_TAB = "<base target=\"_blank\">";

  private final SentMails mails;

  MailPages(SentMails mails) {
    this.mails = mails;
  }

  @GetMapping("/demo/mails")
  String list(Model model) {
    model.addAttribute("mails", mails.newest());
    return "demo/mails";
  }

  @GetMapping("/demo/mails/{id:\\d{1,18}}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute("mail", find(id));
    return "demo/mail";
  }

  /** The mail's HTML alone, for a frame in which nothing runs. */
  @GetMapping("/demo/mails/{id:\\d{1,18}}/html")
  ResponseEntity<String> html(@PathVariable long id) {
    SentMail mail = find(id);
    String html = mail.html() == null ? "" : mail.html().replaceFirst("(?i)<head[^>]*>", "$0" + LINKS_IN_A_NEW_TAB);
    return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", NO_SCRIPTS).body(html);
  }

  private SentMail find(long id) {
    return mails.find(id).orElseThrow(() -> new PageFrame.NotHere("There is no such mail."));
  }
}
