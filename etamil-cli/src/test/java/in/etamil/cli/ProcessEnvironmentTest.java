package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProcessEnvironmentTest {

    @Test
    void findsVariablesInTheKernelsForm() {
        String variables = "பெயர்=ரவி\0பெயர=இல்லை\0வெறுமை=\0அ=1=2\0";

        assertThat(ProcessEnvironment.find(variables, "பெயர்")).isEqualTo("ரவி");
        assertThat(ProcessEnvironment.find(variables, "வெறுமை")).isEmpty();
        assertThat(ProcessEnvironment.find(variables, "அ")).isEqualTo("1=2");
        assertThat(ProcessEnvironment.find(variables, "ரவி")).isNull();
    }

    @Test
    void decodesHexadecimalAsOdWritesIt() {
        assertThat(ProcessEnvironment.decode(" e0 ae 85 3d 31\n 00\n")).isEqualTo("அ=1\0");
    }
}
