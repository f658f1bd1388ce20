package in.etamil.values;

import static in.etamil.values.LinearPrograms.PUT;
import static in.etamil.values.LinearPrograms.copiesNothing;
import static in.etamil.values.LinearPrograms.prints;
import static in.etamil.values.LinearPrograms.printsWith;
import static in.etamil.values.LinearPrograms.turns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.EtamilRuntimeException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The static rules of values S9 to S13: aliases, failures, literals and handlers. */
class LinearAliasesTest {
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
