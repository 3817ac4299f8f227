package dev.palier.customer.exchange;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param number of its first line in the file, from 1
 * @param cells  by column, without blanks around
 */
record Line(Sheet sheet, long number, Map<String, String> cells) {

  /** The cell, empty where the file does not have the column. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  boolean isRemoved() {
    return cell(Sheet.REMOVE).equals("yes");
  }
}
