package dev.palier.portal.web;

import dev.palier.portal.PortalContact;
import dev.palier.portal.PortalSettings;
import dev.palier.portal.PortalViews;
import dev.palier.portal.TicketView;
import dev.palier.ticket.QuotedText;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a ticket shows. */
@Component
class TicketModel {

  /** A message with what it quotes of earlier ones set apart. */
  record Line(TicketView.Said said, List<QuotedText.Passage> passages, List<File> files) {

    static Line of(TicketView.Said said) {
      return new Line(said, split(said.text()),
          said.files().stream().map(file -> new File(file.id(), file.name(), FileWords.size(file.size()))).toList());
    }
  }

  private static List<QuotedText.Passage> split(String text) {
    return QuotedText.of(text).passages().stream().filter(passage -> !passage.text().isBlank())
        .map(passage -> new QuotedText.Passage(passage.quoted(), passage.text().strip())).toList();
  }

  /** @param size in words */
  record File(long id, String name, String size) {
  }

  private final PortalViews views;
  private final SentForms forms;
  private final PortalSettings settings;

  TicketModel(PortalViews views, SentForms forms, PortalSettings settings) {
    this.views = views;
    this.forms = forms;
    this.settings = settings;
  }

  /** @param problems what is wrong with the form that was sent */
  void fill(Model model, PortalContact contact, String number, Problems problems) {
    TicketView ticket = views.ticket(contact, number);
    model.addAttribute("ticket", ticket);
    model.addAttribute("conversation", ticket.conversation().stream().map(Line::of).toList());
    model.addAttribute("problems", problems);
    model.addAttribute("formKey", forms.newKey());
    model.addAttribute("limits", FileWords.of(settings.files()));
  }
}
