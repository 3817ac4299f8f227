package dev.palier.account.release;

import dev.palier.account.ProductRelease;
import dev.palier.account.service.PackageHolders;
import dev.palier.customer.Contact;
import dev.palier.customer.Customers;
import dev.palier.notification.NoticeKind;
import dev.palier.notification.NoticeRecipient;
import dev.palier.notification.NoticeRequest;
import dev.palier.notification.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the notices of a release, in the transaction that publishes it. */
@Component
public class ReleaseMails {

  private final Notices notices;
  private final PackageHolders holders;
  private final Customers customers;

  ReleaseMails(Notices notices, PackageHolders holders, Customers customers) {
    this.notices = notices;
    this.holders = holders;
    this.customers = customers;
  }

  /** The notes to every contact of the customers with a contract today, each address once (SLA 3.3). */
  public void notes(ProductRelease release) {
    Map<String, NoticeRecipient> readers = new LinkedHashMap<>();
    holders.today().forEach(customer -> customers.contactsOf(customer.id()).forEach(contact ->
        readers.putIfAbsent(contact.address().toLowerCase(Locale.ROOT), reader(contact))));
    if (!readers.isEmpty()) {
      notices.write(new NoticeRequest(release.id(), NoticeKind.RELEASE_NOTES, 0, 0, release.publishedAt(), null,
          List.copyOf(readers.values()), Map.of()));
    }
  }

  private static NoticeRecipient reader(Contact contact) {
    return new NoticeRecipient(contact.name(), contact.address(), null);
  }
}
