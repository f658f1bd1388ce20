package in.etamil.served;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A job that a program declares with {@code இடைவெளி}, as data. Immutable and thread-safe.
 *
 * <p>Source: docs/semantics.md#serving, docs/server.md.
 *
 * @param number its place among the program's jobs, from 1
 * @param seconds the seconds as written; {@code null} if they are no number literal, which no
 *     server accepts
 * @param file the file it stands in
 * @param line its line, counted from 1
 */
public record Job(int number, @Nullable BigDecimal seconds, String file, int line) {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /**
     * The pause between the end of one run and the start of the next: whole seconds, at least one.
     *
     * @return the pause
     */
    public Duration pause() {
        BigDecimal whole = seconds == null ? BigDecimal.ONE : seconds;
        boolean usable = whole.compareTo(BigDecimal.ONE) >= 0 && whole.compareTo(LONGEST) <= 0;
        return Duration.ofSeconds(usable ? whole.longValue() : 1);
    }

    /**
     * How messages name it.
     *
     * @return such as {@code #1 every 60s}
     */
    public String label() {
        return "#" + number + " every " + pause().toSeconds() + "s";
    }
}
