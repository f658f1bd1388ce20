package in.etamil.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the generator means a value to be. Programs may still turn out otherwise at run time; then they show what
 * conversions and errors do.
 */
sealed interface Kind {
    record Num() implements Kind {}

    record Str() implements Kind {}

    record Truth() implements Kind {}

    record Null() implements Kind {}

    /** At least {@code length} items. */
    record ListOf(Kind item, int length) implements Kind {}

    record Plain(List<Field> fields) implements Kind {}

    record Shaped(Shape shape) implements Kind {}

    record Outcome(Kind content) implements Kind {}

    record Callable(List<Kind> parameters, Kind result) implements Kind {}

    Num NUM = new Num();
    Str STR = new Str();
    Truth TRUTH = new Truth();
    Null NULL = new Null();

    record Field(String name, Kind kind) {}

    /** A shape of the program; {@code known} says what a field is declared as, by the letters of {@link Text}. */
    record Shape(String name, List<Field> fields, List<String> declared, List<Method> methods) {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    record Method(String name, boolean self, List<Kind> parameters, List<String> declared, Kind result, String known) {}

    /** A function of the program. */
    record Function(String name, List<Kind> parameters, List<String> declared, Kind result, String known) {}

    /** A variable as the generator knows it. */
    record Variable(String name, Kind kind) {}

    /**
     * An expression as text, with what the checker knows of it (docs/semantics.md#known-types) and how tightly it binds.
     *
     * @param known {@code n t b a r f}, {@code S:} and a shape's name, or nothing when unknown
     * @param level 0 or, 1 and, 2 not, 3 comparison, 4 additive, 5 term, 6 prefix, 7 all else
     */
    record Text(String text, String known, int level) {

        static Text unknown(String text) {
            return new Text(text, "", 7);
        }

        static Text of(String text, String known) {
            return new Text(text, known, 7);
        }

        /** In brackets where it binds less tightly than that. */
        String at(int least) {
            return level >= least ? text : "(" + text + ")";
        }

        /** As it may stand where a type is declared: what the checker would refuse is hidden from it. */
        String fitting(String declared) {
            return fits(declared, known) ? text : "[" + text + "][0]";
        }

        static boolean fits(String declared, String known) {
            return declared.isEmpty()
                    || known.isEmpty()
                    || declared.equals(known)
                    || declared.equals("t") && known.equals("n")
                    || declared.equals("d") && (known.equals("n") || known.equals("t"))
                    || declared.equals("r") && known.startsWith("S:");
        }
    }

    /** What the checker would call it when it sees it. */
    static String letter(Kind kind) {
        return switch (kind) {
            case Num k -> "n";
            case Str k -> "t";
            case Truth k -> "b";
            case Null k -> "";
            case ListOf k -> "a";
            case Plain k -> "r";
            case Shaped k -> "S:" + k.shape().name();
            case Outcome k -> "";
            case Callable k -> "f";
        };
    }

    static @Nullable Kind fieldKind(List<Field> fields, String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field.kind();
            }
        }
        return null;
    }
}
