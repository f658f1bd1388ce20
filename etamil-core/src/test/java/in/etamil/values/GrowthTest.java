package in.etamil.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What programs do to collections step by step costs the same at every step, at the top level and
 * in functions: so many turns of a loop pass under a number of steps that copying would strike.
 */
class GrowthTest {
    private static final int TURNS = 3000;

    /** More than any turn here needs, much less than a copy. */
    private static final int STEPS_A_TURN = 120;

    enum Place {
        TOP,
        FUNCTION,
        LARGE_FUNCTION;

        String program(String definitions, String code, String shown) {
            return switch (this) {
                case TOP -> definitions + code + "அச்சு " + shown + ";\n";
                case FUNCTION ->
                        definitions
                                + "செயல் முதன்மை() {\n"
                                + code
                                + "திரும்பு "
                                + shown
                                + ";\n}\nஅச்சு முதன்மை();\n";
                case LARGE_FUNCTION ->
                        definitions
                                + "செயல் முதன்மை() {\n"
                                + filler()
                                + code
                                + "திரும்பு "
                                + shown
                                + ";\n}\nஅச்சு முதன்மை();\n";
            };
        }

        private static String filler() {
            return "(1 == 2) எனில் {\n"
                    + "நிரப்பு = [1, 2, 3, 4, 5, 6, 7, 8, 9];\n".repeat(100)
                    + "}\n";
        }
    }

    private static String loop(String body) {
        return "i = 0;\n(i < " + TURNS + ") சுற்று {\n" + body + "i = i + 1;\n}\n";
    }

    private static void isLinear(
            Place place, String definitions, String code, String shown, String printed) {
        String program = place.program(definitions, code, shown);
        assertThat(Run.within((long) TURNS * STEPS_A_TURN, program)).isEqualTo(printed + "\n");
    }

    /** The same, and without the analysis it is not. */
    private static void isLinearThanksToAnalysis(
            Place place, String definitions, String code, String shown, String printed) {
        isLinear(place, definitions, code, shown, printed);
        String program = place.program(definitions, code, shown);
        assertThat(Run.plain((long) TURNS * STEPS_A_TURN, program)).isEqualTo(Run.STRUCK);
    }

    private static final String ADD = "செயல் கூட்டி(a, v) { திரும்பு இணை(a, v); }\n";
    private static final String AT = "செயல் உறுப்பு(a, k) { திரும்பு a[k]; }\n";
    private static final String PUT = "செயல் வை(a, k, v) { a[k] = v; திரும்பு a; }\n";

