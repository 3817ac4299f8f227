package dev.palier.intake.reading;

import java.util.List;
import java.util.Locale;

/**
 * A part of a mail, or the mail itself.
 *
 * @param body     as it was sent; of a multipart, what stands before its parts
 * @param children parts of a multipart, in their order; empty also where a multipart has none that can be found
 */
record MailPart(HeaderFields headers, Parameters type, byte[] body, List<MailPart> children) {

  /** Such as text/plain, in lower case; what says nothing is text. */
  String mime() {
    return type.value().indexOf('/') < 1 ? "text/plain" : type.value();
  }

  boolean is(String mime) {
    return mime().equals(mime);
  }

  boolean isMultipart() {
    return mime().startsWith("multipart/");
  }

  /** The bytes of the body, without the transport's wrapping. */
  byte[] content() {
    return TransferEncoding.decode(body, headers.first("content-transfer-encoding"));
  }

  /** The body as text. */
  String text() {
    return MailCharsets.decode(content(), type.raw("charset"));
  }

  private Parameters disposition() {
    return Parameters.of(headers.first("content-disposition"));
  }

  boolean isAttached() {
    return disposition().value().equals("attachment");
  }

  /** The name of the file, or null. */
  String fileName() {
    String name = disposition().text("filename");
    return name == null || name.isBlank() ? type.text("name") : name;
  }

  /** A parameter of the type in lower case, or empty. */
  String typeParameter(String name) {
    return type.raw(name).toLowerCase(Locale.ROOT);
  }
}
