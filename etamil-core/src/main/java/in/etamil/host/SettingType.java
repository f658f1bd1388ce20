package in.etamil.host;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an operator writes the value of a {@link Setting}, and which values there are. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the values
 */
public final class SettingType<T> {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,18}) ?(B|KiB|MiB|GiB)?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,12}) ?(ms|s|m|h|d)");

    private final Function<String, T> reader;
    private final Predicate<T> accepted;
    private final String tamil;
    private final String english;

    private SettingType(
            Function<String, T> reader, Predicate<T> accepted, String tamil, String english) {
        this.reader = Objects.requireNonNull(reader, "reader");
        this.accepted = Objects.requireNonNull(accepted, "accepted");
        this.tamil = Objects.requireNonNull(tamil, "tamil");
        this.english = Objects.requireNonNull(english, "english");
    }

    /**
     * Values of a form of their own.
     *
     * @param <T> the type of the values
     * @param reader makes a value of a text, or throws {@link IllegalArgumentException}, {@link
     *     ArithmeticException} or {@link DateTimeException}
     * @param tamil what is allowed, in Tamil: a noun phrase
     * @param english what is allowed, in English: a noun phrase, such as {@code a list of ports}
     * @return the type
     */
    public static <T> SettingType<T> of(Function<String, T> reader, String tamil, String english) {
        return new SettingType<>(reader, value -> true, tamil, english);
    }

    /**
     * Any text that is not empty.
     *
     * @return the type
     */
    public static SettingType<String> text() {
        return new SettingType<>(text -> text, text -> !text.isEmpty(), "ஒரு உரை", "a text");
    }

    /**
     * Whole numbers, written in ASCII digits.
     *
     * @param least the least
     * @param most the most
     * @return the type
     */
    public static SettingType<Integer> wholeNumber(int least, int most) {
        return new SettingType<>(
                text -> Math.toIntExact(whole(text)),
                number -> number >= least && number <= most,
                least + " முதல் " + most + " வரை ஒரு முழு எண்",
                "a whole number from " + least + " to " + most);
    }

    /**
     * Sizes in bytes: {@code 1048576}, {@code 1 MiB}, {@code 64KiB}.
     *
     * @param least the least number of bytes, not negative
     * @param most the most
     * @return the type
     */
    public static SettingType<Long> bytes(long least, long most) {
        return new SettingType<>(
                SettingType::size,
                bytes -> bytes >= least && bytes <= most,
                least + " முதல் " + most + " வரை பைட்டுகள், அல்லது 1 MiB போன்ற அளவு",
                "a whole number of bytes from " + least + " to " + most + ", or such as 1 MiB");
    }

    /**
     * Times with their unit: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 2h}, {@code 7d}.
     *
     * @param least the least
     * @param most the most
     * @return the type
     */
    public static SettingType<Duration> duration(Duration least, Duration most) {
        return new SettingType<>(
                SettingType::time,
                time -> isWithin(time, least, most),
                told(least) + " முதல் " + told(most) + " வரை, 500ms, 30s, 10m, 2h போன்ற காலம்",
                "a time such as 500ms, 30s, 10m or 2h, from " + told(least) + " to " + told(most));
    }

    /**
     * Times as whole numbers of milliseconds, for keys whose name says the unit.
     *
     * @param least the least
     * @param most the most
     * @return the type
     */
    public static SettingType<Duration> milliseconds(Duration least, Duration most) {
        return new SettingType<>(
                text -> Duration.ofMillis(whole(text)),
                time -> isWithin(time, least, most),
                least.toMillis() + " முதல் " + most.toMillis() + " வரை ஒரு முழு எண்",
                "a whole number from " + least.toMillis() + " to " + most.toMillis());
    }

    /**
     * {@code true} or {@code false}, in any case.
     *
     * @return the type
     */
    public static SettingType<Boolean> flag() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("true", true);
        words.put("false", false);
        return word(words);
    }

    /**
     * The constants of an enum, their names in any case.
     *
     * @param <E> the enum
     * @param constants the enum
     * @return the type
     */
    public static <E extends Enum<E>> SettingType<E> oneOf(Class<E> constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return word(words);
    }

    /**
     * Values that have a word each.
     *
     * @param <T> the type of the values
     * @param words the words, taken in any case, in the order in which they are told
     * @return the type
     */
    public static <T> SettingType<T> word(Map<String, T> words) {
        Map<String, T> known = new LinkedHashMap<>(words);
        String told = String.join(", ", known.keySet());
        return new SettingType<>(
                text -> {
                    for (Map.Entry<String, T> word : known.entrySet()) {
                        if (word.getKey().equalsIgnoreCase(text)) {
                            return word.getValue();
                        }
                    }
                    throw new IllegalArgumentException(text);
                },
                known::containsValue,
                told + " இவற்றில் ஒன்று",
                "one of " + told);
    }

    /**
     * Lists of such values; blanks around an entry and empty entries count nothing.
     *
     * @param separator what stands between two entries
     * @param tamilEntries what is allowed, in Tamil: a noun phrase for the list
     * @param englishEntries what is allowed, in English: a noun phrase for the list
     * @return the type of the lists
     */
    public SettingType<List<T>> list(String separator, String tamilEntries, String englishEntries) {
        return new SettingType<>(
                text -> {
                    List<T> values = new ArrayList<>();
                    for (String entry : text.split(Pattern.quote(separator))) {
                        if (!entry.isBlank()) {
                            values.add(read(entry.strip()));
                        }
                    }
                    return List.copyOf(values);
                },
                values -> values.stream().allMatch(accepted),
                tamilEntries,
                englishEntries);
    }

    /**
     * Makes a value of a text.
     *
     * @throws UnusableText if it is none of the values, or one of its entries is none
     */
    T read(String text) {
        T value;
        try {
            value = reader.apply(text);
        } catch (UnusableText entry) {
            throw entry;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new UnusableText(text);
        }
        if (!accepted.test(value)) {
            throw new UnusableText(text);
        }
        return value;
    }

    boolean accepts(T value) {
        return accepted.test(value);
    }

    String tamil() {
        return tamil;
    }

    String english() {
        return english;
    }

    /** A text, or a part of one, that is none of the values. */
    static final class UnusableText extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String text;

        UnusableText(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    // ---- how values are written

    private static long whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Long.parseLong(text);
    }

    private static long size(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException(text);
        }
        String unit = size.group(2) == null ? "B" : size.group(2);
        int power = List.of("B", "KiB", "MiB", "GiB").indexOf(unit);
        return Math.multiplyExact(Long.parseLong(size.group(1)), 1L << 10 * power);
    }

    private static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException(text);
        }
        long count = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /** The same form, with the largest unit that leaves no rest. */
    private static String told(Duration time) {
        long millis = time.toMillis();
        if (millis % 1000 != 0 || millis == 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 60 != 0) {
            return seconds + "s";
        }
        long minutes = seconds / 60;
        if (minutes % 60 != 0) {
            return minutes + "m";
        }
        return minutes % (24 * 60) == 0 ? minutes / (24 * 60) + "d" : minutes / 60 + "h";
    }

    private static boolean isWithin(Duration time, Duration least, Duration most) {
        return time.compareTo(least) >= 0 && time.compareTo(most) <= 0;
    }
}