    @ParameterizedTest
    @EnumSource
    void append(Place place) {
        isLinearThanksToAnalysis(
                place, "", "a = [];\n" + loop("a = இணை(a, i);\n"), "நீளம்(a)", "" + TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void appendThroughAFunction(Place place) {
        isLinearThanksToAnalysis(
                place, ADD, "a = [];\n" + loop("a = கூட்டி(a, i);\n"), "நீளம்(a)", "" + TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void appendThroughAFunctionThatIsAskedFirst(Place place) {
        isLinearThanksToAnalysis(
                place,
                ADD + "செயல் அளவு(a) { திரும்பு நீளம்(a); }\n",
                "a = [];\n" + loop("a = கூட்டி(a, அளவு(a));\n"),
                "a[2999]",
                "2999");
    }

    private static String filled() {
        return "a = [];\n" + loop("a = இணை(a, 0);\n");
    }

    @ParameterizedTest
    @EnumSource
    void elementSet(Place place) {
        isLinear(place, "", filled() + loop("a[i] = i;\n"), "a[2999]", "2999");
    }

    @ParameterizedTest
    @EnumSource
    void elementSetThroughAFunction(Place place) {
        isLinearThanksToAnalysis(
                place, PUT, filled() + loop("a = வை(a, i, i);\n"), "a[2999]", "2999");
    }

    @ParameterizedTest
    @EnumSource
    void elementSetAndAReaderInTurn(Place place) {
        isLinearThanksToAnalysis(
                place,
                AT,
                filled() + "s = 0;\n" + loop("a[i] = i;\ns = s + உறுப்பு(a, i);\n"),
                "s",
                "4498500");
    }

    @ParameterizedTest
    @EnumSource
    void elementSetAndALoopOverTheArrayInTurn(Place place) {
        String few = "a = [1, 2, 3];\ns = 0;\n";
        isLinear(
                place,
                "",
                few + loop("ஒவ்வொரு x இல் a { s = s + x; }\na[1] = i;\n"),
                "a[1]",
                "2999");
    }

    @ParameterizedTest
    @EnumSource
    void fieldSet(Place place) {
        isLinear(place, "", "r = {n: 0};\n" + loop("r.n = r.n + 1;\n"), "r.n", "" + TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void recordKeys(Place place) {
        isLinear(place, "", "r = {};\n" + loop("r[\"k\" & i] = i;\n"), "r.k2999", "2999");
    }

    @ParameterizedTest
    @EnumSource
    void recordKeysThroughAFunction(Place place) {
        isLinearThanksToAnalysis(
                place, PUT, "r = {};\n" + loop("r = வை(r, \"k\" & i, i);\n"), "r.k2999", "2999");
    }

    @ParameterizedTest
    @EnumSource
    void appendIntoAField(Place place) {
        isLinearThanksToAnalysis(
                place,
                "",
                "r = {n: []};\n" + loop("r.n = இணை(r.n, i);\n"),
                "நீளம்(r.n)",
                "" + TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void appendIntoAFieldThroughAFunction(Place place) {
        isLinearThanksToAnalysis(
                place,
                ADD,
                "r = {n: []};\n" + loop("r.n = கூட்டி(r.n, i);\n"),
                "நீளம்(r.n)",
                "" + TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void appendIntoAFieldOfAParameter(Place place) {
        isLinearThanksToAnalysis(
                place,
                "செயல் பதிவிடு_வை(r, v) { r.n = இணை(r.n, v); r.c = r.c + 1; திரும்பு r; }\n",
                "r = {n: [], c: 0};\n" + loop("r = பதிவிடு_வை(r, i);\n"),
                "r.c",
                "" + TURNS);
    }

    private static final String MATRIX =
            "m = [];\nj = 0;\n(j < 10) சுற்று {\nrow = [];\nk = 0;\n"
                    + "(k < 300) சுற்று {\nrow = இணை(row, 0);\nk = k + 1;\n}\nm = இணை(m, row);\nj = j + 1;\n}\n";

    @ParameterizedTest
    @EnumSource
    void rowsTakenChangedAndPutBack(Place place) {
        isLinearThanksToAnalysis(
                place,
                "",
                MATRIX + "j = 0;\n" + loop("row = m[j];\nrow[7] = i;\nm[j] = row;\nj = 9 - j;\n"),
                "m[9][7]",
                "2999");
    }

    @ParameterizedTest
    @EnumSource
    void rowsChangedInABranch(Place place) {
        isLinearThanksToAnalysis(
                place,
                "",
                MATRIX
                        + "j = 3;\n"
                        + loop("(i > 4) எனில் {\nrow = m[j];\nrow[7] = i;\nm[j] = row;\n}\n"),
                "m[3][7]",
                "2999");
    }

    @ParameterizedTest
    @EnumSource
    void rowsChangedByAFunction(Place place) {
        isLinearThanksToAnalysis(
                place,
                PUT,
                MATRIX + "j = 0;\n" + loop("row = m[j];\nrow = வை(row, 7, i);\nm[j] = row;\n"),
                "m[0][7]",
                "2999");
    }

    @ParameterizedTest
    @EnumSource
    void rowsChangedInOneStatement(Place place) {
        isLinearThanksToAnalysis(
                place,
                PUT,
                MATRIX + "j = 0;\n" + loop("m[j] = வை(m[j], 7, i);\n"),
                "m[0][7]",
                "2999");
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfAParameter(Place place) {
        isLinearThanksToAnalysis(
                place,
                "செயல் மாற்றி(m, j, k, v) {\nrow = m[j];\nrow[k] = v;\nm[j] = row;\nதிரும்பு m;\n}\n",
                MATRIX + loop("m = மாற்றி(m, 3, 7, i);\n"),
                "m[3][7]",
                "2999");
    }

    @ParameterizedTest
    @EnumSource
    void cellsOfRecordsInRecords(Place place) {
        String big = "[" + "0, ".repeat(299) + "0]";
        isLinearThanksToAnalysis(
                place,
                "",
                "p = {q: {r: "
                        + big
                        + "}};\n"
                        + loop("q = p.q;\nr = q.r;\nr[5] = i;\nq.r = r;\np.q = q;\n"),
                "p.q.r[5]",
                "2999");
    }

    @ParameterizedTest
    @EnumSource
    void oneKeptAliasCostsOneCopy(Place place) {
        isLinear(
                place,
                "",
                filled() + "b = a;\n" + loop("a[i] = i;\n") + loop("a = இணை(a, i);\n"),
                "நீளம்(b) & \" \" & b[5] & \" \" & a[5]",
                TURNS + " 0 5");
    }

    @ParameterizedTest
    @EnumSource(names = {"FUNCTION", "LARGE_FUNCTION"})
    void rowsReadInBetween(Place place) {
        isLinearThanksToAnalysis(
                place,
                "",
                MATRIX
                        + "s = 0;\n"
                        + loop("w = m[2];\ns = s + w[7];\nrow = m[2];\nrow[7] = i;\nm[2] = row;\n"),
                "m[2][7] & \" \" & s",
                "2999 4495501");
    }
}
