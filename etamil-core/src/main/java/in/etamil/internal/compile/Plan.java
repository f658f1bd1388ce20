package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.numbers.NumberVersion;
import org.jspecify.annotations.Nullable;

/**
 * Where a body's methods stand and how they are called, decided before anything is emitted. Anybody
 * may call {@link #method()} with objects; who has the words of every numeric parameter calls
 * {@link #words()} instead.
 *
 * @param body the body
 * @param owner the class
 * @param method the name of the method that takes and gives objects
 * @param descriptor its descriptor
 * @param index its number in the class, by which the runtime calls it
 * @param style how its code is laid out
 * @param words the method for numbers in words, if there is one
 */
record Plan(
        Body body,
        ClassFile owner,
        String method,
        String descriptor,
        int index,
        Style style,
        @Nullable WordsMethod words) {

    /** How a body's code is laid out. */
    enum Style {
        /** One method, arithmetic in line. */
        INLINE,
        /** One method, arithmetic by calls. */
        COMPACT,
        /** Variables live in a frame object, or are globals; parts may be methods of their own. */
        LARGE
    }

    /** The method whose numeric parameters, and perhaps result, are words. */
    record WordsMethod(String name, String descriptor, NumberVersion version) {}

    /** More captures and parameters than this come in arrays: they take up every frame. */
    private static final int MOST_PARAMETERS = 32;

    static Plan of(Body body, ClassFile owner, Style style, NumberVersion version) {
        int count = body.captures().size() + body.parameters().size();
        boolean array = needsArrays(body);
        String descriptor = array ? arrayDescriptor() : descriptor(count);
        String wanted = body.kind() == Body.Kind.LAMBDA ? "lambda" : body.name();
        String method = owner.methodName(wanted, body);
        int index =
                owner.dispatch()
                        .add(
                                method,
                                descriptor,
                                body.captures().size(),
                                body.parameters().size(),
                                array);
        return new Plan(body, owner, method, descriptor, index, style, words(owner, version));
    }

    private static @Nullable WordsMethod words(ClassFile owner, NumberVersion version) {
        if (!version.takesWords() && !version.returnsNumber()) {
            return null;
        }
        return new WordsMethod(
                owner.methodName(version.body().name() + "$numbers", version.body()),
                wordsDescriptor(version),
                version);
    }

    private static String wordsDescriptor(NumberVersion version) {
        StringBuilder descriptor = new StringBuilder("(").append(Code.X);
        for (String parameter : version.body().parameters()) {
            descriptor.append(version.takesWords(parameter) ? WordPlaces.TYPES : Code.O);
        }
        return descriptor.append(')').append(version.returnsNumber() ? "J" : Code.O).toString();
    }

    static boolean needsArrays(Body body) {
        return body.captures().size() + body.parameters().size() > MOST_PARAMETERS;
    }

    /** The same methods, laid out more compactly. */
    Plan compact() {
        return new Plan(body, owner, method, descriptor, index, Style.COMPACT, words);
    }

    boolean large() {
        return style == Style.LARGE;
    }

    boolean takesArrays() {
        return descriptor.equals(arrayDescriptor());
    }

    static String descriptor(int parameters) {
        return "(" + Code.X + Code.O.repeat(parameters) + ")" + Code.O;
    }

    private static String arrayDescriptor() {
        return "(" + Code.X + "[" + Code.O + "[" + Code.O + ")" + Code.O;
    }
}
