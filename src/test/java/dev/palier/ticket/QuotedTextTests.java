package dev.palier.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTests {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "Yes.~~On Mon, Jun 3, 2024 at 6:26 PM, Ann <a@x.example> wrote:~~> Stuck?|Yes.",
      "Oui.~~Le lun. 3 juin 2024 à 18:26, Ann <a@x.example> a écrit :~> Bloqué ?|Oui.",
      "Да.~02.04.2012 14:20 пользователь \"a@x.example\" <~a@x.example> написал:~~> Hi~>|Да.",
      "はい。~2024年6月3日 18:26 Ann <a@x.example>：~> x~> y|はい。",
      "On 06/03/2024 06:26 PM, Ann wrote:~> Stuck?~Still.|Still.",
      "> One?~> Two?~Yes.~~> Three?~No.~|Yes.~~No.",
      "Yes.~~From: Ann [mailto:a@x.example]~Sent: March-09-12 4:22 PM~To: Support~Subject: Gate~~Stuck?|Yes.",
      "Ja.~________________________________~Von: Ann <a@x.example>~Gesendet: Montag, 3. Juni 2024 18:26~An: "
      + "Support~Betreff: Tor~~Klemmt.|Ja.",
      "Yes.~-----Original Message-----~From: Ann~~Stuck?|Yes.",
      "Ja.~-----Ursprüngliche Nachricht-----~Klemmt.|Ja.",
      "Yes.~~--- Reply above this line ---~Old.|Yes.",
      "Yes.~On Wed, 11 Oct at 1:05 PM, Jon <j@x.example> wrote:~~Old words without marks.|Yes."})
  @DisplayName("SLA 4.12: what was quoted from earlier mails is told apart from what is new")
  void foldsQuotations(String written, String expected) {
    QuotedText text = QuotedText.of(written.replace('~', '\n'));

    assertThat(text.hasQuotation()).isTrue();
    assertThat(text.newText()).isEqualTo(expected.replace('~', '\n'));
    assertThat(whole(text)).isEqualTo(written.replace('~', '\n'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "Stuck.\n", "It says:\n> ERROR 7\nWhat now?", "From: the gate\nTo: the wall",
      "Version: 2\nFrom: 2024\nPriority: High",
      "> all\n> quoted", "-----Original Message-----\nFrom: Ann\nOld.", "On the 3rd we wrote:\nplease come",
      ">= 3 gates\n>= 4 walls",
      "---------- Forwarded message ---------\nFrom: Ann <a@x.example>\nIt is stuck."})
  @DisplayName("SLA 4.12: what is not surely a quotation, and a mail of nothing else, is new")
  void leavesTheRest(String written) {
    QuotedText text = QuotedText.of(written);

    assertThat(text.hasQuotation()).isFalse();
    assertThat(whole(text)).isEqualTo(written);
  }

  private static String whole(QuotedText text) {
    return text.passages().stream().map(QuotedText.Passage::text).collect(Collectors.joining());
  }
}
