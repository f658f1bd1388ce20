package in.etamil.values;

import static in.etamil.values.LinearPrograms.PUT;
import static in.etamil.values.LinearPrograms.ROOM;
import static in.etamil.values.LinearPrograms.copiesNothing;
import static in.etamil.values.LinearPrograms.prints;
import static in.etamil.values.LinearPrograms.printsWith;
import static in.etamil.values.LinearPrograms.turns;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The static rules of values S7 and S8: globals, and what is lent to be changed and put back. */
class LinearLendingTest {
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
}
