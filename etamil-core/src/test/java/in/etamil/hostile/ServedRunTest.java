package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import in.etamil.Etamil;
import in.etamil.EtamilExitException;
import in.etamil.EtamilLimitException;
import in.etamil.EtamilRuntimeException;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.Program;
import in.etamil.RunOptions;
import in.etamil.Source;
import in.etamil.host.Console;
import in.etamil.host.Directories;
import in.etamil.served.Answer;
import in.etamil.served.Job;
import in.etamil.served.ServedRun;
import in.etamil.served.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server gives to one run, and what it gets back. */
final class ServedRunTest {
    @TempDir Path folder;

    private Program compile(String text) throws IOException {
        Path home = folder.toRealPath();
        return Etamil.builder()
                .permissions(
                        Permissions.SERVER.files(
                                Directories.from(home).reading(home).writing(home)))
                .build()
                .compile(Source.of("p.qmz", text));
    }

    private static ServedRun given(Map<String, ?> variables) {
        return ServedRun.of(Console.standardOutput(), variables);
    }

    private static Answer answer(Program program, ServedRun run) {
        return program.served().answer(program.served().routes().get(0), run);
    }

    @Test
    void namesTheEntryThatTheRequestDoesNotHave() throws IOException {
        Program program = compile("வழி பெறு, \"/\" { பதில் 200, headers[\"authorization\"]; }");

        assertThatThrownBy(() -> answer(program, given(Map.of("headers", Map.of("accept", "*/*")))))
                .asInstanceOf(type(EtamilRuntimeException.class))
                .extracting(EtamilRuntimeException::missingEntry)
                .isEqualTo("authorization");
    }

    @Test
    void aRecordOfTheProgramsOwnIsNoRequest() throws IOException {
        Program program =
                compile("வழி பெறு, \"/\" { அ = headers; அ[\"x\"] = 1; பதில் 200, அ[\"y\"]; }");

        assertThatThrownBy(() -> answer(program, given(Map.of("headers", Map.of("a", "b")))))
                .asInstanceOf(type(EtamilRuntimeException.class))
                .extracting(EtamilRuntimeException::missingEntry)
                .isNull();
    }

    @Test
    void namesTheVariableThatCannotBeRead() throws IOException {
        Program program = compile("வழி பெறு, \"/\" { பதில் 200, request_json; }");
        ServedRun run = given(Map.of()).withUnreadable(Set.of("request_json"));

        assertThatThrownBy(() -> answer(program, run))
                .asInstanceOf(type(EtamilRuntimeException.class))
                .extracting(EtamilRuntimeException::missingEntry)
                .isEqualTo("request_json");
    }

    @Test
    void takesTheTimeOfTheRun() throws IOException {
        Program program = compile("வழி பெறு, \"/\" { (மெய்) சுற்று { } }");
        ServedRun run =
                ServedRun.of(
                        RunOptions.DEFAULT.withLimits(
                                Limits.request().withWallTime(Duration.ofMillis(50))));

        assertThatThrownBy(() -> answer(program, run)).isInstanceOf(EtamilLimitException.class);
    }

    @Test
    void aFileAnswersUntilALaterResponse() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "கோப்பு");
        Program program =
                compile(
                        "வழி பெறு, \"/\" { வி = பதில்_கோப்பு(201, \"a.txt\", {\"X-A\": [1, 2]}); }"
                                + "வழி பெறு, \"/b\" { வி = பதில்_கோப்பு(201, \"a.txt\", இன்மை); பதில் 200, \"b\"; }"
                                + "வழி பெறு, \"/c\" { response_file = \"a.txt\"; }"
                                + "வழி பெறு, \"/d\" { response_file = \"இல்லை.txt\"; }"
                                + "வழி பெறு, \"/e\" { response_body = \"e\"; }");
        Answer first = answer(program, given(Map.of()));

        assertThat(first.file()).isEqualTo(folder.toRealPath().resolve("a.txt"));
        assertThat(first.status()).isEqualByComparingTo("201");
        assertThat(first.headers()).isEqualTo(Map.of("X-A", List.of("1", "2")));
        Answer second = program.served().answer(program.served().routes().get(1), given(Map.of()));
        assertThat(second.file()).isNull();
        assertThat(second.body()).isEqualTo("b");
        assertThat(
                        program.served()
                                .answer(program.served().routes().get(2), given(Map.of()))
                                .file())
                .isEqualTo(first.file());
        assertThatThrownBy(
                        () ->
                                program.served()
                                        .answer(program.served().routes().get(3), given(Map.of())))
                .isInstanceOf(EtamilRuntimeException.class)
                .hasMessageContaining("no such file");
        assertThat(
                        program.served()
                                .answer(program.served().routes().get(4), given(Map.of()))
                                .status())
                .isEqualByComparingTo("200");
    }

    @Test
    void savesUploadsThatAreThere() throws IOException {
        Program program =
                compile(
                        "வழி பதி, \"/\" { பதில் 200, [\"\" & பதிவேற்றம்_சேமி(0, \"a.bin\"), \"\" & பதிவேற்றம்_சேமி(1, \"b\"),"
                                + " \"\" & பதிவேற்றம்_சேமி(-1, \"b\"), \"\" & பதிவேற்றம்_சேமி(0.5, \"b\")]; }");
        Uploads uploads =
                new Uploads() {
                    @Override
                    public int count() {
                        return 1;
                    }

                    @Override
                    public long save(int position, Path file) throws IOException {
                        Files.write(file, new byte[] {1, 2, 3});
                        return 3;
                    }
                };
        ServedRun run = given(Map.of()).withUploads(uploads);

        assertThat(answer(program, run).body())
                .startsWith("[\"சரி(3)\",\"தவறு(பதிவேற்றம் 1 இல்லை  (no upload at 1))\"")
                .contains("no upload at -1", "no upload at 0.5");
        assertThat(folder.resolve("a.bin")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void runsJobsWithoutARequest() throws IOException {
        Program program =
                compile(
                        "அ = 2; இடைவெளி 1.9 { எழுது_ = அ; } இடைவெளி 0 { பதில் 200, request_body; }"
                                + " இடைவெளி 60 { வெளியேறு(3); } இடைவெளி அ { }");
        List<Job> jobs = program.served().jobs();

        assertThat(jobs)
                .extracting(Job::label)
                .containsExactly("#1 every 1s", "#2 every 1s", "#3 every 60s", "#4 every 1s");
        assertThat(jobs.get(3).seconds()).isNull();
        program.served().run(jobs.get(0), given(Map.of()));
        assertThatThrownBy(() -> program.served().run(jobs.get(1), given(Map.of())))
                .isInstanceOf(EtamilRuntimeException.class);
        assertThatThrownBy(() -> program.served().run(jobs.get(2), given(Map.of())))
                .isInstanceOf(EtamilExitException.class);
    }
}
