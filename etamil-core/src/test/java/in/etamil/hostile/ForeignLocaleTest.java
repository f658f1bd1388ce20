package in.etamil.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.testkit.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the machine speaks otherwise, programs say the same. */
class ForeignLocaleTest {
    private static final String PROGRAM =
            """
            அச்சு மேல்_எழுத்து("title ı ß");
            அச்சு கீழ்_எழுத்து("TITLE İ Σ");
            அச்சு 1234567.50 * 2;
            அச்சு 1 / 3;
            அச்சு எண்ணாக்கு("1234.5");
            அச்சு எண்ணாக்கு("١٢");
            அச்சு "" & 1000000;
            அச்சு இன்று();
            அச்சு நாள்_கூட்டு("2026-02-28", 1);
            அச்சு வரிசையாக்கு(["z", "i", "I", "ı", "அ", "ஆ", "É"]);
            அச்சு ஜேசான்_ஆக்கு({TITLE: 1.50, title: "ı"});
            அச்சு பைட்டுகள்("அı");
            அச்சு வட்டமிடு(2.345, 2);
            அச்சு [1, 2][1234567];
            """;

    @TempDir private Path folder;

    @Test
    void localeAndEncodingChangeNothing() throws Exception {
        Path program = Files.writeString(folder.resolve("t.qmz"), PROGRAM);
        String usual = printed(program, List.of("-Duser.language=en", "-Duser.country=IN"));

        assertThat(usual)
                .startsWith("TITLE I SS\n")
                .contains("\n2469135\n", "\n2026-03-31\n", "\n2026-03-01\n", "1234567");
        List<String> ascii = List.of("-Dfile.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII");
        for (String locale : List.of("tr:TR:", "ar:EG:nu-arab", "ta:IN:nu-tamldec")) {
            String[] parts = locale.split(":", 3);
            List<String> options = new ArrayList<>(ascii);
            options.add("-Duser.language=" + parts[0]);
            options.add("-Duser.country=" + parts[1]);
            options.add("-Duser.extensions=" + parts[2]);
            assertThat(printed(program, options)).as(locale).isEqualTo(usual);
        }
    }

    private String printed(Path program, List<String> options)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        List<String> all =
                new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        all.addAll(options);
        Jvm.Ended ended =
                new Jvm(all.toArray(new String[0]))
                        .run(
                                ForeignLocaleRun.class,
                                Duration.ofMinutes(1),
                                List.of(program.toString(), out.toString()));
        assertThat(ended.status()).as("%s %s", options, ended.errors()).isZero();
        return Files.readString(out);
    }
}
