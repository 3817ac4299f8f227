package dev.palier.intake.fetch;

import dev.palier.intake.inbox.MailPlace;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.integration.mail.ImapMailReceiver;

/**
 * The mailbox, on top of Spring Integration's receiver: it connects, looks and waits as that does, but marks and moves nothing before
 * the program has kept the mail. Used by one thread.
 */
final class Mailbox extends ImapMailReceiver {

  private final String name;
  /** Mails that the inbox has and that are not dealt with yet: nothing to wake up for. */
  private final Set<Long> known = new HashSet<>();

  /** @param name by which mails of this mailbox are known for ever */
  Mailbox(String url, String name) {
    super(url);
    this.name = name;
    setSearchTermStrategy((flags, folder) -> new FlagTerm(new Flags(Flags.Flag.DELETED), false));
  }

  /** Without the password, which the receiver itself would tell every log. */
  @Override
  public String toString() {
    return name;
  }

  /** All mails in the folder, oldest first, with number, arrival and size known. */
  List<Message> look() throws MessagingException {
    openFolder();
    Message[] messages = super.searchForNewMessages();
    FetchProfile wanted = new FetchProfile();
    wanted.add(UIDFolder.FetchProfileItem.UID);
    wanted.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
    wanted.add(FetchProfile.Item.SIZE);
    getFolder().fetch(messages, wanted);
    known.clear();
    return List.of(messages);
  }

  MailPlace placeOf(Message message) throws MessagingException {
    IMAPFolder folder = (IMAPFolder) getFolder();
    return new MailPlace(name, folder.getUIDValidity(), folder.getUID(message));
  }

  /** Leaves a mail where it is until it is dealt with. */
  void leave(MailPlace place) {
    known.add(place.uid());
  }

  /** Waking up for what is known already would be waking up for ever. */
  @Override
  protected Message[] searchForNewMessages() throws MessagingException {
    IMAPFolder folder = (IMAPFolder) getFolder();
    Message[] messages = super.searchForNewMessages();
    FetchProfile numbers = new FetchProfile();
    numbers.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(messages, numbers);
    Set<Long> fresh = new HashSet<>();
    for (Message message : messages) {
      fresh.add(folder.getUID(message));
    }
    fresh.removeAll(known);
    return fresh.isEmpty() ? new Message[0] : messages;
  }

  /** Moves mails to another folder, which is made where it is missing. */
  void move(List<Message> mails, String to) throws MessagingException {
    if (mails.isEmpty()) {
      return;
    }
    IMAPFolder from = (IMAPFolder) getFolder();
    IMAPStore store = (IMAPStore) from.getStore();
    Folder target = store.getFolder(to);
    if (!target.exists()) {
      target.create(Folder.HOLDS_MESSAGES);
    }
    Message[] moved = mails.toArray(Message[]::new);
    if (store.hasCapability("MOVE")) {
      from.moveMessages(moved, target);
      return;
    }
    from.copyMessages(moved, target);
    from.setFlags(moved, new Flags(Flags.Flag.DELETED), true);
    if (store.hasCapability("UIDPLUS")) {
      from.expunge(Arrays.stream(moved).filter(mail -> !mail.isExpunged()).toArray(Message[]::new));
    }
  }

  /** Whether the server tells of new mails by itself. */
  boolean canIdle() throws MessagingException {
    openFolder();
    return ((IMAPStore) getFolder().getStore()).hasCapability("IDLE");
  }

  /** Closes the folder, so that the next look sees it anew. */
  void rest() {
    closeFolder();
  }

  /** Lets go of the connection, however it is; the next look makes a new one. */
  void disconnect() {
    try {
      Folder folder = getFolder();
      if (folder != null) {
        folder.getStore().close();
      }
    } catch (MessagingException gone) {
      logger.debug(gone, "The connection was gone already");
    }
  }
}
