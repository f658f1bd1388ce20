package in.etamil.values;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The memory limit is on what variables hold together, and on nothing else: a program may go on for
 * as long as it likes under a limit just above that, and one just below ends it.
 */
class HeldMemoryTest {
    private static final int TURNS = 100_000;
    private static final int QUICK_TURNS = 300;

    /** An array of 3,200 numbers. */
    private static final long ARRAY = 48 + 3200 * 32;

    /** What else a value holds that holds an array; much less than another array. */
    private static final long ROOM = 8_000;

    private static final String OUT_OF_MEMORY = "ET5009";

    private static final String DEFINITIONS =
            """
            செயல் பெரிது() {
                p = [];
                j = 0;
                (j < 3200) சுற்று { p = இணை(p, 0); j = j + 1; }
                திரும்பு p;
            }
            செயல் நீண்டது() {
                p = "";
                (நீளம்(p) < 34000) சுற்று { p = p & "கணக்கு கணக்கு கணக்கு கணக்கு "; }
                திரும்பு p;
            }
            செயல் வை(p, k, v) { p[k] = v; திரும்பு p; }
            செயல் நகல்(p) { q = p; q[0] = 1; திரும்பு q; }
            செயல் அளவு(p) { திரும்பு நீளம்(p); }
            செயல் எதுவும்(p) { p = 0; திரும்பு 1; }
            செயல் தவறும்(p) { q = p; q[0] = 1; திரும்பு q[5000]; }
            செயல் தவறுமா(p) { q = p; திரும்பு தவறு(q)?; }
            செயல் உள்ளே(p, n) {
                (n == 0) எனில் { திரும்பு p[0]; }
                p[0] = n;
                திரும்பு உள்ளே(p, n - 1);
            }
            வடிவம் பெட்டி { உள்ளடக்கம், செயல் முதல்(இது) { திரும்பு இது.உள்ளடக்கம்[0]; } }
            """;

    /**
     * Statements repeated very often, and how many arrays variables hold when they hold most: at
     * the top level, where what a global holds may be looked at afterwards, and in calls.
     */
    enum Shape {
        ASSIGNMENT(2, 2, "a = பெரிது();", "b = a;"),
        MOVE(2, 1, "a = பெரிது();", "b = a; a = b;"),
        OVERWRITTEN(2, 2, "a = பெரிது();", "b = a; b = 0; c = a; c = \"\";"),
        APPEND(2, 2, "a = பெரிது();", "b = a; b = இணை(b, i);"),
        ELEMENT(1, 1, "a = பெரிது();", "a[i - தரை(i / 3200) * 3200] = i;"),
        ELEMENT_OF_A_COPY(2, 2, "a = பெரிது();", "b = a; b[7] = i;"),
        FIELD(1, 1, "a = {அ: பெரிது(), ஆ: 0};", "a.ஆ = i;"),
        FIELD_THAT_HOLDS_IT(3, 3, "b = பெரிது(); a = {அ: b, ஆ: 0};", "a.ஆ = b; a.ஆ = i;"),
        LENT(2, 2, "a = {அ: பெரிது()};", "b = a.அ; b[3] = i; a.அ = b;"),
        LENT_AND_LONGER(
                3, 3, "c = பெரிது(); a = {அ: c};", "b = a.அ; b = இணை(b, i); a.அ = b; a.அ = c;"),
        APPEND_INSIDE(2, 2, "c = பெரிது(); a = [c];", "a[0] = இணை(a[0], i); a[0] = c;"),
        PART(2, 2, "a = [பெரிது()];", "b = a[0]; s = b[1]; b = 0;"),
        ARGUMENT_ONLY_LOOKED_AT(1, 1, "a = பெரிது();", "s = அளவு(a);"),
        PARAMETER_AND_RETURN(1, 1, "a = பெரிது();", "a = வை(a, 0, i);"),
        PARAMETER_THAT_IS_COPIED(2, 2, "a = பெரிது();", "s = வை(a, 0, i)[1];"),
        RESULT_THAT_IS_DROPPED(2, 2, "a = பெரிது();", "நகல்(a);"),
        PARAMETER_OVERWRITTEN(2, 2, "a = பெரிது();", "s = எதுவும்(a);"),
        CAPTURE(1, 2, "a = பெரிது();", "f = செயல்(x) { திரும்பு x + a[0]; }; s = f(i);"),
        RESULT_VALUE(3, 3, "a = பெரிது();", "q = சரி(a); b = q?;"),
        FOR_EACH(3, 2, "a = [பெரிது(), 1];", "ஒவ்வொரு v இல் a { s = v; } s = 0;"),
        FOR_EACH_OF_A_CALL(3, 3, "a = பெரிது();", "ஒவ்வொரு v இல் [நகல்(a)] { s = 1; } v = 0;"),
        RECURSION(2, 2, "a = பெரிது();", "s = உள்ளே(a, 1);"),
        CALL_OF_A_VALUE(1, 1, "a = பெரிது(); f = வை;", "a = f(a, 0, i);"),
        GLOBAL_IN_A_FUNCTION(
                2,
                2,
                "உலகளாவிய = பெரிது();\nசெயல் உலகம்() { உலகளாவிய[0] = 5; திரும்பு உலகளாவிய[0]; }\n",
                "",
                "s = உலகம்();"),
        METHOD(1, 1, "a = பெட்டி{உள்ளடக்கம்: பெரிது()};", "s = a.முதல்();"),
        ERROR_IN_THE_BLOCK(
                2, 2, "a = பெரிது();", "முயல் { b = a; s = b[5000]; } பிழை(e) { s = 1; }"),
        ERROR_IN_A_CALL(2, 2, "a = பெரிது();", "முயல் { s = தவறும்(a); } பிழை(e) { s = 1; }"),
        ERROR_IN_A_LOOP(
                3,
                3,
                "a = பெரிது();",
                "முயல் { ஒவ்வொரு v இல் [நகல்(a)] { s = v[0][0]; } } பிழை(e) { v = 1; }"),
        ERROR_IN_THE_HANDLER(
                2,
                2,
                "a = பெரிது();",
                "முயல் { முயல் { s = தவறும்(a); } பிழை(e) { s = தவறும்(a); } } பிழை(e) { s = 1; }"),
        FAILURE_THAT_IS_PASSED_ON(2, 2, "a = பெரிது();", "s = தவறுமா(a); s = 0;"),
        TEXT(2, 2, "a = நீண்டது();", "b = a & i; b = \"\";");

