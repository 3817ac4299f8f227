package dev.palier.intake.reading;

import dev.palier.ticket.NewAttachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what a mail says and the files it brings, part by part. */
final class Contents {

  private static final Set<String> SIGNATURES = Set.of("application/pkcs7-signature", "application/x-pkcs7-signature",
      "application/pgp-signature");

  /** What says once more, to one maker's programs, what other parts say. */
  private static final Set<String> REPEATS = Set.of("text/x-amp-html", "text/watch-html", "application/applefile");

  private final List<NewAttachment> attachments = new ArrayList<>();
  private final List<Words> words;
  private boolean shortened;

  Contents(MailPart mail) {
    this.words = read(mail, true);
  }

  List<NewAttachment> attachments() {
    return attachments;
  }

  /** Whether text was left out because it is too long. */
  boolean shortened() {
    return shortened;
  }

  String text() {
    return bounded(clean(Words.join(words.stream().map(Words::text).toList())), Bounds.TEXT);
  }

  /** All words as sanitised HTML; null where the mail has no HTML that says anything. */
  String html() {
    String html = words.stream().allMatch(place -> place.html() == null) ? ""
        : clean(words.stream().map(Words::safeHtml).collect(Collectors.joining("\n")));
    return html.isBlank() ? null : html;
  }

  private List<Words> read(MailPart part, boolean isMail) {
    if (part.isMultipart()) {
      return readMultipart(part);
    }
    if (REPEATS.contains(part.mime())) {
      return List.of();
    }
    boolean text = part.is("text/plain") || part.is("text/html");
    if (!text || part.isAttached() || !isMail && part.fileName() != null) {
      attach(part);
      return List.of();
    }
    return List.of(part.is("text/html") ? new Words(null, bounded(lines(part.text()), Bounds.HTML))
        : new Words(bounded(lines(part.text()), Bounds.HTML), null));
  }

  private List<Words> readMultipart(MailPart part) {
    if (part.children().isEmpty()) {
      return List.of(new Words(bounded(lines(MailCharsets.guess(part.body())), Bounds.HTML), null));
    }
    return switch (part.mime()) {
      case "multipart/alternative" -> List.of(Words.alternatives(part.children().stream().map(child -> read(child, false))
          .toList()));
      case "multipart/signed" -> part.children().stream().filter(child -> !SIGNATURES.contains(child.mime()))
          .flatMap(child -> read(child, false).stream()).toList();
      default -> readMixed(part.children());
    };
  }

  /** One after the other. HTML right after text is taken for the same words again: some programs forget to say "alternative". */
  private List<Words> readMixed(List<MailPart> children) {
    List<Words> all = new ArrayList<>();
    boolean afterText = false;
    for (MailPart child : children) {
      List<Words> said = read(child, false);
      boolean leaf = !child.isMultipart() && said.size() == 1;
      if (leaf && afterText && child.is("text/html")) {
        all.add(Words.alternatives(List.of(List.of(all.remove(all.size() - 1)), said)));
      } else {
        all.addAll(said);
      }
      afterText = leaf && child.is("text/plain");
    }
    return all;
  }

  private void attach(MailPart part) {
    String name = part.fileName();
    boolean mail = part.mime().startsWith("message/");
    if (mail && (part.is("message/rfc822") || part.is("message/news") || part.is("message/global"))) {
      String inner = name != null ? name : PartTree.unsplit(part.content()).headers().decoded("subject");
      name = (inner.isBlank() ? "message" : inner.replaceAll("[/\\\\]", "-")).replaceFirst("(?i)\\.eml$", "") + ".eml";
    } else if (name == null && (mail || part.is("text/rfc822-headers"))) {
      name = part.mime().substring(part.mime().indexOf('/') + 1) + ".txt";
    } else if (name == null && part.is("text/calendar")) {
      name = "invitation.ics";
    }
    attachments.add(new NewAttachment(name, part.mime(), part.content()));
  }

  private String bounded(String text, int most) {
    shortened |= text.length() > most;
    return OneLine.cut(text, most);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Without characters that no reader sees and no database keeps. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFEFF&&[^\\n\\t]]", "");
  }
}
