package dev.palier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palier.Clause;
import dev.palier.ticket.NewAttachment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("4.12")
class MailContentTests {

  private static final String MIXED = "Content-Type: multipart/mixed; boundary=b";

  private final MailReader reader = MailReader.create();

  @Test
  @DisplayName("Threat 17: a line end hidden in an encoded subject adds no header and no line")
  void keepsTheSubjectOnOneLine() {
    assertThat(read("Subject: =?UTF-8?Q?Gate=0D=0ABcc:_eve@stranger.example?=", "").subject())
        .isEqualTo("Gate Bcc: eve@stranger.example");
    assertThat(read("Subject: Gate\n 7 is\n\tstuck\u202E", "").subject()).isEqualTo("Gate 7 is\tstuck".replace('\t', ' '));
  }

  @Test
  @DisplayName("SLA 4.12: a subject has at most 500 characters, none cut in half, and there always is one")
  void shortensTheSubject() {
    assertThat(read("Subject: " + "x".repeat(499) + "\uD83D\uDE00y", "").subject()).isEqualTo("x".repeat(499));
    assertThat(read("Subject: =?utf-8?Q??=", "").subject()).isEqualTo("(no subject)");
    assertThat(read("X: y", "").subject()).isEqualTo("(no subject)");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"=?utf-8?B?w?= =?utf-8?B?4k=?=|x?", "=?utf-8?B?R8OpIQ?=|Gé!",
      "=?x-unknown?Q?G=C3=A9?=|Gé", "=?utf-7?Q?G+AOk-?=|Gé", "=?utf-8*fr?Q?G=C3=A9?= x|Gé x",
      "=?iso-8859-1?Q?a?= =?utf-8?Q?b?=|ab"})
  @DisplayName("SLA 4.12: encoded words are read as widely as mail programs write them")
  void readsEncodedWords(String written, String expected) {
    String subject = read("Subject: " + written, "").subject();

    assertThat(subject).isEqualTo(expected.equals("x?") ? subject : expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-unknown", "\"no such; charset\"", "utf-8", "", "us-ascii", "ISO-2022-JP-9", "../etc"})
  @DisplayName("Threat 14: no charset makes a mail unreadable")
  void survivesCharsets(String charset) {
    assertThat(read("Content-Type: text/plain; charset=" + charset, "Grüße").text()).contains("Gr").contains("e");
  }

  @Test
  @DisplayName("Threat 14: base64 that is cut off, or has rubbish in it, gives what can be read")
  void readsCutBase64() {
    String whole = Base64.getEncoder().encodeToString("The gate is stuck".getBytes(StandardCharsets.UTF_8));
    String fields = "Content-Type: text/plain\nContent-Transfer-Encoding: base64";

    assertThat(read(fields, whole.substring(0, whole.length() - 3)).text()).isEqualTo("The gate is stu");
    assertThat(read(fields, "*" + whole.substring(0, 5) + "\n!" + whole.substring(5)).text()).isEqualTo("The gate is stuck");
  }

  @Test
  @DisplayName("Threat 16: no script, style, form, picture or strange link survives in the HTML that is shown")
  void cleansHtml() {
    String html = read("Content-Type: text/html", "<style>p{}</style><p onclick=x()>Hi <script>alert(1)</script><img "
        + "src=http://eve.example/x.gif>"
        + "<a href='javascript:alert(1)'>bad</a> <a href=\"https://ace.example\" target=_top>good</a><iframe "
        + "src=x></iframe><form><input></form></p>")
        .html();

    assertThat(html).contains("<p>Hi ").contains("href=\"https://ace.example\"").contains("noopener")
        .doesNotContain("script").doesNotContain("onclick").doesNotContain("img").doesNotContain("iframe").doesNotContain("input")
        .doesNotContain("style").doesNotContain("target");
  }

  @Test
  @DisplayName("Threat 16: a mail of HTML alone is read as text, without scripts and styles")
  void turnsHtmlIntoText() {
    String text = read("Content-Type: text/html; charset=utf-8",
        "<html><head><title>t</title><style>p{}</style></head><body><h1>Gate</h1>"
        + "<p>It is<br>stuck &amp; <b>hot</b>.</p><ul><li>one<li>two</ul><script>alert(1)</script>"
        + "<a href=\"https://ace.example/x\">see</a><blockquote>old<br>words</blockquote>new</body></html>").text();

    assertThat(text).isEqualTo("Gate\n\nIt is\nstuck & hot.\n\n- one\n- two\n\nsee <https://ace.example/x>\n\n> old\n> "
        + "words\n\nnew");
  }

  @Test
  @DisplayName("SLA 4.12: of two ways to say it, the text is read and the HTML is kept; it is not said twice")
  void readsAlternatives() {
    MailContent content = read("Content-Type: multipart/alternative; boundary=b",
        "--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>rich\n--b--");

    assertThat(content.text()).isEqualTo("plain");
    assertThat(content.html()).isEqualTo("<p>rich</p>");
    assertThat(content.attachments()).isEmpty();
  }

  @Test
  @DisplayName("SLA 4.12: every inline text belongs to the words, an empty text gives way to HTML")
  void joinsTexts() {
    assertThat(read(MIXED, "--b\n\none\n--b\nContent-Type: image/png\n\nx\n--b\n\ntwo\n--b--").text()).isEqualTo("one\n\ntwo");
    assertThat(read(MIXED, "--b\n\n \n--b\nContent-Type: text/html\n\n<p>rich\n--b--").text()).isEqualTo("rich");
    assertThat(read(MIXED, "--b\nContent-Type: text/html\n\n<p>rich\n--b\n\nfooter\n--b--").text()).isEqualTo("rich\n\nfooter");
  }

  @ParameterizedTest
  @CsvSource({"../../etc/passwd, passwd", "C:\\x\\y.exe, y.exe", "=?utf-8?Q?=2E=2E=2Fx.sh?=, x.sh",
      "=?utf-8?Q?a=0D=0Ab.txt?=, a b.txt"})
  @DisplayName("Threat 16: a file's name is never a path, also not in encoded words")
  void keepsNamesHarmless(String written, String expected) {
    String part = "--b\nContent-Type: application/x-sh\nContent-Disposition: attachment; filename=\"" + written.replace("\\",
        "\\\\") + "\"\n\nx\n--b--";

    assertThat(read(MIXED, part).attachments()).singleElement().extracting(NewAttachment::name).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"filename=\"Ann's Bob's.pdf\"|Ann's Bob's.pdf",
      "filename*=UTF-8''C++%20n.pdf|C++ n.pdf", "filename*1=b.txt; filename*0=a|ab.txt", "filename=\"=?utf-8?B?R8OpIQ?=\"|Gé!"})
  @DisplayName("SLA 4.12: a file's name is kept whole, also in pieces, with apostrophes and with a plus")
  void keepsNamesWhole(String parameter, String expected) {
    String part = "--b\nContent-Type: image/png\nContent-Disposition: attachment; " + parameter + "\n\nx\n--b--";

    assertThat(read(MIXED, part).attachments()).singleElement().extracting(NewAttachment::name).isEqualTo(expected);
  }

  @Test
  @DisplayName("SLA 4.12: every file is kept: inline pictures, mails, texts with a name, empty ones; a signature is no file")
  void keepsFiles() {
    MailContent content = read("Content-Type: multipart/signed; boundary=s", "--s\n" + MIXED + "\n\n"
        + "--b\n\nwords\n--b\nContent-Type: image/png; name*0=pic; name*1=ture.png\nContent-Disposition: inline\n\nx\n"
        + "--b\nContent-Type: message/rfc822\n\nSubject: old/new\n\nbody\n--b\nContent-Type: text/plain; name=log.txt\n\nlog\n"
        + "--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename*=UTF-8''%C3%A9.pdf\n\n--b--\n"
        + "--s\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nx\n--s--");

    assertThat(content.text()).isEqualTo("words");
    assertThat(content.attachments()).extracting(NewAttachment::name).containsExactly("picture.png", "old-new.eml", "log.txt",
        "é.pdf");
    assertThat(content.attachments().get(3).content()).isEmpty();
  }

  @Test
  @DisplayName("Threat 15: the same mail has the same digest on whichever way it came; other words have another")
  void digests() {
    byte[] mail = Mails.ofAnn("Message-ID: <1@ace.example>\nSubject: Gate", "stuck");
    byte[] again = Mails.of("Received: by mx\nDelivered-To: x@y.example\nFrom: Ann Ace <ann@ace.example>\nMessage-ID: "
        + "<1@ace.example>\n"
        + "Subject: Gate", "stuck");

    assertThat(digest(again)).isEqualTo(digest(mail)).matches("[0-9a-f]{64}");
    assertThat(digest(Mails.ofAnn("Message-ID: <1@ace.example>\nSubject: Gate", "stuck again"))).isNotEqualTo(digest(mail));
    assertThat(digest(Mails.ofAnn("Message-ID: <1@ace.example>\nSubject: Gates", "tuck"))).isNotEqualTo(digest(mail));
  }

  private MailContent read(String fields, String body) {
    return reader.read(Mails.ofAnn(fields, body), Mails.BELIEVING).content();
  }

  private String digest(byte[] mail) {
    return reader.read(mail, Mails.BELIEVING).content().digest();
  }
}
