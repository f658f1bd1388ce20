package in.etamil.internal.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes {@code Keyword.java} from {@code keywords.tsv}; run it with both paths after a change of
 * the table. A test holds the committed file against it.
 */
final class KeywordGenerator {
    private static final String HEAD =
            """
            package in.etamil.internal.syntax;

            import org.jspecify.annotations.Nullable;

            /**
             * The keyword tokens of docs/semantics.md#words with their spellings. Generated from {@code keywords.tsv} by
             * {@code KeywordGenerator}: change the table, not this file.
             */
            public enum Keyword {
            """;

    private static final String TAIL =
            """

                /** Whether a keyword may stand where the grammar wants a Name. */
                public enum Naming {
                    NO,
                    YES,
                    CONTEXTUAL
                }

                private final String token;
                private final Naming naming;
                private final String tamil;
                private final String romanized;
                private final @Nullable String alternate;
                private final @Nullable String english;

                Keyword(
                        String token,
                        Naming naming,
                        String tamil,
                        String romanized,
                        @Nullable String alternate,
                        @Nullable String english) {
                    this.token = token;
                    this.naming = naming;
                    this.tamil = tamil;
                    this.romanized = romanized;
                    this.alternate = alternate;
                    this.english = english;
                }

                /** The token's name in the table, such as {@code SQLite}; a connection may be named by it. */
                public String token() {
                    return token;
                }

                public Naming naming() {
                    return naming;
                }

                public boolean mayBeName() {
                    return naming != Naming.NO;
                }

                public String tamil() {
                    return tamil;
                }

                public String romanized() {
                    return romanized;
                }

                /** An older romanised spelling. */
                public @Nullable String alternate() {
                    return alternate;
                }

                public @Nullable String english() {
                    return english;
                }
            }
            """;

    private KeywordGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(
                Path.of(arguments[1]), generate(Files.readAllLines(Path.of(arguments[0]))));
    }

    static String generate(List<String> lines) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            text.append("    ").append(constant(cells[0], cells[1])).append('(');
            text.append('"')
                    .append(cells[0])
                    .append("\", Naming.")
                    .append(cells[2].toUpperCase(Locale.ROOT));
            for (int cell = 3; cell < 7; cell++) {
                text.append(", ").append(cells[cell].isEmpty() ? "null" : '"' + cells[cell] + '"');
            }
            text.append(i + 1 < lines.size() ? "),\n" : ");\n");
        }
        return text.append(TAIL).toString();
    }

    private static String constant(String token, String group) {
        if (group.equals("database-kind")) {
            return token.toUpperCase(Locale.ROOT);
        }
        return token.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }
}
