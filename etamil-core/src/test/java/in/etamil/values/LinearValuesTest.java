package in.etamil.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.EtamilRuntimeException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The static rules of values, one by one: what they must not break, at the top level and in a
 * function. What they gain is held by {@link GrowthTest}.
 */
class LinearValuesTest {
    private static final int ROOM = 200;

    private static void prints(String code, String... lines) {
        printsWith("", code, lines);
    }

    /**
     * The code prints the lines, at the top level, in a function, and when everything is shared.
     */
    private static void printsWith(String definitions, String code, String... lines) {
        String expected = String.join("\n", lines) + "\n";
        String inFunction = definitions + "செயல் முதன்மை() {\n" + code + "}\nமுதன்மை();\n";
        assertThat(Run.plain(100_000, definitions + code)).as("shared").isEqualTo(expected);
        assertThat(Run.of(definitions + code)).as("top level").isEqualTo(expected);
        assertThat(Run.of(inFunction)).as("function").isEqualTo(expected);
    }

    /** An array of 1,000 zeros under the name, and a hundred turns of the body. */
    private static String turns(String name, String body) {
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
    private static void copiesNothing(String definitions, String code) {
        assertThat(steps(definitions, code)).isTrue();
    }

    private static void copies(String definitions, String code) {
        assertThat(steps(definitions, code)).isFalse();
    }

    private static boolean steps(String definitions, String code) {
        String program = definitions + "செயல் முதன்மை() {\n" + code + "}\nமுதன்மை();\n";
        return !Run.within(1000 * 10 + 100 * ROOM, program).equals(Run.STRUCK);
    }

    private static final String AT = "செயல் உறுப்பு(a, k) { திரும்பு a[k]; }\n";
    private static final String PUT = "செயல் வை(a, k, v) { a[k] = v; திரும்பு a; }\n";
    private static final String BOTH =
            "செயல் இரண்டும்(a, b) { b[0] = 9; திரும்பு a[0] & \" \" & b[0]; }\n";

    @Nested
    class S1Borrow {
        @Test
        void whatIsOnlyLookedAtIsNotShared() {
            copiesNothing("", turns("a", "a[i] = நீளம்(a) + a[0];\nb = a == a;\nc = வகை(a);\n"));
        }

        @Test
        void whatIsKeptIsShared() {
            copies("", turns("a", "b = a;\na[i] = i;\n"));
        }

        @Test
        void theFieldsOfAShapeAreSharedWithTheRecordTheyComeFrom() {
            printsWith(
                    "வடிவம் வ { அணி y }\n",
                    "a = வ{y: [1]};\nb = வ{..a};\nr = b.y;\nr[0] = 9;\nb.y = r;\nr = 0;\nஅச்சு a.y & \" \" & b.y;\n",
                    "[1] [9]");
            assertThat(
                            Run.of(
                                    "வடிவம் வ { அணி y }\nசெயல் f() { p = {y: [1]}; s = வ(p); r = p.y; r[0] = 9; p.y = r; q = s?; திரும்பு q.y & \" \" & p.y; }\nஅச்சு f();\n"))
                    .isEqualTo("[1] [9]\n");
        }
    }

    @Nested
    class S2Ends {
        @Test
        void aUseThatIsOverDoesNotHinderAMove() {
            copiesNothing("", turns("a", "a = இணை(a, நீளம்(a));\n"));
        }

        @Test
        void aBorrowedPartStaysInUseUntilItsOperationIsDone() {
            printsWith(PUT, "m = [[1, 2], 3];\nஅச்சு m[0] == வை(m, 0, [1, 2]);\nm = 0;\n", "false");
            printsWith(
                    "செயல் பங்கு(a) { r = a[0]; r[0] = 9; a[0] = r; திரும்பு a[0]; }\n",
                    "m = [[1, 2]];\nஅச்சு m[0] == பங்கு(m);\nm = 0;\n",
                    "false");
        }

        @Test
        void aBorrowedArgumentStaysInUseUntilTheCallIsDone() {
            printsWith(
                    "செயல் முதல்(r, n) { திரும்பு r[0] + n; }\n"
                            + "செயல் பங்கு(a) { r = a[0]; r[0] = 90; a[0] = r; திரும்பு 1; }\n",
                    "m = [[1, 2]];\nஅச்சு முதல்(m[0], பங்கு(m));\nm = 0;\n",
                    "2");
        }
    }

    @Nested
    class S3Move {
        @Test
        void aVariableThatIsReadAgainIsNotMoved() {
            printsWith(
                    PUT, "a = [1, 2];\nb = வை(a, 0, 9);\nஅச்சு a & \" \" & b;\n", "[1, 2] [9, 2]");
        }

        @Test
        void aVariableThatIsReadInTheNextTurnIsNotMoved() {
            printsWith(
                    PUT,
                    "a = [1, 2];\ni = 0;\n(i < 2) சுற்று {\nb = வை(a, 0, a[0] + 1);\nஅச்சு b;\ni = i + 1;\n}\n",
                    "[2, 2]",
                    "[2, 2]");
        }

        @Test
        void aVariableThatIsUsedTwiceInTheStatementIsNotMoved() {
            printsWith(BOTH, "a = [1];\nஅச்சு இரண்டும்(a, a);\n", "1 9");
            prints(
                    "a = [[1]];\nb = [a, a];\nr = b[0];\nr[0] = 9;\nb[0] = r;\nஅச்சு b;\n",
                    "[[9], [[1]]]");
        }

        @Test
        void anElementAssignmentUsesItsVariableLast() {
            printsWith(PUT, "a = [1, 2];\na[1] = வை(a, 0, 9);\nஅச்சு a;\n", "[1, [9, 2]]");
        }

        @Test
        void aReturnedVariableIsMoved() {
            copiesNothing(PUT, turns("a", "a = வை(a, i, i);\n"));
        }

        @Test
        void aVariableThatABranchReadsIsNotMoved() {
            printsWith(
                    PUT,
                    "a = [1];\nc = 1;\nb = வை(a, 0, 9);\n(c == 1) எனில் { அச்சு a; } இன்றேல் { c = 2; }\n",
                    "[1]");
            printsWith(
                    PUT,
                    "a = [1];\nc = 1;\nb = வை(a, 0, 9);\n(c == 2) எனில் { c = 3; } இன்றேல் { அச்சு a; }\n",
                    "[1]");
        }

        @Test
        void aVariableThatAConditionReadsIsNotMoved() {
            printsWith(PUT, "a = [1];\nb = வை(a, 0, 9);\n(a[0] == 1) எனில் { அச்சு b; }\n", "[9]");
            printsWith(
                    PUT,
                    "a = [1];\nb = வை(a, 0, 9);\ni = 0;\n(a[0] + i < 3) சுற்று {\ni = i + 1;\nஅச்சு i;\n}\n",
                    "1",
                    "2");
        }

        @Test
        void aVariableThatIsReadBehindALoopIsNotMovedByItsCondition() {
            printsWith(
                    PUT,
                    "a = [1];\n(நீளம்(வை(a, 0, 9)) < 1) சுற்று { a = [3]; }\nஅச்சு a;\n",
                    "[1]");
        }

        @Test
        void aVariableThatALoopReadsIsNotMovedBeforeIt() {
            printsWith(
                    PUT,
                    "a = [1];\nb = வை(a, 0, 9);\ni = 0;\n(i < 1) சுற்று {\nஅச்சு a;\ni = i + 1;\n}\n",
                    "[1]");
            printsWith(PUT, "a = [1];\nb = வை(a, 0, 9);\nஒவ்வொரு x இல் [1] { அச்சு a; }\n", "[1]");
            printsWith(PUT, "a = [1];\nb = வை(a, 0, 9);\nஒவ்வொரு x இல் a { அச்சு x; }\n", "1");
        }

        @Test
        void aVariableThatIsReadInTheNextTurnOfAForEachIsNotMoved() {
            printsWith(
                    PUT,
                    "a = [1];\nஒவ்வொரு x இல் [1, 2] {\nb = வை(a, 0, a[0] + 1);\nஅச்சு b;\n}\n",
                    "[2]",
                    "[2]");
        }

        @Test
        void aVariableThatIsReadBehindALoopIsNotMovedInIt() {
            printsWith(
                    PUT,
                    "a = [1];\nஒவ்வொரு x இல் [1] {\na = [5];\nb = வை(a, 0, 9);\n}\nஅச்சு a;\n",
                    "[5]");
            printsWith(
                    PUT,
                    "a = [1];\ni = 0;\n(i < 1) சுற்று {\na = [5];\nb = வை(a, 0, 9);\ni = i + 1;\n}\nஅச்சு a;\n",
                    "[5]");
        }

        @Test
        void appendingToAnotherVariableDoesNotMoveOneThatIsReadAgain() {
            prints("a = [1];\nb = இணை(a, 2);\nஅச்சு a & \" \" & b;\n", "[1] [1, 2]");
        }

        @Test
        void aVariableThatIsKeptAndLookedAtInOneCallIsNotMoved() {
            printsWith(
                    "செயல் முதலில்(b, a) { b[0] = 9; திரும்பு a[0] & \" \" & b[0]; }\n",
                    "a = [1];\nஅச்சு முதலில்(a, a);\n",
                    "1 9");
        }

        @Test
        void aVariableThatTheLoopBindsIsMovedBeforeIt() {
            copiesNothing(
                    PUT, turns("a", "b = வை(a, i, i);\nஒவ்வொரு a இல் [1] { s = a; }\na = b;\n"));
        }

        @Test
        void aVariableThatAnIndexReadsIsNotMoved() {
            printsWith(
                    PUT,
                    "a = [1];\nb = வை(a, 0, 9);\nm = [0, 0];\nm[a[0]] = 5;\nஅச்சு m;\n",
                    "[0, 5]");
        }

        @Test
        void aShapeWhoseFieldsAreTakenOverLaterIsNotMoved() {
            printsWith(
                    "வடிவம் வ { எண் x, செயல் மாற்று(இது) { b = இது; b.x = 9; திரும்பு b; } }\nசெயல் f(a) { a.x = 9; திரும்பு a; }\n",
                    "a = வ{x: 1};\nb = f(a);\nc = வ{..a};\nஅச்சு c.x & \" \" & b.x;\n",
                    "1 9");
        }
    }

    @Nested
    class S4EarlyExits {
        @Test
        void whatAnEarlyExitLeavesIsMovedAllTheSame() {
            copiesNothing(
                    "செயல் கூட்டி(a, v) {\n(v > 500) எனில் { திரும்பு a; }\n"
                            + "w = எண்ணாக்கு(v & \"\")?;\nதிரும்பு இணை(a, w);\n}\n",
                    turns("a", "a = கூட்டி(a, i);\n"));
        }

        @Test
        void whatAnEarlyReturnGivesIsMoved() {
            copiesNothing(
                    "செயல் f(a, v) {\n(v > -1) எனில் {\na[v] = v;\nதிரும்பு a;\n}\nதிரும்பு இணை(a, 1);\n}\n",
                    turns("a", "a = f(a, i);\n"));
        }

        @Test
        void whatAResultHoldsStaysAsItWas() {
            assertThat(
                            Run.of(
                                    "வடிவம் வ { எண் x, செயல் மாற்று(இது) { b = இது; b.x = 9; திரும்பு b; } }\nசெயல் f() { s = வ({x: 1}); w = s?; w.x = 9; v = s?; திரும்பு v.x & \" \" & w.x; }\nஅச்சு f();\n"))
                    .isEqualTo("1 9\n");
        }
    }

    /** {@code ?} behind the call of a function that makes its results owns what it takes out. */
    @Nested
    class FreshResults {
        private static final String PUT_OR_FAIL =
                "செயல் வை(a, k, v) { (k < 0) எனில் { திரும்பு தவறு(k); } a[k] = v; திரும்பு சரி(a); }\n";

        @Test
        void theContentOfAFreshResultIsNotShared() {
            copiesNothing(PUT_OR_FAIL, turns("a", "a = வை(a, i, 1)?;\n"));
        }

        @Test
        void norThatOfAResultHandedOn() {
            copiesNothing(
                    PUT_OR_FAIL + "செயல் மேல்_வை(a, k) { திரும்பு வை(a, k, 2); }\n",
                    turns("a", "a = மேல்_வை(a, i)?;\n"));
        }

        @Test
        void norThatOfAFunctionOfAShape() {
            copiesNothing(
                    "வடிவம் பெட்டி { ப, செயல் வை(a, k) { a[k] = 1; திரும்பு சரி(a); } }\n",
                    turns("a", "a = பெட்டி.வை(a, i)?;\n"));
        }

        @Test
        void whatAHeldResultHoldsStaysAsItWas() {
            printsWith(
                    "செயல் அதே(r) { திரும்பு r; }\nசெயல் மீண்டும்(r) { திரும்பு அதே(r); }\n",
                    "r = சரி([1]);\na = மீண்டும்(r)?;\na[0] = 2;\nஅச்சு r;\nஅச்சு a;\n",
                    "சரி([1])",
                    "[2]");
        }

        @Test
        void whatTheFunctionKeepsStaysAsItWas() {
            printsWith(
                    "செயல் புதிது(a) { b = சரி(a); திரும்பு சரி([a, b]); }\n",
                    "c = [1];\nd = புதிது(c)?;\ne = d[0];\ne[0] = 2;\nd[0] = e;\nஅச்சு c;\nஅச்சு d;\n",
                    "[1]",
                    "[[2], சரி([1])]");
        }

        @Test
        void aVariableThatHoldsAFunctionMayGiveAHeldResult() {
            printsWith(
                    "செயல் வை(a) { திரும்பு சரி(a); }\n",
                    "r = சரி([1]);\nசெயல் அழை(வை, r) { a = வை(r)?; a[0] = 2; திரும்பு [a, r]; }\n"
                            + "அச்சு அழை(செயல்(x) { திரும்பு x; }, r);\n",
                    "[[2], சரி([1])]");
        }
    }

    @Nested
    class S5Parameters {
        @Test
        void aReaderDoesNotShare() {
            copiesNothing(AT, turns("a", "a[i] = உறுப்பு(a, i) + 1;\n"));
        }

        @Test
        void aReaderOfAReaderDoesNotShare() {
            copiesNothing(
                    AT
                            + "செயல் உறுப்பு_௨(a, k) { (k < 0) எனில் { திரும்பு உறுப்பு_௨(a, 0); } திரும்பு உறுப்பு(a, k); }\n",
                    turns("a", "a[i] = உறுப்பு_௨(a, i) + 1;\n"));
        }

        @Test
        void aParameterThatIsChangedKeeps() {
            printsWith(PUT, "a = [1];\nb = வை(a, 0, 2);\nஅச்சு a & \" \" & b;\n", "[1] [2]");
        }

        @Test
        void aParameterThatIsAssignedKeeps() {
            printsWith(
                    "செயல் f(a) { b = a; a = [7]; b[0] = 9; திரும்பு b; }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] [9]");
        }

        @Test
        void aParameterThatIsPassedOnToBeKeptKeeps() {
            printsWith(
                    PUT + "செயல் f(a) { திரும்பு வை(a, 0, 9); }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] [9]");
        }

        @Test
        void aParameterThatIsCapturedKeeps() {
            printsWith(
                    "செயல் f(a) { திரும்பு செயல்() { a[0] = 9; திரும்பு a; }; }\n",
                    "a = [1];\nk = f(a);\nஅச்சு k() & \" \" & a;\na[0] = 5;\nஅச்சு k();\n",
                    "[9] [1]",
                    "[9]");
        }

        @Test
        void aParameterThatIsStoredAndThenChangedKeeps() {
            printsWith(
                    "செயல் f(a) { b = a; b[0] = 9; திரும்பு b; }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] [9]");
        }

        @Test
        void aParameterThatIsKeptInABlockKeeps() {
            printsWith(
                    "செயல் f(a) { (1 == 1) எனில் { b = a; b[0] = 9; திரும்பு b; } திரும்பு 0; }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] [9]");
        }

        @Test
        void aParameterThatIsChangedInABranchKeeps() {
            printsWith(
                    "செயல் f(a) { (1 == 1) எனில் { a[0] = 9; } திரும்பு a[0]; }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] 9");
        }

        @Test
        void aParameterThatIsChangedInTheOtherBranchKeeps() {
            printsWith(
                    "செயல் f(a) { (1 == 2) எனில் { b = 0; } இன்றேல் { a[0] = 9; } திரும்பு a[0]; }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] 9");
        }

        @Test
        void aParameterThatIsChangedInAWhileLoopKeeps() {
            printsWith(
                    "செயல் f(a) { i = 0; (i < 1) சுற்று { a[0] = 9; i = i + 1; } திரும்பு a[0]; }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] 9");
        }

        @Test
        void aParameterThatIsChangedInAForEachLoopKeeps() {
            printsWith(
                    "செயல் f(a) { ஒவ்வொரு x இல் [1] { a[0] = 9; } திரும்பு a[0]; }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] 9");
        }

        @Test
        void aParameterThatIsChangedInATryBodyKeeps() {
            printsWith(
                    "செயல் f(a) { முயல் { a[0] = 9; } பிழை(e) { } திரும்பு a[0]; }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] 9");
        }

        @Test
        void aParameterThatIsChangedInAHandlerKeeps() {
            printsWith(
                    "செயல் f(a) { முயல் { b = a[5]; } பிழை(e) { a[0] = 9; } திரும்பு a[0]; }\n",
                    "a = [1];\nb = f(a);\nஅச்சு a & \" \" & b;\n",
                    "[1] 9");
        }

        @Test
        void aMethodThatChangesItselfDoesNotChangeTheRecord() {
            printsWith(
                    "வடிவம் வ { எண் x, செயல் மாற்று(இது) { b = இது; b.x = 9; திரும்பு b; } }\n",
                    "a = வ{x: 1};\nb = a.மாற்று();\nஅச்சு a.x & \" \" & b.x;\n",
                    "1 9");
        }

        @Test
        void aParameterThatIsNamedTwiceKeeps() {
            printsWith(
                    "செயல் f(a, a) { b = a; b[0] = 9; திரும்பு b; }\n",
                    "a = [1];\nb = f([2], a);\nஅச்சு a & \" \" & b;\n",
                    "[1] [9]");
        }
    }

    @Nested
    class S6ForEach {
        @Test
        void aLoopOnlyBorrows() {
            copiesNothing(
                    "", turns("a", "(i > 98) எனில் { ஒவ்வொரு x இல் a { b = x; } }\na[i] = i;\n"));
        }

        @Test
        void aLoopWhoseBodyChangesTheCollectionSeesItAsItWas() {
            prints("a = [1, 2];\nஒவ்வொரு x இல் a {\na[1] = 9;\nஅச்சு x;\n}\n", "1", "2");
            prints(
                    "m = [[1], [2]];\nஒவ்வொரு x இல் m {\nr = m[1];\nr[0] = 9;\nm[1] = r;\nஅச்சு x;\n}\n",
                    "[1]",
                    "[2]");
            prints("a = [1, 2];\nஒவ்வொரு x இல் a {\na = இணை(a, 9);\nஅச்சு x;\n}\n", "1", "2");
        }

        @Test
        void anElementThatIsReadBehindTheLoopStaysAsItWas() {
            prints(
                    "m = [[1], [2]];\nஒவ்வொரு x இல் m { y = 0; }\nr = m[1];\nr[0] = 9;\nm[1] = r;\nஅச்சு x & \" \" & m;\n",
                    "[2] [[1], [9]]");
        }

        @Test
        void anElementThatIsChangedInTheBodyIsNotChangedInTheCollection() {
            prints(
                    "m = [[1], [2]];\nஒவ்வொரு x இல் m {\nx[0] = 9;\nஅச்சு x;\n}\nஅச்சு m;\n",
                    "[9]",
                    "[9]",
                    "[[1], [2]]");
        }

        @Test
        void elementsThatAreOnlyLookedAtAreNotShared() {
            copiesNothing(
                    "",
                    turns(
                                    "a",
                                    "ஒவ்வொரு x இல் m { s = நீளம்(x); }\nr = m[0];\nr[i] = i;\nm[0] = r;\n")
                            .replace("i = 0;\n(i < 100)", "m = [a];\na = 0;\ni = 0;\n(i < 100)"));
        }

        @Test
        void anElementThatTheHandlerReadsStaysAsItWas() {
            prints(
                    "m = [[1], [2]];\nமுயல் {\nஒவ்வொரு x இல் m { z = x[5]; }\n} பிழை(e) {\nr = m[0];\nr[0] = 9;\nm[0] = r;\nஅச்சு x;\n}\n",
                    "[1]");
        }
    }

    @Nested
    class S7Globals {
        @Test
        void aGlobalThatTheCalledFunctionReadsIsNotMoved() {
            String program =
                    "செயல் f(a) { a[0] = 9; திரும்பு a[0] + g[0]; }\n"
                            + "g = [1];\ng = f(g);\nஅச்சு g;\n";
            assertThat(Run.of(program)).isEqualTo("10\n");
        }

        @Test
        void aGlobalThatAFunctionReadsOnTheWayIsNotMoved() {
            String program =
                    "செயல் h() { திரும்பு g[0]; }\nசெயல் f(a) { a[0] = 9; திரும்பு a[0] + h(); }\n"
                            + "g = [1];\ng = f(g);\nஅச்சு g;\n";
            assertThat(Run.of(program)).isEqualTo("10\n");
        }

        @Test
        void aGlobalThatAFunctionValueReadsIsNotMoved() {
            String program =
                    "k = செயல்() { திரும்பு g[0]; };\nசெயல் f(a, p) { a[0] = 9; திரும்பு a[0] + p(); }\n"
                            + "g = [1];\ng = f(g, k);\nஅச்சு g;\n";
            assertThat(Run.of(program)).isEqualTo("10\n");
        }

        @Test
        void aGlobalThatAMethodReadsIsNotMoved() {
            String program =
                    "வடிவம் ப { எண் x, செயல் படி_(இது) { திரும்பு g[0]; } }\n"
                            + "செயல் f(a, p) { a[0] = 9; திரும்பு a[0] + p.படி_(); }\n"
                            + "g = [1];\nq = ப{x: 1};\ng = f(g, q);\nஅச்சு g;\n";
            assertThat(Run.of(program)).isEqualTo("10\n");
        }

        @Test
        void aLocalThatIsNotBoundIsTheGlobalAndIsNotMoved() {
            String program =
                    "செயல் f(c) { (c) எனில் { g = [5]; } g = இணை(g, 2); திரும்பு g; }\n"
                            + "செயல் h(c) { (c) எனில் { g = [[5]]; } g[0] = இணை(g[0], 2); திரும்பு g; }\n"
                            + "g = [1];\nஅச்சு f(பொய்);\nஅச்சு g;\ng = [[1]];\nஅச்சு h(பொய்);\nஅச்சு g;\n";
            assertThat(Run.of(program)).isEqualTo("[1, 2]\n[1]\n[[1, 2]]\n[[1]]\n");
        }

        @Test
        void aPartOfAGlobalIsNotLentToAFunction() {
            String program =
                    PUT
                            + "செயல் f() { r = g[0]; r[0] = 9; g[0] = r; திரும்பு g; }\n"
                            + "செயல் h() { g[0] = வை(g[0], 0, 9); திரும்பு g; }\n"
                            + "g = [[1]];\nஅச்சு f();\nஅச்சு g;\nஅச்சு h();\nஅச்சு g;\n";
            assertThat(Run.of(program)).isEqualTo("[[9]]\n[[1]]\n[[9]]\n[[1]]\n");
        }

        @Test
        void aCapturedValueStaysAsItWas() {
            prints(
                    "a = [1];\nk = செயல்(b) { திரும்பு b & \"\"; };\nஅச்சு k(a);\na[0] = 2;\nஅச்சு k(a);\n",
                    "[1]",
                    "[2]");
            assertThat(
                            Run.of(
                                    "செயல் f() { a = [1]; k = செயல்() { திரும்பு a; }; a[0] = 2; திரும்பு k() & \" \" & a; }\n"
                                            + "அச்சு f();\n"))
                    .isEqualTo("[1] [2]\n");
        }

        @Test
        void aFunctionNeverMovesAGlobal() {
            assertThat(
                            Run.of(
                                    PUT
                                            + "செயல் f() { திரும்பு வை(g, 0, 9); }\ng = [1];\nஅச்சு f();\nஅச்சு g;\n"))
                    .isEqualTo("[9]\n[1]\n");
        }

        @Test
        void aGlobalThatALaterCallReadsIsNotMoved() {
            assertThat(
                            Run.of(
                                    PUT
                                            + "செயல் h() { திரும்பு g[0]; }\ng = [1];\nb = வை(g, 0, 9);\nஅச்சு h();\ng = 0;\n"))
                    .isEqualTo("1\n");
        }

        @Test
        void aGlobalThatACallReadsBeforeIsMoved() {
            assertThat(
                            Run.within(
                                    1000 * 10 + 100 * ROOM,
                                    PUT
                                            + "செயல் h() { திரும்பு g[0]; }\n"
                                            + turns("g", "g = வை(g, i, h());\n")))
                    .isNotEqualTo(Run.STRUCK);
        }

        @Test
        void aGlobalThatANamedFunctionTakenAsAValueReadsIsNotMoved() {
            assertThat(
                            Run.of(
                                    "செயல் f(a, p) { a[0] = 9; திரும்பு a[0] + p(); }\n"
                                            + "செயல் h() { திரும்பு g[0]; }\nk = h;\ng = [1];\ng = f(g, k);\nஅச்சு g;\n"))
                    .isEqualTo("10\n");
            assertThat(
                            Run.of(
                                    "செயல் f(a, p) { a[0] = 9; திரும்பு a[0] + p(); }\n"
                                            + "செயல் h() { திரும்பு g[0]; }\ng = [1];\ng = f(g, h);\nஅச்சு g;\n"))
                    .isEqualTo("10\n");
        }

        @Test
        void aGlobalThatAnUnboundLocalOfACalledFunctionReadsIsNotMoved() {
            assertThat(
                            Run.of(
                                    "செயல் h(c) { (c) எனில் { g = [5]; } திரும்பு g[0]; }\nசெயல் f(a) { a[0] = 9; திரும்பு a[0] + h(பொய்); }\ng = [1];\ng = f(g);\nஅச்சு g;\n"))
                    .isEqualTo("10\n");
        }

        @Test
        void aGlobalThatABlockOfACalledFunctionReadsIsNotMoved() {
            assertThat(
                            Run.of(
                                    "செயல் f(a) { a[0] = 9; (1 == 1) எனில் { திரும்பு a[0] + g[0]; } திரும்பு 0; }\ng = [1];\ng = f(g);\nஅச்சு g;\n"))
                    .isEqualTo("10\n");
        }

        @Test
        void aGlobalThatAChainOfFunctionsReadsIsNotMoved() {
            assertThat(
                            Run.of(
                                    "செயல் f(a) { a[0] = 9; திரும்பு a[0] + f1(); }\nசெயல் f1() { திரும்பு f2(); }\nசெயல் f2() { திரும்பு f3(); }\nசெயல் f3() { திரும்பு g[0]; }\ng = [1];\ng = f(g);\nஅச்சு g;\n"))
                    .isEqualTo("10\n");
        }

        @Test
        void aGlobalThatAMethodCalledByItsShapeReadsIsNotMoved() {
            assertThat(
                            Run.of(
                                    "வடிவம் ப { எண் x, செயல் படி_(இது) { திரும்பு g[0]; } }\nசெயல் f(a, p) { a[0] = 9; திரும்பு a[0] + ப.படி_(p); }\ng = [1];\nq = ப{x: 1};\ng = f(g, q);\nஅச்சு g;\n"))
                    .isEqualTo("10\n");
        }

        @Test
        void aGlobalThatAMethodReadsBesideTheMoveIsNotMoved() {
            assertThat(
                            Run.of(
                                    PUT
                                            + "வடிவம் ப { எண் x, செயல் படி_(இது) { திரும்பு g[0]; } }\nq = ப{x: 1};\ng = [1];\ng = [வை(g, 0, 9), q.படி_()];\nஅச்சு g;\n"))
                    .isEqualTo("[[9], 1]\n");
            assertThat(
                            Run.of(
                                    PUT
                                            + "வடிவம் ப { எண் x, செயல் படி_(இது) { திரும்பு g[0]; } }\nq = ப{x: 1};\ng = [1];\nb = வை(g, 0, 9);\nஅச்சு q.படி_();\ng = 0;\n"))
                    .isEqualTo("1\n");
        }

        @Test
        void aGlobalThatAFunctionInAFieldReadsIsNotMoved() {
            assertThat(
                            Run.of(
                                    "செயல் f(a, p) { a[0] = 9; திரும்பு a[0] + p.k(); }\np = {k: செயல்() { திரும்பு g[0]; }};\ng = [1];\ng = f(g, p);\nஅச்சு g;\n"))
                    .isEqualTo("10\n");
            assertThat(
                            Run.of(
                                    PUT
                                            + "p = {k: செயல்() { திரும்பு g[0]; }};\ng = [1];\nb = வை(g, 0, 9);\nஅச்சு p.k();\ng = 0;\n"))
                    .isEqualTo("1\n");
            assertThat(
                            Run.of(
                                    PUT
                                            + "p = [செயல்() { திரும்பு g[0]; }];\ng = [1];\nb = வை(g, 0, 9);\nஅச்சு p[0]();\ng = 0;\n"))
                    .isEqualTo("1\n");
        }

        @Test
        void aGlobalThatAFunctionValueReadsLaterIsNotMoved() {
            assertThat(
                            Run.of(
                                    PUT
                                            + "k = செயல்() { திரும்பு g[0]; };\ng = [1];\nb = வை(g, 0, 9);\nஅச்சு k();\ng = 0;\n"))
                    .isEqualTo("1\n");
        }

        @Test
        void aVariableThatIsCapturedLaterIsNotMoved() {
            assertThat(
                            Run.of(
                                    PUT
                                            + "செயல் f() { a = [1]; b = வை(a, 0, 9); k = செயல்() { திரும்பு a; }; திரும்பு k(); }\nஅச்சு f();\n"))
                    .isEqualTo("[1]\n");
        }

        @Test
        void aGlobalThatARouteReadsIsNotMoved() {
            assertThat(
                            Run.answer(
                                    "a = [1];\nb = வை(a, 0, 9);\n"
                                            + PUT
                                            + "வழி பெறு, \"/\" {\nபதில் 200, a & \"\";\n}\n"))
                    .isEqualTo("[1]");
        }
    }

    @Nested
    class S8Lend {
        private static final String ROW = "m = [[1, 2], [3, 4]];\ne = 0;\nr = m[e];\n";

        @Test
        void theContainerMayNotChangeInBetween() {
            prints(
                    ROW + "m[0] = [7, 7];\nr[0] = 9;\nm[e] = r;\nஅச்சு m & \" \" & r;\n",
                    "[[9, 2], [3, 4]] [9, 2]");
            prints(
                    ROW + "n = m;\nr[0] = 9;\nm[e] = r;\nr = 0;\nஅச்சு m & \" \" & n;\n",
                    "[[9, 2], [3, 4]] [[1, 2], [3, 4]]");
        }

        @Test
        void theIndexMayNotChangeInBetween() {
            prints(ROW + "r[0] = 9;\ne = 1;\nm[e] = r;\nr = 0;\nஅச்சு m;\n", "[[1, 2], [9, 2]]");
        }

        @Test
        void whatWasPutBackMayBeReadOn() {
            prints(
                    ROW + "r[0] = 9;\nm[e] = r;\nr[0] = 5;\nஅச்சு m & \" \" & r;\n",
                    "[[9, 2], [3, 4]] [5, 2]");
        }

        @Test
        void theContainerMayBeReadUntilTheFirstChange() {
            prints(
                    ROW + "அச்சு m;\nr[0] = m[0][1];\nm[e] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]",
                    "[[2, 2], [3, 4]]");
            prints(ROW + "r[0] = m[0];\nm[e] = r;\nr = 0;\nஅச்சு m;\n", "[[[1, 2], 2], [3, 4]]");
            prints(
                    ROW + "r = இணை(r, m[0]);\nm[e] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2, [1, 2]], [3, 4]]");
        }

        @Test
        void theContainerMayNotBeReadBehindTheFirstChange() {
            prints(
                    ROW + "r[0] = 9;\nஅச்சு m;\nm[e] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]",
                    "[[9, 2], [3, 4]]");
            prints(
                    ROW + "r[0] = 9;\nr[1] = m[0][0];\nm[e] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[9, 1], [3, 4]]");
            prints(
                    ROW
                            + "i = 0;\n(i < 2) சுற்று {\nr[i] = m[0][0] + 8;\ni = i + 1;\n}\nm[e] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[9, 9], [3, 4]]");
        }

        @Test
        void anotherLoanIntoTheSameVariableIsNotTakenForThisOne() {
            prints(
                    ROW
                            + "r[0] = 9;\nn = [[5, 6]];\nr = n[0];\nr[1] = 8;\nn[0] = r;\nm[e] = r;\nr = 0;\nஅச்சு m & \" \" & n;\n",
                    "[[5, 8], [3, 4]] [[5, 8]]");
        }

        @Test
        void twoLoansOfOneElementDoNotMeet() {
            prints(
                    ROW
                            + "q = m[0];\nr[0] = 9;\nq[1] = 8;\nm[0] = q;\nm[e] = r;\nr = 0;\nq = 0;\nஅச்சு m;\n",
                    "[[9, 2], [3, 4]]");
        }

        @Test
        void aLoanOutOfALoanChangesBoth() {
            prints(
                    "p = {q: {r: [1, 2]}};\nb = p;\nq = p.q;\nr = q.r;\nr[0] = 9;\nq.r = r;\np.q = q;\nq = 0;\nr = 0;\nஅச்சு p & \" \" & b;\n",
                    "{q: {r: [9, 2]}} {q: {r: [1, 2]}}");
        }

        @Test
        void aFailureInBetweenLeavesTheContainerWhole() {
            prints(
                    ROW
                            + "முயல் {\nr = m[e];\nr[0] = 9;\nr[5] = 9;\nm[e] = r;\n} பிழை(x) { r = 0; }\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]");
            prints(
                    ROW
                            + "முயல் {\nr = m[e];\nr[5] = 9;\nm[e] = r;\n} பிழை(x) { r[0] = 7; }\nஅச்சு m & \" \" & r;\n",
                    "[[1, 2], [3, 4]] [7, 2]");
        }

        @Test
        void aTryBlockInBetweenIsAsGoodAsAnything() {
            prints(
                    ROW
                            + "முயல் {\nr[0] = 9;\nr[5] = 9;\n} பிழை(x) { r[1] = 8; }\nm[e] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[9, 8], [3, 4]]");
        }

        @Test
        void anUpdateThatFailsLeavesTheContainerWhole() {
            printsWith(
                    "செயல் f(a) { a[0] = 9; a[7] = 1; திரும்பு a; }\n",
                    "m = [[1, 2]];\nமுயல் { m[0] = f(m[0]); } பிழை(x) { }\nஅச்சு m;\n",
                    "[[1, 2]]");
        }

        @Test
        void anUpdateMayLookAtItsContainer() {
            printsWith(
                    "செயல் f(a, m) { a[0] = m[0][0] + 8; திரும்பு a; }\n",
                    "m = [[1, 2]];\nm[0] = f(m[0], m);\nஅச்சு m;\nm[0] = இணை(m[0], m);\nஅச்சு m;\n",
                    "[[9, 2]]",
                    "[[9, 2, [[9, 2]]]]");
        }

        @Test
        void anUpdateOfAGlobalThatItsFunctionReads() {
            String program =
                    "செயல் f(a) { a[0] = m[0][0] + 8; திரும்பு a; }\nm = [[1, 2]];\nm[0] = f(m[0]);\nஅச்சு m;\n";
            assertThat(Run.of(program)).isEqualTo("[[9, 2]]\n");
        }

        @Test
        void aLoanOfAGlobalThatAFunctionReads() {
            String program =
                    "செயல் f() { திரும்பு m; }\nm = [[1, 2]];\nr = m[0];\nr[0] = 9;\nஅச்சு f();\nm[0] = r;\nஅச்சு f();\n";
            assertThat(Run.of(program)).isEqualTo("[[1, 2]]\n[[9, 2]]\n");
        }

        @Test
        void aGlobalKeepsWhatItPutBack() {
            String program =
                    "செயல் f() { திரும்பு r; }\nm = [[1, 2]];\nr = m[0];\nr[0] = 9;\nm[0] = r;\n"
                            + "q = m[0];\nq[0] = 5;\nm[0] = q;\nஅச்சு f() & \" \" & m;\n";
            assertThat(Run.of(program)).isEqualTo("[9, 2] [[5, 2]]\n");
        }

        @Test
        void aStruckLimitLeavesTheContainerWhole() {
            String program = "m = [[]];\n(மெய்) சுற்று { m[0] = இணை(m[0], 1); }\n";
            assertThat(Run.within(50, program)).isEqualTo(Run.STRUCK);
        }

        @Test
        void theElementMayBePutBackElsewhere() {
            prints(
                    "m = [[1, 2], [3, 4]];\nn = [0];\nr = m[0];\nr[0] = 9;\nn[0] = r;\nr = 0;\nஅச்சு m & \" \" & n;\n",
                    "[[1, 2], [3, 4]] [[9, 2]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nr = m[0];\nr[0] = 9;\nm[1] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [9, 2]]");
            prints(
                    "m = [[1, 2], [3, 4]];\ne = 0;\nr = m[e + 0];\nr[0] = 9;\nm[e + 1] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [9, 2]]");
            prints(
                    "m = {a: [2]};\nm[\"variable e\"] = [1];\ne = \"a\";\nr = m[\"variable e\"];\nr[0] = 9;\nm[e] = r;\nr = 0;\nஅச்சு m;\n",
                    "{a: [9], variable e: [1]}");
            prints(
                    "m = [[[1], 2]];\nk = m[0];\nr = m[0][0];\nr[0] = 9;\nm[0] = r;\nr = 0;\nஅச்சு k & \" \" & m;\n",
                    "[[1], 2] [[9]]");
        }

        @Test
        void theContainerMayNotBeAssignedInBetween() {
            prints(
                    "m = [[1, 2], [3, 4]];\nk = m;\nr = m[0];\nm = [[7], [8]];\nr[0] = 9;\nm[0] = r;\nr = 0;\nஅச்சு m & \" \" & k;\n",
                    "[[9, 2], [8]] [[1, 2], [3, 4]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nk = m;\nr = m[0];\nஒவ்வொரு m இல் [[[7], [8]]] { z = 0; }\nr[0] = 9;\nm[0] = r;\nr = 0;\nஅச்சு m & \" \" & k;\n",
                    "[[9, 2], [8]] [[1, 2], [3, 4]]");
        }

        @Test
        void aLoopOrHandlerMayNotAssignTheIndexInBetween() {
            prints(
                    "m = {f: [1]};\ne = \"f\";\nr = m[e];\nr[0] = 9;\nஒவ்வொரு e இல் [\"g\"] { z = 0; }\nm[e] = r;\nr = 0;\nஅச்சு m;\n",
                    "{f: [1], g: [9]}");
            prints(
                    "m = {f: [1]};\ne = \"f\";\nr = m[e];\nr[0] = 9;\nமுயல் { z = r[7]; } பிழை(e) { z = 0; }\nm[e] = r;\nr = 0;\nஅச்சு m.f;\n",
                    "[1]");
        }

        @Test
        void theIndexMayNotBeTheVariableThatTakes() {
            prints(
                    "m = {a: [1]};\nr = \"a\";\nr = m[r];\nr[0] = 9;\nm[r] = r;\nr = 0;\nஅச்சு m.a;\n",
                    "[1]");
        }

        @Test
        void anotherLoanIntoTheSameVariableStaysApart() {
            prints(
                    "m = [[1, 2], [3, 4]];\nn = [[5, 6]];\nk = n;\nr = m[0];\nr[0] = 9;\nr = n[0];\nr[1] = 8;\nn[0] = r;\nr = [0];\nm[0] = r;\nr = 0;\nஅச்சு m & \" \" & n & \" \" & k;\n",
                    "[[0], [3, 4]] [[5, 8]] [[5, 6]]");
        }

        @Test
        void aContainerMayNotBeReadOnceALoanOfItsLoanChanged() {
            prints(
                    "p = {q: {r: [1, 2]}};\nq = p.q;\nr = q.r;\nr[0] = 9;\nஅச்சு p;\nq.r = r;\np.q = q;\nq = 0;\nr = 0;\nஅச்சு p;\n",
                    "{q: {r: [1, 2]}}",
                    "{q: {r: [9, 2]}}");
            printsWith(
                    PUT,
                    "p = {q: {r: [1, 2]}};\nq = p.q;\nr = q.r;\nr = வை(r, 0, 9);\nஅச்சு p;\nq.r = r;\np.q = q;\nq = 0;\nr = 0;\nஅச்சு p;\n",
                    "{q: {r: [1, 2]}}",
                    "{q: {r: [9, 2]}}");
            prints(
                    "p = {q: {r: {s: [1]}}};\nq = p.q;\nr = q.r;\ns = r.s;\ns[0] = 9;\nஅச்சு p;\nr.s = s;\nq.r = r;\np.q = q;\nq = 0;\nr = 0;\ns = 0;\nஅச்சு p;\n",
                    "{q: {r: {s: [1]}}}",
                    "{q: {r: {s: [9]}}}");
        }

        @Test
        void theContainerMayNotBeReadWhereTheLoanIsMoved() {
            printsWith(
                    PUT,
                    "m = [[1, 2], [3, 4]];\nr = m[0];\nr = வை(r, 0, 9);\nஅச்சு m;\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]",
                    "[[9, 2], [3, 4]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nr = m[0];\np = {x: 0};\np.x = [r, m];\nr = [5];\nm[0] = r;\nr = 0;\nஅச்சு p & \" \" & m;\n",
                    "{x: [[1, 2], [[1, 2], [3, 4]]]} [[5], [3, 4]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nr = m[0];\np = [0];\np[0] = [r, m];\nr = [5];\nm[0] = r;\nr = 0;\nஅச்சு p & \" \" & m;\n",
                    "[[[1, 2], [[1, 2], [3, 4]]]] [[5], [3, 4]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nr = m[0];\np = [r, m];\nr = [5];\nm[0] = r;\nr = 0;\nஅச்சு p & \" \" & m;\n",
                    "[[1, 2], [[1, 2], [3, 4]]] [[5], [3, 4]]");
        }

        @Test
        void theContainerMayNotBeReadWhereAPartOfTheLoanIsTakenOut() {
            printsWith(
                    "செயல் f(x, m) { x[0] = m[0][0][0] + 8; திரும்பு x; }\n",
                    "m = [[[1], 2]];\nr = m[0];\nr[0] = f(r[0], m);\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[[9], 2]]");
            printsWith(
                    "செயல் f(x, m) { x[0] = m[0].f[0] + 8; திரும்பு x; }\n",
                    "m = [{f: [1]}];\nr = m[0];\nr.f = f(r.f, m);\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[{f: [9]}]");
        }

        @Test
        void theContainerMayBeReadInTheIndexOfTheFirstChange() {
            prints(
                    "m = [[1, 2]];\nr = m[0];\nr[m[0][0]] = 9;\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 9]]");
        }

        @Test
        void aVariableThatGetsSomethingElseLeavesTheContainerWhole() {
            prints(
                    "m = [[1, 2], [3, 4]];\nq = [7];\nr = m[0];\nr = இணை(q, 8);\nஅச்சு m;\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]",
                    "[[7, 8], [3, 4]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nr = m[0];\nr = இணை(r, r);\nஅச்சு m;\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]",
                    "[[1, 2, [1, 2]], [3, 4]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nr = m[0];\nq = இணை(r, m);\nr = [5];\nm[0] = r;\nr = 0;\nஅச்சு m & \" \" & q;\n",
                    "[[5], [3, 4]] [1, 2, [[1, 2], [3, 4]]]");
        }

        @Test
        void whatHappensToOthersLeavesTheContainerWhole() {
            prints(
                    "m = [[1, 2], [3, 4]];\nn = [[5]];\nr = m[0];\nq = n[0];\nq[0] = 8;\nn[0] = q;\nஅச்சு m & n;\nr[0] = 9;\nm[0] = r;\nr = 0;\nq = 0;\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]][[8]]",
                    "[[9, 2], [3, 4]]");
            printsWith(
                    PUT,
                    "m = [[1, 2], [3, 4]];\nc = [1];\nr = m[0];\nb = வை(c, 0, 2);\nc = 0;\nஅச்சு m;\nr[0] = 9;\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]",
                    "[[9, 2], [3, 4]]");
        }

        @Test
        void aContainerThatIsSharedKeepsItsPartHoweverItChanges() {
            prints(
                    "m = [[1, 2], [3, 4]];\nk = m;\nr = m[0];\nr[0] = 9;\nm[0] = r;\nr = 0;\nஅச்சு k;\n",
                    "[[1, 2], [3, 4]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nk = m;\nr = m[0];\nr = இணை(r, 9);\nm[0] = r;\nr = 0;\nஅச்சு k;\n",
                    "[[1, 2], [3, 4]]");
            printsWith(
                    PUT,
                    "m = [[1, 2], [3, 4]];\nk = m;\nr = m[0];\nr = வை(r, 0, 9);\nm[0] = r;\nr = 0;\nஅச்சு k;\n",
                    "[[1, 2], [3, 4]]");
            prints(
                    "m = [{f: 1}];\nk = m;\nr = m[0];\nr.f = 9;\nm[0] = r;\nr = 0;\nஅச்சு k;\n",
                    "[{f: 1}]");
            prints(
                    "m = [[[1]]];\nk = m;\nr = m[0];\nr[0] = இணை(r[0], 9);\nm[0] = r;\nr = 0;\nஅச்சு k;\n",
                    "[[[1]]]");
            prints(
                    "m = [{f: [1]}];\nk = m;\nr = m[0];\nr.f = இணை(r.f, 9);\nm[0] = r;\nr = 0;\nஅச்சு k;\n",
                    "[{f: [1]}]");
            printsWith(
                    PUT,
                    "m = [[[1]]];\nk = m;\nr = m[0];\nr[0] = வை(r[0], 0, 9);\nm[0] = r;\nr = 0;\nஅச்சு k;\n",
                    "[[[1]]]");
        }

        @Test
        void aChangeInABranchOrHandlerIsAChange() {
            prints(
                    "m = [[1, 2], [3, 4]];\nr = m[0];\n(1 == 2) எனில் { z = 0; } இன்றேல் { r[0] = 9; }\nஅச்சு m;\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]",
                    "[[9, 2], [3, 4]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nr = m[0];\nமுயல் { z = r[7]; } பிழை(x) { r[0] = 9; }\nஅச்சு m;\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]",
                    "[[9, 2], [3, 4]]");
        }

        @Test
        void aFailureBehindTheTakeLeavesTheContainerWhole() {
            prints(
                    "m = [[1, 2], [3, 4]];\nமுயல் {\nr = m[0];\nr[0] = 9;\nr[5] = 9;\nm[0] = r;\n} பிழை(x) { r = 0; }\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]");
            prints(
                    "m = [[1, 2], [3, 4]];\nமுயல் {\n(1 == 1) எனில் {\nr = m[0];\nr[0] = 9;\nr[5] = 9;\nm[0] = r;\n}\n} பிழை(x) { r = 0; }\nஅச்சு m;\n",
                    "[[1, 2], [3, 4]]");
        }

        @Test
        void whatAFailureLeavesInTheVariableIsNotPartOfTheContainer() {
            prints(
                    "m = [[1, 2], [3, 4]];\nk = m;\nமுயல் {\nr = m[0];\nz = r[5];\nm[0] = r;\n} பிழை(x) {\nr[0] = 7;\nஅச்சு k;\n}\n",
                    "[[1, 2], [3, 4]]");
        }

        @Test
        void anUpdateFromAnotherPlaceLeavesThatPlaceAsItWas() {
            prints("m = [[1], [2]];\nm[0] = இணை(m[1], 9);\nஅச்சு m;\n", "[[2, 9], [2]]");
            printsWith(PUT, "m = [[1], [2]];\nm[0] = வை(m[1], 0, 9);\nஅச்சு m;\n", "[[9], [2]]");
        }

        @Test
        void aPartOfAGlobalIsNotTakenOutInAFunction() {
            assertThat(
                            Run.of(
                                    PUT
                                            + "செயல் h() { g[0] = வை(g[0], 0, 9); திரும்பு g; }\ng = [[1]];\nஅச்சு h();\nஅச்சு g;\n"))
                    .isEqualTo("[[9]]\n[[1]]\n");
        }

        @Test
        void aPartOfTheResponseIsNotLent() {
            assertThat(
                            Run.of(
                                    "பதில் 200, \"b\", {a: [1]};\nk = response_headers;\nr = response_headers[\"a\"];\nபதில் 200, \"b\", {a: [5]};\nr[0] = 9;\nresponse_headers[\"a\"] = r;\nr = 0;\nஅச்சு k;\nஅச்சு response_headers;\n"))
                    .isEqualTo("{a: [1]}\n{a: [9]}\n");
        }

        @Test
        void whatWasPutBackMayBeChangedByARoute() {
            assertThat(
                            Run.answer(
                                    "m = [[1, 2], [3, 4]];\nr = m[0];\nr[0] = 9;\nm[0] = r;\n"
                                            + "வழி பெறு, \"/\" {\nr[1] = 8;\nபதில் 200, m & \" \" & r;\n}\n"))
                    .isEqualTo("[[9, 2], [3, 4]] [9, 8]");
        }

        @Test
        void aPartThatTheResponseTakesIsNotLent() {
            assertThat(
                            Run.of(
                                    "m = [{a: 1}];\nresponse_headers = m[0];\nresponse_headers[\"a\"] = 9;\nm[0] = response_headers;\nresponse_headers[\"b\"] = 2;\nஅச்சு m;\n"))
                    .isEqualTo("[{a: 9}]\n");
        }

        @Test
        void aChangeWhoseRightSideReadsTheContainerCopiesNothing() {
            copiesNothing("", inside("r = m[0];\nr[i] = m[0][0] + 1;\nm[0] = r;\n"));
            copiesNothing("", inside("r = m[0];\nr[m[0][0]] = i;\nm[0] = r;\n"));
            copiesNothing("", inside("r = m[0];\nr = இணை(r, m[0][0]);\nm[0] = r;\n"));
        }

        /** A hundred turns of the body, on an array in an array. */
        private static String inside(String body) {
            return turns("a", body)
                    .replace("i = 0;\n(i < 100)", "m = [a];\na = 0;\ni = 0;\n(i < 100)");
        }

        @Test
        void aFunctionOfTheProgramThatIsNamedLikeTheBuiltinIsNoAppend() {
            printsWith(
                    "செயல் இணை(a, b) { திரும்பு [b]; }\n",
                    "m = [[1]];\nm[0] = இணை(m[0], 5);\nஅச்சு m;\n",
                    "[[5]]");
        }
    }

    @Nested
    class S9ReadAlias {
        @Test
        void aRowThatIsOnlyReadIsNotShared() {
            copiesNothing(
                    "",
                    turns("a", "w = m[0];\ns = w[i];\nr = m[0];\nr[i] = i;\nm[0] = r;\n")
                            .replace("i = 0;\n(i < 100)", "m = [a];\na = 0;\ni = 0;\n(i < 100)"));
        }

        @Test
        void whatIsReadOnStaysAsItWasWhenTheContainerChanges() {
            prints(
                    "m = [[1, 2]];\nw = m[0];\nr = m[0];\nr[0] = 9;\nm[0] = r;\nr = 0;\nஅச்சு w & \" \" & m;\n",
                    "[1, 2] [[9, 2]]");
            prints(
                    "m = [[1, 2]];\nw = m[0];\nm[0] = இணை(m[0], 3);\nஅச்சு w & \" \" & m;\n",
                    "[1, 2] [[1, 2, 3]]");
        }

        @Test
        void whatIsReadOnStaysAsItWasWhenTheContainerIsMoved() {
            printsWith(
                    "செயல் f(m) { r = m[0]; r[0] = 9; m[0] = r; திரும்பு m; }\n",
                    "m = [[1, 2]];\nw = m[0];\nn = f(m);\nm = 0;\nஅச்சு w & \" \" & n;\n",
                    "[1, 2] [[9, 2]]");
        }

        @Test
        void anAliasOfAnAliasStaysAsItWas() {
            prints(
                    "b = [[[1]]];\na = b[0];\nw = a[0];\nc = b[0];\ns = c[0];\ns[0] = 9;\nc[0] = s;\nb[0] = c;\nc = 0;\ns = 0;\nஅச்சு w & \" \" & b;\n",
                    "[1] [[[9]]]");
        }

        @Test
        void anAliasThatIsChangedDoesNotChangeTheContainer() {
            prints(
                    "m = [[1, 2]];\nw = m[0];\nw[0] = 9;\nஅச்சு m & \" \" & w;\n",
                    "[[1, 2]] [9, 2]");
        }

        @Test
        void anAliasInTheNextTurnIsStillTheOldOne() {
            prints(
                    "m = [[1]];\nw = [0];\ni = 0;\n(i < 2) சுற்று {\nஅச்சு w;\nw = m[0];\nr = m[0];\nr[0] = r[0] + 1;\nm[0] = r;\ni = i + 1;\n}\n",
                    "[0]",
                    "[1]");
        }

        @Test
        void whatIsReadBeforeThePutBackStaysAsItWas() {
            prints(
                    "m = [[1, 2]];\nw = m[0];\nr = m[0];\nr[0] = 9;\nஅச்சு w;\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[1, 2]",
                    "[[9, 2]]");
            printsWith(
                    PUT,
                    "m = [[1, 2]];\nw = m[0];\nr = m[0];\nr = வை(r, 0, 9);\nஅச்சு w;\nm[0] = r;\nr = 0;\nஅச்சு m;\n",
                    "[1, 2]",
                    "[[9, 2]]");
        }

        @Test
        void whatIsReadOnStaysAsItWasWhenTheContainerIsGivenAway() {
            printsWith(
                    "செயல் f(m) { r = m[0]; r[0] = 9; m[0] = r; திரும்பு m; }\n",
                    "m = [[1, 2]];\nw = m[0];\nn = f(m);\nஅச்சு w & \" \" & n;\n",
                    "[1, 2] [[9, 2]]");
        }

        @Test
        void whatIsReadOnStaysAsItWasWhenTheContainerIsPutBack() {
            prints(
                    "p = {q: {r: [1]}};\nq = p.q;\nq.z = 0;\nw = q.r;\np.q = q;\nt = p.q;\nu = t.r;\nu[0] = 9;\nt.r = u;\np.q = t;\nஅச்சு w & \" \" & p;\n",
                    "[1] {q: {r: [9], z: 0}}");
        }

        @Test
        void whatIsReadInAHandlerStaysAsItWas() {
            prints(
                    "m = [[1]];\nமுயல் {\nw = m[0];\nz = w[5];\nw = [0];\n} பிழை(x) {\nq = m[0];\nq[0] = 9;\nm[0] = q;\nஅச்சு w;\n}\n",
                    "[1]");
        }

        @Test
        void whatIsReadToBeAssignedAgainStaysAsItWas() {
            prints(
                    "m = [[1]];\nw = m[0];\nq = m[0];\nq[0] = 9;\nm[0] = q;\nw = w[0];\nஅச்சு w;\n",
                    "1");
        }

        @Test
        void whatCameFromElsewhereIsSharedWhenItIsPutBack() {
            prints(
                    "m = [[1, 2]];\np = {f: [30, 31]};\nஒவ்வொரு x இல் [1, 2] {\nr = m[0];\nr[0] = 9;\nr = p.f;\nm[0] = r;\n}\nஅச்சு p & \" \" & m;\n",
                    "{f: [30, 31]} [[30, 31]]");
        }
    }

    @Nested
    class S10Failures {
        @Test
        void aRunThatFailsWhileAPartIsLentGivesNothing() {
            String prelude = "m = [[1, 2]];\nr = m[0];\nr[0] = 9;\nr[5] = 9;\nm[0] = r;\n";
            String route = "வழி பெறு, \"/\" {\nபதில் 200, m & \"\";\n}\n";
            assertThatThrownBy(() -> Run.answer(prelude + route))
                    .isInstanceOf(EtamilRuntimeException.class);
        }
    }

    @Nested
    class S11Literals {
        @Test
        void aLiteralIsNewEachTime() {
            prints(
                    "i = 0;\n(i < 2) சுற்று {\na = [1, 2];\na[0] = a[0] + 5;\np = {f: [1]};\nr = p.f;\nr[0] = 7;\np.f = r;\nஅச்சு a & \" \" & p;\ni = i + 1;\n}\n",
                    "[6, 2] {f: [7]}",
                    "[6, 2] {f: [7]}");
        }
    }

    @Nested
    class S12Handlers {
        private static final String FAILS = "செயல் f(a) { a[0] = 9; a[7] = 1; திரும்பு a; }\n";

        @Test
        void whatTheHandlerReadsIsNotMovedThoughTheStatementAssignsIt() {
            printsWith(FAILS, "a = [1];\nமுயல் { a = f(a); } பிழை(x) { அச்சு a; }\n", "[1]");
        }

        @Test
        void whatIsReadBehindTheHandlerIsNotMoved() {
            printsWith(
                    FAILS, "a = [1];\nமுயல் { b = f(a); a = [2]; } பிழை(x) { }\nஅச்சு a;\n", "[1]");
        }

        @Test
        void whatTheHandlerReadsIsNotMovedByAReturn() {
            assertThat(
                            Run.of(
                                    FAILS
                                            + "செயல் g(a) { முயல் { திரும்பு f(a); } பிழை(x) { திரும்பு a; } }\nஅச்சு g([1]);\n"))
                    .isEqualTo("[1]\n");
        }

        @Test
        void appendingToItselfCannotFailHalfway() {
            copiesNothing(
                    "", turns("a", "முயல் { a = இணை(a, i); } பிழை(x) { அச்சு a; }\na[0] = i;\n"));
        }

        @Test
        void whatAHandlerBindsIsMovedInTheBody() {
            copiesNothing(
                    PUT, turns("a", "முயல் {\nb = வை(a, i, i);\na = b;\n} பிழை(a) { அச்சு a; }\n"));
        }
    }

    @Nested
    class S13NumbersAtHandlers {
        @Test
        void aHandlerReadsTheNumberAsTheFailureLeftIt() {
            prints(
                    "n = 1;\nமுயல் {\nn = 2;\nz = [1][5];\nn = 3;\n} பிழை(x) { அச்சு n; }\nஅச்சு n;\n",
                    "2",
                    "2");
            prints(
                    "n = 1;\nமுயல் {\nn = 7922816251426433759354395033;\nn = n + [1][5];\n} பிழை(x) { அச்சு n; }\n",
                    "7922816251426433759354395033");
        }
    }
}
