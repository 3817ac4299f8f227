package dev.palier.notification;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files of notices, one row for all recipients of a notice. */
public final class NoticeFiles {

  private static final String KEY = "ticket = ? and kind = ? and level_no = ? and sequence_no = ?";

  private final JdbcTemplate jdbc;

  /** Reads and writes through this. */
  public NoticeFiles(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the files of a request; of a notice that is there already the first ones stay. */
  void insert(NoticeRequest request) {
    if (request.files().isEmpty() || !of(request.ticket(), request.kind(), request.level(), request.sequence()).isEmpty()) {
      return;
    }
    int number = 0;
    for (NoticeFile file : request.files()) {
      jdbc.update("insert into notice_file (ticket, kind, level_no, sequence_no, file_no, name, content_type, content) "
          + "values (?, ?, ?, ?, ?, ?, ?, ?)", request.ticket(), request.kind().name(), request.level(), request.sequence(), ++number,
          file.name(), file.contentType(), file.content());
    }
  }

  /** The files of a notice in the order in which they were given. */
  public List<NoticeFile> of(String ticket, NoticeKind kind, int level, long sequence) {
    return jdbc.query("select name, content_type, content from notice_file where " + KEY + " order by file_no", (row, number) ->
        new NoticeFile(row.getString("name"), row.getString("content_type"), row.getBytes("content")),
        ticket, kind.name(), level, sequence);
  }
}
