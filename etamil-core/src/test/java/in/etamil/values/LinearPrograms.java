package in.etamil.values;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests of the static rules of values run, and how they see that nothing is copied. */
final class LinearPrograms {
    static final int ROOM = 200;

    private LinearPrograms() {}

    static void prints(String code, String... lines) {
        printsWith("", code, lines);
    }

    /**
     * The code prints the lines, at the top level, in a function, and when everything is shared.
     */
    static void printsWith(String definitions, String code, String... lines) {
        String expected = String.join("\n", lines) + "\n";
        String inFunction = definitions + "செயல் முதன்மை() {\n" + code + "}\nமுதன்மை();\n";
        assertThat(Run.plain(100_000, definitions + code)).as("shared").isEqualTo(expected);
        assertThat(Run.of(definitions + code)).as("top level").isEqualTo(expected);
        assertThat(Run.of(inFunction)).as("function").isEqualTo(expected);
    }

    /** An array of 1,000 zeros under the name, and a hundred turns of the body. */
    static String turns(String name, String body) {
        return name
                + " = [];\ni = 0;\n(i < 1000) சுற்று {\n"
                + name
                + " = இணை("
                + name
                + ", 0);\ni = i + 1;\n}\ni = 0;\n(i < 100) சுற்று {\n"
                + body
                + "i = i + 1;\n}\n";
    }

    /** A hundred turns copy nothing: one copy of the array in each would be 100,000 steps. */
    static void copiesNothing(String definitions, String code) {
        assertThat(steps(definitions, code)).isTrue();
    }

    static void copies(String definitions, String code) {
        assertThat(steps(definitions, code)).isFalse();
    }

    private static boolean steps(String definitions, String code) {
        String program = definitions + "செயல் முதன்மை() {\n" + code + "}\nமுதன்மை();\n";
        return !Run.within(1000 * 10 + 100 * ROOM, program).equals(Run.STRUCK);
    }

    static final String AT = "செயல் உறுப்பு(a, k) { திரும்பு a[k]; }\n";
    static final String PUT = "செயல் வை(a, k, v) { a[k] = v; திரும்பு a; }\n";
    static final String BOTH = "செயல் இரண்டும்(a, b) { b[0] = 9; திரும்பு a[0] & \" \" & b[0]; }\n";
}
