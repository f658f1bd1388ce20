package in.etamil.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.ScriptFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure tells the line and the calls that led to it, in the words of the program. */
class ScriptStackTest {
    private static ScriptFrame frame(String function, int line) {
        return new ScriptFrame(function, "நிரல்.qmz", line);
    }

    @Test
    void showsTheLineItself() {
        EtamilRuntimeException failure = Failing.run("அச்சு 1;\n  அச்சு 1 / 0;\nஅச்சு 2;");

        assertThat(failure.diagnostics().get(0).snippet()).isEqualTo("  அச்சு 1 / 0;");
        assertThat(failure.scriptStack()).containsExactly(frame(null, 2));
    }

    @Test
    void namesTheCallsInnermostFirst() {
        EtamilRuntimeException failure =
                Failing.run(
                        """
                        செயல் உள்ளே(அ) { திரும்பு அ / 0; }
                        செயல் வெளியே(அ) {
                            ப = உள்ளே(அ);
                            திரும்பு ப;
                        }
                        அச்சு வெளியே(1);
                        """);

        assertThat(failure.scriptStack())
                .containsExactly(frame("உள்ளே", 1), frame("வெளியே", 3), frame(null, 6));
    }

    /** A function of numbers is several methods of the JVM. */
    @Test
    void isOneFrameForEveryCallHoweverTheCallIsMade() {
        String function =
                """
                செயல் இறங்கு(எண் அ) எண் {
                    (அ == 0) எனில் { திரும்பு 1 / அ; }
                    ப = இறங்கு(அ - 1);
                    திரும்பு ப + 1;
                }
                """;
        List<ScriptFrame> calls = new ArrayList<>();
        calls.add(frame("இறங்கு", 2));
        calls.add(frame("இறங்கு", 3));
        calls.add(frame("இறங்கு", 3));
        calls.add(frame(null, 6));

        assertThat(Failing.run(function + "அச்சு இறங்கு(2);").scriptStack()).isEqualTo(calls);
        assertThat(Failing.run(function + "அச்சு [இறங்கு][0](2);").scriptStack()).isEqualTo(calls);
        assertThat(Failing.run(function + "அச்சு இறங்கு(மதிப்பு(எண்ணாக்கு(\"2\")));").scriptStack())
                .isEqualTo(calls);
    }

    /** Also of one that is so long that it was cut into several methods. */
    @Test
    void isOneFrameForALongFunction() {
        StringBuilder text = new StringBuilder("செயல் நீளம்_ஆனது(அ) {\n");
        for (int i = 0; i < 2_000; i++) {
            text.append("    ப = [அ, ").append(i).append("];\n");
        }
        text.append("    (அ == 0) எனில் { ப = [1 / அ, நீளம்_ஆனது(1)]; }\n");
        text.append("    ப = நீளம்_ஆனது(அ - 1);\n    திரும்பு ப;\n}\nஅச்சு நீளம்_ஆனது(1);");

        assertThat(Failing.run(text.toString()).scriptStack())
                .containsExactly(
                        frame("நீளம்_ஆனது", 2002), frame("நீளம்_ஆனது", 2003), frame(null, 2006));
    }

    @Test
    void namesMethodsAndAnonymousFunctions() {
        EtamilRuntimeException failure =
                Failing.run(
                        """
                        வடிவம் கடன் {
                            எண் அசல்,
                            செயல் வட்டி(இது) { திரும்பு இது.அசல் / 0; }
                        }
                        வட்டிகள் = செயல்(க) {
                            திரும்பு க.வட்டி();
                        };
                        அச்சு வட்டிகள்(கடன்{அசல்: 5});
                        """);

        assertThat(failure.scriptStack())
                .containsExactly(frame("கடன்.வட்டி", 3), frame("", 6), frame(null, 8));
    }

    @Test
    void standsInFrontOfTheCallersFramesInTheStackTrace() {
        EtamilRuntimeException failure =
                Failing.run("செயல் கணி() { திரும்பு 1 / 0; }\nஅச்சு கணி();");

        StackTraceElement[] trace = failure.getStackTrace();
        assertThat(trace[0].getMethodName()).isEqualTo("கணி");
        assertThat(trace[0].getFileName()).isEqualTo("நிரல்.qmz");
        assertThat(trace[0].getLineNumber()).isEqualTo(1);
        assertThat(trace[1].getMethodName()).isEqualTo("<top>");
        assertThat(trace[1].getLineNumber()).isEqualTo(2);
        assertThat(trace[2].getClassName()).isEqualTo(Failing.class.getName());
        assertThat(trace)
                .noneMatch(frame -> frame.getClassName().startsWith("in.etamil.internal."))
                .noneMatch(frame -> frame.getClassName().equals("in.etamil.Program"));
    }

    @Test
    void endsWhereCallsAreTooDeep() {
        EtamilLimitException failure =
                Failing.limited("செயல் மேலும்(அ) { திரும்பு [மேலும்([அ])]; }\nஅச்சு மேலும்(1);");

        assertThat(failure.diagnostics().get(0).code()).isEqualTo("ET5001");
        assertThat(failure.diagnostics().get(0).snippet()).startsWith("செயல் மேலும்");
        assertThat(failure.scriptStack()).hasSize(257).contains(frame("மேலும்", 1), atIndex(0));
        assertThat(failure.scriptStack()).endsWith(frame("மேலும்", 1), frame(null, 2));
    }

    @Test
    void keepsTheCause() {
        assertThat(Failing.run("அச்சு 1 / 0;").getCause()).isNotNull();
    }
}
