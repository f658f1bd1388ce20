package in.etamil.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A kind of program that can be made as large as one likes: one idea, again and again.
 *
 * @param name what is repeated
 * @param ending whether the compiler takes such a program
 * @param made makes a program of about so many characters, all files together
 */
record LargeSource(String name, Ending ending, IntFunction<Files> made) {

    /** What becomes of a program. */
    enum Ending {
        ACCEPTED,
        REFUSED
    }

    /**
     * A program.
     *
     * @param main its own text
     * @param modules what it may import, by path
     */
    record Files(String main, Map<String, String> modules) {}

    /** A use of the definition with the one number at the place with the other. */
    @FunctionalInterface
    interface Crossing {
        String at(int place, int definition);
    }

    /** Every kind. */
    static List<LargeSource> all() {
        List<LargeSource> all = new ArrayList<>();
        all.addAll(LargeStatements.all());
        all.addAll(LargeExpressions.all());
        all.addAll(LargeDefinitions.all());
        all.addAll(LargeFunctions.all());
        all.addAll(LargeTexts.all());
        all.addAll(LargeMistakes.all());
        return all;
    }

    Files ofSize(int characters) {
        return made.apply(characters);
    }

    // ---- making kinds

    /** Units one after the other. */
    static LargeSource units(String name, IntFunction<String> unit) {
        return units(name, "", unit, "");
    }

    /** Units one after the other between a beginning and an end. */
    static LargeSource units(String name, String begin, IntFunction<String> unit, String end) {
        return accepted(name, characters -> begin + repeated(characters, unit) + end);
    }

    static LargeSource accepted(String name, IntFunction<String> text) {
        return new LargeSource(
                name, Ending.ACCEPTED, characters -> new Files(text.apply(characters), Map.of()));
    }

    static LargeSource refused(String name, IntFunction<String> text) {
        return new LargeSource(
                name, Ending.REFUSED, characters -> new Files(text.apply(characters), Map.of()));
    }

    /** So many definitions, and as many places each of which uses all of them. */
    static String crossed(
            int characters,
            IntFunction<String> definition,
            String begin,
            Crossing use,
            String end) {
        int count = 2;
        int step = use.at(100, 100).length();
        while ((long) count * count * step < characters) {
            count++;
        }
        StringBuilder text = new StringBuilder(characters + 1000);
        for (int i = 0; i < count; i++) {
            text.append(definition.apply(i)).append('\n');
        }
        for (int place = 0; place < count; place++) {
            text.append(begin.replace("#", String.valueOf(place)));
            for (int i = 0; i < count; i++) {
                text.append(use.at(place, i));
            }
            text.append(end.replace("#", String.valueOf(place))).append('\n');
        }
        return text.toString();
    }

    /** Units until there are so many characters. */
    static String repeated(int characters, IntFunction<String> unit) {
        StringBuilder text = new StringBuilder(characters + 1000);
        for (int i = 0; text.length() < characters; i++) {
            text.append(unit.apply(i));
        }
        return text.toString();
    }

    /** The middle between so many beginnings and ends. */
    static String nested(int depth, String begin, String middle, String end) {
        return begin.repeat(depth) + middle + end.repeat(depth);
    }
}