        private final int globals;
        private final int locals;
        private final String top;
        private final String before;
        private final String turn;

        Shape(int globals, int locals, String before, String turn) {
            this(globals, locals, "", before, turn);
        }

        Shape(int globals, int locals, String top, String before, String turn) {
            this.globals = globals;
            this.locals = locals;
            this.top = top;
            this.before = before;
            this.turn = turn;
        }
    }

    /** Where the statements stand. */
    enum Place {
        TOP,
        FUNCTION,
        LARGE_FUNCTION,
        LAMBDA;

        String program(Shape shape, int turns) {
            String code =
                    shape.before
                            + "\ni = 0;\n(i < "
                            + turns
                            + ") சுற்று {\n"
                            + shape.turn
                            + "\ni = i + 1;\n}\n";
            String start = DEFINITIONS + shape.top;
            return switch (this) {
                case TOP -> start + code + "அச்சு i;\n";
                case FUNCTION -> start + "செயல் முதன்மை() {\n" + code + END + "அச்சு முதன்மை();\n";
                case LARGE_FUNCTION ->
                        start
                                + "செயல் முதன்மை() {\n"
                                + filler()
                                + code
                                + END
                                + "அச்சு முதன்மை();\n";
                case LAMBDA ->
                        start
                                + "முதன்மை = செயல்() {\n"
                                + code
                                + "திரும்பு i; };\nஅச்சு முதன்மை();\n";
            };
        }

        private static final String END = "திரும்பு i;\n}\n";

        private static String filler() {
            return "(1 == 2) எனில் {\n"
                    + "நிரப்பு = [1, 2, 3, 4, 5, 6, 7, 8, 9];\n".repeat(100)
                    + "}\n";
        }

        int arrays(Shape shape) {
            return this == TOP ? shape.globals : shape.locals;
        }
    }

    private static Limits arrays(long count) {
        return Limits.commandLine().withMemory(count * ARRAY + ROOM);
    }

    private static void goesOn(Shape shape, Place place, int turns) {
        String program = place.program(shape, turns);
        assertThat(Run.under(arrays(place.arrays(shape)), program)).isEqualTo(turns + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldAtOnceIsAllThatCountsAtTheTop(Shape shape) {
        goesOn(shape, Place.TOP, QUICK_TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldAtOnceIsAllThatCountsInAFunction(Shape shape) {
        goesOn(shape, Place.FUNCTION, QUICK_TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldAtOnceIsAllThatCountsInALargeFunction(Shape shape) {
        goesOn(shape, Place.LARGE_FUNCTION, QUICK_TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldAtOnceIsAllThatCountsInALambda(Shape shape) {
        goesOn(shape, Place.LAMBDA, QUICK_TURNS);
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsHeldAtOnceCounts(Shape shape) {
        for (Place place : Place.values()) {
            String program = place.program(shape, 3);
            assertThat(Run.under(arrays(place.arrays(shape) - 1L), program))
                    .as(place.name())
                    .isEqualTo(OUT_OF_MEMORY);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void nothingAddsUpInALongRun(Shape shape) {
        for (Place place : Place.values()) {
            goesOn(shape, place, TURNS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingAddsUpOnTheGeneralPath(Shape shape) {
        for (Place place : Place.values()) {
            String program = place.program(shape, QUICK_TURNS);
            assertThat(Run.plainUnder(arrays(place.arrays(shape) + 3L), program))
                    .as(place.name())
                    .isEqualTo(QUICK_TURNS + "\n");
        }
    }
}
