package in.etamil.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import in.etamil.Etamil;
import in.etamil.EtamilBuilder;
import in.etamil.EtamilException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.Source;
import in.etamil.diagnostics.ErrorSections.Section;
import in.etamil.host.Capability;
import in.etamil.host.FileAccess;
import in.etamil.internal.diagnostic.ErrorText;
import in.etamil.internal.diagnostic.Message;
import in.etamil.served.ServedRun;
import in.etamil.testkit.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/errors.md has a section for every code, and what it says is so. */
class ErrorsDocumentTest {
    @TempDir private Path folder;

    /** The catalogue, and what the capabilities say that the language knows. */
    private static List<ErrorText> texts() {
        List<ErrorText> texts = new ArrayList<>(List.of(Message.values()));
        for (Capability<?> known :
                List.of(
                        Capability.CLOCK,
                        Capability.FILES,
                        Capability.ENVIRONMENT,
                        Capability.PROCESSES,
                        Capability.HTTP,
                        Capability.EXIT,
                        Capability.INPUT)) {
            texts.add(new ErrorText.Brought(known.code(), known.tamil(), known.english()));
        }
        return texts;
    }

    static List<Section> sections() throws IOException {
        return ErrorSections.read();
    }

    static List<Section> examples() throws IOException {
        return sections().stream().filter(section -> !section.program().isEmpty()).toList();
    }

    @Test
    void hasOneSectionForEveryCodeAndNoOther() throws IOException {
        assertThat(sections())
                .extracting(Section::code)
                .containsExactlyElementsOf(
                        texts().stream().map(ErrorText::code).distinct().sorted().toList());
    }

    @Test
    void tellsEveryMessageInBothLanguages() throws IOException {
        Map<String, List<String>> texts = new HashMap<>();
        for (Section section : sections()) {
            texts.put(section.code(), section.text());
        }
        for (ErrorText text : texts()) {
            assertThat(texts.get(text.code())).contains("* " + text.tamil(), "* " + text.english());
        }
    }

    @ParameterizedTest
    @MethodSource("sections")
    void hasAnExampleOrTellsWhyNot(Section section) {
        assertThat(section.program().isEmpty()).isNotEqualTo(section.reason().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void causesTheError(Section section) throws IOException {
        for (Map.Entry<String, String> file : section.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Path main = Files.writeString(folder.resolve("example.qmz"), section.program());
        Source source = Source.of(main);
        Printed printed = new Printed();

        Throwable failure = catchThrowable(() -> run(section.mode(), source, printed));

        if (section.mode().equals("value")) {
            assertThat(failure).isNull();
            assertThat(printed.text()).startsWith("தவறு(").contains(fixedPart(section));
            return;
        }
        assertThat(failure).isInstanceOf(EtamilException.class);
        assertThat(((EtamilException) failure).diagnostics().get(0).code())
                .isEqualTo(section.code());
    }

    private void run(String mode, Source source, Printed printed) {
        Program program = engine(mode).compile(source);
        if (mode.equals("served")) {
            program.served()
                    .answer(program.served().routes().get(0), ServedRun.of(printed, Map.of()));
        } else {
            program.run(printed);
        }
    }

    private Etamil engine(String mode) {
        EtamilBuilder builder = Etamil.builder();
        if (mode.equals("denied")) {
            return builder.build();
        }
        FileAccess files = (path, purpose) -> folder.resolve(path);
        return builder.permissions(Permissions.TRUSTED.files(files).environment(name -> null))
                .limits(limits(mode))
                .build();
    }

    private static Limits limits(String mode) {
        return switch (mode) {
            case "time" -> new Limits(Duration.ofMillis(50), 0, 1_000, 1_000, 0);
            case "steps" -> new Limits(null, 10_000, 1_000, 1_000, 0);
            case "text", "items" -> new Limits(null, 1_000_000, 1_000, 1_000, 0);
            case "memory" -> new Limits(null, 100_000_000, 1_000, 10_000_000, 1 << 20);
            case "untrusted" -> Limits.UNTRUSTED;
            case "output" -> Limits.embedded().withOutput(new Limits.Output(3, 0, 0));
            case "compiling" ->
                    Limits.embedded()
                            .withCompiling(
                                    Limits.Compiling.embedded()
                                            .withSourceCharacters(150)
                                            .withTokens(40)
                                            .withTreeNodes(20)
                                            .withClasses(1));
            case "", "value", "served" -> Limits.embedded();
            default -> throw new IllegalArgumentException(mode);
        };
    }

    /** The longest part of the message's English half that holds no value. */
    private static String fixedPart(Section section) {
        String longest = "";
        for (ErrorText text : texts()) {
            if (text.code().equals(section.code())) {
                for (String part : text.english().split("\\{\\d}")) {
                    longest = part.length() > longest.length() ? part : longest;
                }
            }
        }
        return longest;
    }
}
