package dev.palier.ticket.story;

import dev.palier.ticket.Attachment;
import dev.palier.ticket.Attachments;
import dev.palier.ticket.Message;
import dev.palier.ticket.QuotedText;
import dev.palier.ticket.TicketDossier.MessageLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The conversation on a ticket for staff, with its files. */
@Component
class MessageLines {

  private final Attachments attachments;
  private final People people;
  private final Moments moments;

  MessageLines(Attachments attachments, People people, Moments moments) {
    this.attachments = attachments;
    this.people = people;
    this.moments = moments;
  }

  /** The newest first. */
  List<MessageLine> of(Snapshot snapshot) {
    Map<Long, List<Attachment>> files = attachments.of(snapshot.ticket().number()).stream()
        .collect(Collectors.groupingBy(Attachment::message));
    List<MessageLine> lines = new ArrayList<>(snapshot.messages().stream().map(message -> new MessageLine(message.direction(),
        from(message, snapshot), moments.at(message.at()), QuotedText.of(message.body()).passages(),
        files.getOrDefault(message.id(), List.of()))).toList());
    Collections.reverse(lines);
    return lines;
  }

  private String from(Message message, Snapshot snapshot) {
    String name = people.name(message.author(), snapshot);
    return name == null ? "Palier" : name;
  }
}
