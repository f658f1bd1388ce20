package in.etamil.internal.syntax;

import in.etamil.Diagnostic;
import in.etamil.Diagnostic.Severity;
import in.etamil.Diagnostic.Stage;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.diagnostic.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what makes a program read otherwise than it runs: changes of direction (Unicode,
 * Bidi_Control), and two names of the same look. A name can hold no joiner, so that names look the
 * same by what {@link #likeness} evens out alone.
 */
public final class Misleading {
    /** Nobody reads more of them. */
    private static final int MOST = 100;

    private static final int CHARACTERS_A_NODE = 64;

    private final Severity severity;
    private final CompileBudget budget;
    private final List<Diagnostic> found = new ArrayList<>();

    /** By what they look like, the names that were seen first. */
    private final Map<String, String> names = new HashMap<>();

    private Misleading(Severity severity, CompileBudget budget) {
        this.severity = severity;
        this.budget = budget;
    }

    /**
     * Looks through a program.
     *
     * @param sources its files
     * @param known the words that mean something without being defined
     * @param severity what it is to whoever compiles
     * @return what was found, in the order of the files
     */
    public static List<Diagnostic> in(
            Iterable<SourceText> sources,
            Set<String> known,
            Severity severity,
            CompileBudget budget) {
        Misleading misleading = new Misleading(severity, budget);
        boolean unusual = false;
        for (SourceText source : sources) {
            unusual |= misleading.directions(source);
        }
        if (unusual) {
            misleading.meet(known);
            misleading.meet(KeywordTable.spellings());
            for (SourceText source : sources) {
                misleading.names(source);
            }
        }
        return misleading.found;
    }

    private void meet(Iterable<String> words) {
        for (String word : words) {
            names.put(likeness(word), word);
        }
    }

    // ---- directions

    /** Whether a name may be there that could be written otherwise and look the same. */
    private boolean directions(SourceText source) {
        String text = source.text();
        budget.work(text.length() / CHARACTERS_A_NODE + 1);
        boolean unusual = false;
        int line = 1;
        int lineStart = 0;
        int reported = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            } else if (c > 0x7F) {
                unusual |= isUnusual(c, at == 0 ? ' ' : text.charAt(at - 1));
                if (Shown.isDirection(c) && line != reported && found.size() < MOST) {
                    reported = line;
                    int column = 1 + text.codePointCount(lineStart, at);
                    Span place = new Span(source, at, 1, line, column);
                    report(place, Message.CHANGES_DIRECTION, null, codePoint(c));
                }
            }
        }
        return unusual;
    }

    /** Of two names that look the same, one has such a letter after that other. */
    private static boolean isUnusual(char c, char before) {
        return switch (c) {
            case 0x0BBE -> before == 0x0BC6 || before == 0x0BC7;
            case 0x0BB3 -> before == 0x0BC6 || before == 0x0B92;
            default -> c == 0x0BD7 || c >= 0x0BE6 && c <= 0x0BFA;
        };
    }

    private static String codePoint(char c) {
        return Shown.oneLine(String.valueOf(c));
    }

    private void report(Span place, Message message, @Nullable String hint, Object... values) {
        found.add(SourceProblem.at(place, Stage.CHECK, message, null, hint, values).as(severity));
    }

    // ---- names

    private void names(SourceText source) {
        budget.work(source.text().length() / CHARACTERS_A_NODE + 1);
        Tokens tokens = new Lexer(source, CompileBudget.unlimited()).scan();
        for (int i = 0; i < tokens.count() && found.size() < MOST; i++) {
            if (tokens.kind(i) == TokenKind.IDENTIFIER) {
                name(source, tokens, i);
            }
        }
    }

    private void name(SourceText source, Tokens tokens, int token) {
        String name = tokens.text(token);
        String like = likeness(name);
        String other = names.putIfAbsent(like, name);
        if (other != null && !other.equals(name)) {
            int start = tokens.start(token);
            Span place =
                    new Span(
                            source,
                            start,
                            tokens.end(token) - start,
                            tokens.line(token),
                            tokens.column(token));
            String hint = NearestWord.sameLetters(name, other);
            report(place, Message.NAMES_LOOK_THE_SAME, hint, name, other);
        }
    }

    /**
     * The name with what is drawn alike written alike: the two ways of writing a vowel sign that
     * stands on both sides of its letter (Unicode, canonical equivalence), and Tamil's digits and
     * marks that are drawn as letters (Unicode, confusables).
     */
    static String likeness(String name) {
        int at = 0;
        while (at < name.length() && drawn(name.charAt(at)) == null) {
            at++;
        }
        if (at == name.length()) {
            return name;
        }
        StringBuilder like = new StringBuilder(name.length() + 8).append(name, 0, at);
        for (; at < name.length(); at++) {
            String drawn = drawn(name.charAt(at));
            if (drawn == null) {
                like.append(name.charAt(at));
            } else {
                like.append(drawn);
            }
        }
        return like.toString();
    }

    private static @Nullable String drawn(char c) {
        return switch (c) {
            case 0x0BCA -> "\u0BC6\u0BBE";
            case 0x0BCB -> "\u0BC7\u0BBE";
            case 0x0BCC -> "\u0BC6\u0BB3";
            case 0x0B94 -> "\u0B92\u0BB3";
            case 0x0BD7 -> "\u0BB3";
            case 0x0BE7 -> "\u0B95";
            case 0x0BE8 -> "\u0B89";
            case 0x0BEA -> "\u0B9A";
            case 0x0BEB -> "\u0BB0\u0BC1";
            case 0x0BEC -> "\u0B9A\u0BC1";
            case 0x0BED -> "\u0B8E";
            case 0x0BEE -> "\u0B85";
            case 0x0BF0 -> "\u0BAF";
            case 0x0BF2 -> "\u0B9A\u0BC2";
            case 0x0BF4 -> "\u0BAE\u0BC0";
            default -> null;
        };
    }
}
