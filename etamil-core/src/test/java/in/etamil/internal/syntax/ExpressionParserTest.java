package in.etamil.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 + 2 * 3 - 4|(Chain (NumberLiteral 1) [(Link ADD (Chain (NumberLiteral 2) [(Link MULTIPLY (NumberLiteral 3))])) (Link SUBTRACT (NumberLiteral 4))])",
                "~அ~ & 1 + 2|(Chain (TextLiteral ~அ~) [(Link JOIN (NumberLiteral 1)) (Link ADD (NumberLiteral 2))])",
                "(1 + 2) * 3|(Chain (Chain (NumberLiteral 1) [(Link ADD (NumberLiteral 2))]) [(Link MULTIPLY (NumberLiteral 3))])",
                "12.50%|(NumberLiteral 0.125)",
                "அ அல்லது ஆ மற்றும் இ|(Chain (Variable ~அ~) [(Link OR (Chain (Variable ~ஆ~) [(Link AND (Variable ~இ~))]))])",
                "அ மற்றும் ஆ அல்லது இ|(Chain (Chain (Variable ~அ~) [(Link AND (Variable ~ஆ~))]) [(Link OR (Variable ~இ~))])",
                "இல்லை அ > ஆ|(Not (Comparison [(Variable ~அ~) (Variable ~ஆ~)] [GREATER]))",
                "இல்லை இல்லை அ|(Not (Not (Variable ~அ~)))",
                "அ == இல்லை ஆ|(Comparison [(Variable ~அ~) (Not (Variable ~ஆ~))] [EQUAL])",
                "1 & இல்லை f()|(Chain (NumberLiteral 1) [(Link JOIN (Not (Call ~f~ [])))])",
                "அ மற்றும் இல்லை ஆ != இ|(Chain (Variable ~அ~) [(Link AND (Not (Comparison [(Variable ~ஆ~) (Variable ~இ~)] [NOT_EQUAL])))])",
                "-அ[0]|(Negate (Path (Variable ~அ~) [(Index (NumberLiteral 0))]))",
                "-2 * -3|(Chain (Negate (NumberLiteral 2)) [(Link MULTIPLY (Negate (NumberLiteral 3)))])",
                "- இல்லை - அ|(Negate (Not (Negate (Variable ~அ~))))",
                "1 < அ <= ஆ.இ[0] != 4|(Comparison [(NumberLiteral 1) (Variable ~அ~) (Path (Variable ~ஆ~) [(Field ~இ~) (Index (NumberLiteral 0))]) (NumberLiteral 4)] [LESS LESS_OR_EQUAL NOT_EQUAL])",
                "f(1)(2)|(Path (Call ~f~ [(NumberLiteral 1)]) [(Apply [(NumberLiteral 2)])])",
                "(f)(2)|(Path (Variable ~f~) [(Apply [(NumberLiteral 2)])])",
                "அ.ஆ(1)?[2].இ|(Path (Variable ~அ~) [(MethodCall ~ஆ~ [(NumberLiteral 1)]) (Propagate) (Index (NumberLiteral 2)) (Field ~இ~)])",
                "r.~தலைப்பு~|(Path (Variable ~r~) [(Field ~தலைப்பு~)])",
                "[]|(ArrayLiteral [])",
                "[1, [மெய்]]|(ArrayLiteral [(NumberLiteral 1) (ArrayLiteral [(BooleanLiteral true)])])",
                "{}|(RecordLiteral [])",
                "{அ: 1, ~தலைப்பு~: பொய், அ: இன்மை}|(RecordLiteral [(Pair ~அ~ (NumberLiteral 1)) (Pair ~தலைப்பு~ (BooleanLiteral false)) (Pair ~அ~ (NullLiteral))])",
                "கடன்{}|(ShapeLiteral ~கடன்~ [] null)",
                "கடன்{அ: 1,}|(ShapeLiteral ~கடன்~ [(Pair ~அ~ (NumberLiteral 1))] null)",
                "கடன்{அ: 1, ..e}|(ShapeLiteral ~கடன்~ [(Pair ~அ~ (NumberLiteral 1))] (Variable ~e~))",
                "கடன்{. .e}|(ShapeLiteral ~கடன்~ [] (Variable ~e~))",
                "செயல்(எண் அ) எண் { திரும்பு அ; }(5)|(Path (Lambda (Signature [(Parameter false (TypeName NUMBER null) ~அ~)] (TypeName NUMBER null)) (Block [(Return (Variable ~அ~))])) [(Apply [(NumberLiteral 5)])])",
                "வரி + நிலை|(Chain (Variable ~வரி~) [(Link ADD (Variable ~நிலை~))])",
                "5.அ|(Path (NumberLiteral 5) [(Field ~அ~)])"
            })
    void expressionIsReadAs(String expression, String tree) {
        assertThat(Parsing.expression(expression.replace('~', '"')))
                .isEqualTo(tree.replace('~', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 < f() < 2",
                "1 < அ + 1 < 2",
                "1 < -அ < 2",
                "1 < அ? < 2",
                "1 < r.m() < 2",
                "1 < [1] < 2",
                "1 < {} < 2",
                "1 < f(1)[0] < 2",
                "1 < 2 < (3 + 1) < 4"
            })
    void middleOfAChainMustBeSimple(String expression) {
        assertThat(Parsing.problem("அச்சு " + expression + ";").english())
                .contains("the middle of a chain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 < அ < 2",
                "1 < 5% < 2",
                "1 < \"அ\" < 2",
                "1 < மெய் < 2",
                "1 < இன்மை < 2",
                "1 < அ.ஆ[i].இ < 2",
                "f() < 1 < f()",
                "1 < அ[i + 1] < 2",
                "1 < (அ) < 2"
            })
    void simpleMiddlesAreAllowed(String expression) {
        Parsing.expression(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(1,)",
                "[1,]",
                "{அ: 1,}",
                "கடன்{..e,}",
                "கடன்{..e, அ: 1}",
                "+1",
                "1 +",
                "{1: 2}",
                "{வரிசை: 1}",
                "f(",
                "அ..ஆ",
                "செயல்() 5",
                "1 2",
                "கடன்{,}",
                "எனில்",
                "1 == ",
                "செயல் f() { }"
            })
    void isNoExpression(String expression) {
        Parsing.problem("அச்சு " + expression + ";");
    }

    @Test
    void placesBeginAtTheFirstToken() {
        Statement.Print print =
                (Statement.Print) Parsing.statements("அச்சு (1 + 2) * -f(x).ப;").getFirst();
        Expression.Chain product = (Expression.Chain) print.value();
        assertThat(place(product.span())).isEqualTo("1:7 (1 + 2) * -f(x).ப");
        assertThat(place(product.first().span())).isEqualTo("1:8 1 + 2");
        Expression.Link link = product.links().getFirst();
        assertThat(place(link.span())).isEqualTo("1:15 *");
        Expression.Negate negate = (Expression.Negate) link.right();
        assertThat(place(negate.span())).isEqualTo("1:17 -f(x).ப");
        Expression.Path path = (Expression.Path) negate.operand();
        assertThat(place(path.span())).isEqualTo("1:18 f(x).ப");
        assertThat(place(path.base().span())).isEqualTo("1:18 f(x)");
        assertThat(place(path.suffixes().getFirst().span())).isEqualTo("1:22 .ப");
    }

    @Test
    void spansOfConditionsCoverTheirPrefix() {
        Statement.Print print =
                (Statement.Print) Parsing.statements("அச்சு இல்லை 1 < 2 மற்றும் (3);").getFirst();
        Expression.Chain chain = (Expression.Chain) print.value();
        assertThat(place(chain.span())).isEqualTo("1:7 இல்லை 1 < 2 மற்றும் (3)");
        assertThat(place(chain.first().span())).isEqualTo("1:7 இல்லை 1 < 2");
        assertThat(place(((Expression.Not) chain.first()).operand().span()))
                .isEqualTo("1:13 1 < 2");
    }

    @Test
    void flatChainsOfAnyLengthAreFlat() {
        List<Statement> statements =
                Parsing.statements(
                        "அ = 1"
                                + " + 1".repeat(20_000)
                                + ";"
                                + "ஆ = அ"
                                + ".ப[0]?".repeat(20_000)
                                + ";"
                                + "இ = 1"
                                + " < 2".repeat(20_000)
                                + ";"
                                + "f(1)"
                                + "(2)".repeat(20_000)
                                + ";");
        Statement.Assignment sum = (Statement.Assignment) statements.getFirst();
        assertThat(((Expression.Chain) sum.value()).links()).hasSize(20_000);
    }

    private static String place(Span span) {
        return StatementParserTest.place(span);
    }
}
