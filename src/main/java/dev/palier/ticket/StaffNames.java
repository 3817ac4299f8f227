package dev.palier.ticket;

/** The names of those who sign in to Tasklist, for other staff to read. */
public interface StaffNames {

  /** The name of a user: as the holder of a role, as the user's own account says, else the user id. */
  String of(String userId);
}
