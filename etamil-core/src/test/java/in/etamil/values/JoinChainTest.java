package in.etamil.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Chains of {@code &} are joined in as few steps as can be; nothing shows of it. */
class JoinChainTest {
    private static final String LONG = "நெடிய உரை ".repeat(10);

    private static String start() {
        return "உ = \"" + LONG + "\" & \"\";\n";
    }

    @Test
    void operandsOfEveryKindAreJoinedInOrder() {
        String program =
                start()
                        + "எ = 0 - 1234567; அ = [1, 2.50]; ச = \"\"; வ = 12345678901234567890;\n"
                        + "அச்சு உ & எ & \"|\" & 2.50 & அ & இன்மை & ச & மெய் & வ & எ & \"|\";\n";
        assertThat(Run.of(program))
                .isEqualTo(LONG + "-1234567|2.5[1, 2.5]niltrue12345678901234567890-1234567|\n");
    }

    @Test
    void everyLengthOfAChainOnAGrowingText() {
        StringBuilder program = new StringBuilder(start());
        StringBuilder expected = new StringBuilder(LONG);
        program.append("எ = 0;\n(எ < 100) சுற்று {\n");
        for (int links = 1; links <= 9; links++) {
            program.append("உ = உ");
            for (int i = 0; i < links; i++) {
                program.append(i % 2 == 0 ? " & எ" : " & \"க\"");
            }
            program.append(";\n");
        }
        program.append("எ = எ + 1;\n}\nஅச்சு உ;\n");
        for (int turn = 0; turn < 100; turn++) {
            for (int links = 1; links <= 9; links++) {
                for (int i = 0; i < links; i++) {
                    expected.append(i % 2 == 0 ? String.valueOf(turn) : "க");
                }
            }
        }
        assertThat(Run.of(program.toString())).isEqualTo(expected + "\n");
    }

    @Test
    void anOlderTextKeepsItsEndWhenTwoGoOnFromIt() {
        String program =
                start()
                        + "அ = உ & \"1\" & \"2\" & \"3\";\nஆ = உ & \"4\" & 5 & \"6\";\n"
                        + "அச்சு அ;\nஅச்சு ஆ;\nஅச்சு உ;\n";
        assertThat(Run.of(program)).isEqualTo(LONG + "123\n" + LONG + "456\n" + LONG + "\n");
    }

    @Test
    void operandsThatDoSomethingDoItInTheirTurn() {
        String program =
                "செயல் சொல்லு(எ) { அச்சு எ; திரும்பு எ; }\n"
                        + start()
                        + "அச்சு நீளம்(உ & சொல்லு(1) & \"க\" & சொல்லு(2) & 3 & சொல்லு(4)) - நீளம்(உ);\n";
        assertThat(Run.of(program)).isEqualTo("1\n2\n4\n5\n");
    }

    @Test
    void lettersThatMeetAtAJoinAreCountedAsOne() {
        String program =
                start()
                        + "முன்பு = நீளம்(உ);\nஅ = உ & \"க\" & \"ா\" & \"்\";\n"
                        + "அச்சு நீளம்(அ) - முன்பு;\n";
        assertThat(Run.of(program)).isEqualTo("1\n");
    }
}
