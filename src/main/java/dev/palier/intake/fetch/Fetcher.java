package dev.palier.intake.fetch;

import dev.palier.intake.IntakeProperties;
import dev.palier.intake.ServerTime;
import dev.palier.intake.desk.MailDesk;
import dev.palier.intake.inbox.Inbox;
import dev.palier.intake.inbox.MailEntry;
import dev.palier.intake.inbox.MailPlace;
import dev.palier.intake.inbox.MailState;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One look into the mailbox: what is new is kept, committed, dealt with, and only then moved on the server (threat 15). Whatever ends
 * the look half way, the next one finds the mails where they were and knows them again.
 */
final class Fetcher {

  private static final int AT_ONCE = 25;
  private static final Duration SLACK = Duration.ofSeconds(30);
  private static final int HEADER_CHARACTERS = 200_000;

  private final Mailbox mailbox;
  private final WatchedSockets sockets;
  private final Inbox inbox;
  private final MailDesk desk;
  private final ServerTime time;
  private final IntakeProperties settings;
  private final Clock clock;

  Fetcher(Mailbox mailbox, WatchedSockets sockets, Inbox inbox, MailDesk desk, ServerTime time, IntakeProperties settings,
      Clock clock) {
    this.mailbox = mailbox;
    this.sockets = sockets;
    this.inbox = inbox;
    this.desk = desk;
    this.time = time;
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes in what is there. */
  void look() throws Exception {
    List<Message> there = talk(mailbox::look);
    for (int from = 0; from < there.size(); from += AT_ONCE) {
      takeIn(there.subList(from, Math.min(from + AT_ONCE, there.size())));
    }
    talk(() -> {
      mailbox.rest();
      return null;
    });
  }

  private void takeIn(List<Message> messages) throws Exception {
    List<Message> done = new ArrayList<>();
    List<Message> held = new ArrayList<>();
    for (Message message : messages) {
      if (message.isExpunged()) {
        continue;
      }
      MailPlace place = mailbox.placeOf(message);
      switch (stateOf(place, message)) {
        case STORED -> mailbox.leave(place);
        case HELD -> held.add(message);
        default -> done.add(message);
      }
    }
    talk(() -> {
      mailbox.move(done, settings.doneFolder());
      mailbox.move(held, settings.quarantineFolder());
      return null;
    });
  }

  private MailState stateOf(MailPlace place, Message message) throws Exception {
    Optional<MailEntry> before = inbox.at(place);
    long id = before.isPresent() ? before.get().id() : store(place, message);
    if (before.isEmpty() || before.get().state() == MailState.STORED) {
      desk.handle(id);
    }
    return inbox.find(id).map(MailEntry::state).orElse(MailState.STORED);
  }

  private long store(MailPlace place, Message message) throws Exception {
    boolean whole = message.getSize() <= settings.maxSize().toBytes();
    byte[] raw = talk(() -> whole ? raw(message) : header(message));
    Instant arrived = message.getReceivedDate() == null ? clock.instant() : time.here(message.getReceivedDate().toInstant());
    return inbox.store(place, arrived, whole, raw);
  }

  private static byte[] raw(Message message) throws IOException, MessagingException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream(Math.max(message.getSize(), 0));
    message.writeTo(raw);
    return raw.toByteArray();
  }

  /** All of a mail that is too large which tells whose it is. */
  private static byte[] header(Message message) throws MessagingException {
    StringBuilder header = new StringBuilder();
    for (Header line : Collections.list(((MimeMessage) message).getAllHeaders())) {
      if (header.length() < HEADER_CHARACTERS) {
        header.append(line.getName()).append(": ").append(line.getValue()).append("\r\n");
      }
    }
    return header.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Waits until the server tells of a new mail, at most the time between two looks. */
  void idle() throws Exception {
    sockets.within(settings.poll().plus(settings.timeout()).plus(SLACK), () -> {
      mailbox.waitForNewMessages();
      return null;
    });
  }

  boolean canIdle() throws Exception {
    return settings.idle() && talk(mailbox::canIdle);
  }

  private <T> T talk(WatchedSockets.Talk<T> talk) throws Exception {
    return sockets.within(settings.timeout().multipliedBy(2).plus(SLACK), talk);
  }
}
