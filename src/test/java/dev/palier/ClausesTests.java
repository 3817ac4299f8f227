package dev.palier;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of clauses and tests says what is so. */
class ClausesTests {

  private static final Path PAGE = Path.of("docs/sla/clauses.md");
  private static final Pattern ROW = Pattern.compile("\\| ([0-9.]+|R[0-9]+) \\| .* \\| .* \\| (.*) \\|");
  private static final String NOT_YET = "not yet";

  @Test
  void thePageNamesTheTestsThatProveAClause() throws IOException {
    Map<String, Set<String>> proven = proven();

    rows().forEach((clause, tests) -> assertThat(names(tests)).as("tests of clause " + clause)
        .isEqualTo(proven.getOrDefault(clause, Set.of())));
    assertThat(rows().keySet()).containsAll(proven.keySet());
  }

  @Test
  void everyClauseThatAsksForSomethingHasARow() throws IOException {
    assertThat(rows().keySet()).contains("1.1", "2", "3.1", "3.1.2", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "4.1", "4.2", "4.3",
        "4.4", "4.5", "4.6", "4.7", "4.8", "4.9", "4.10", "4.11", "4.12", "4.13", "4.14", "4.15", "R1", "R2", "R3", "R4", "R5", "R6",
        "R7", "R8", "R9", "R10");
  }

  /** Clause to the text of its last cell. */
  private static Map<String, String> rows() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), row.group(2));
      }
    }
    return rows;
  }

  private static Set<String> names(String cell) {
    return cell.startsWith(NOT_YET) ? Set.of() : new TreeSet<>(Arrays.asList(cell.split(", ")));
  }

  private static Map<String, Set<String>> proven() {
    Map<String, Set<String>> proven = new TreeMap<>();
    for (JavaClass tests : new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
        .importPackages("dev.palier")) {
      Stream<Clause> onMethods = tests.getMethods().stream().filter(method -> method.isAnnotatedWith(Clause.class))
          .map((JavaMethod method) -> method.getAnnotationOfType(Clause.class));
      Stream<Clause> onClass = tests.isAnnotatedWith(Clause.class) ? Stream.of(tests.getAnnotationOfType(Clause.class)) : Stream.of();
      Stream.concat(onMethods, onClass).flatMap(clause -> Arrays.stream(clause.value()))
          .forEach(clause -> proven.computeIfAbsent(clause, key -> new TreeSet<>()).add(tests.getSimpleName()));
    }
    return proven;
  }
}
