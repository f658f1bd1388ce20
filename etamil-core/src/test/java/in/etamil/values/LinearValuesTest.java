package in.etamil.values;

import static in.etamil.values.LinearPrograms.AT;
import static in.etamil.values.LinearPrograms.BOTH;
import static in.etamil.values.LinearPrograms.PUT;
import static in.etamil.values.LinearPrograms.copies;
import static in.etamil.values.LinearPrograms.copiesNothing;
import static in.etamil.values.LinearPrograms.prints;
import static in.etamil.values.LinearPrograms.printsWith;
import static in.etamil.values.LinearPrograms.turns;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The static rules of values S1 to S6, one by one: what they must not break, at the top level and
 * in a function. What they gain is held by {@link GrowthTest}.
 */
class LinearValuesTest {
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
}
