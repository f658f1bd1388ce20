package in.etamil.it;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.it.Jdk.Ended;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consumers of the packaged jars, compiled and started by plain {@code javac} and {@code java}. */
class ConsumersTest {
    private static final Path CONSUMERS = Path.of("consumers").toAbsolutePath();
    private static final String BILL = "bill 153.00 7.65";

    /** What the extension prints: rows, a reserved row, and how each run ended. */
    private static final String[] LEDGER = {
        "51 ok",
        "5 ok",
        "posted ok",
        "EtamilRuntimeException ET6018",
        "EtamilLimitException ET5003",
        "EtamilExitException ",
        "EtamilLimitException ET5006",
        "ET5191the thing is not permitted here ok",
        "ends [SUCCESS 2, FAILURE 2, LIMIT 2, EXIT 2, CANCELLED 2], balance 42",
        "floor 7 from ENVIRONMENT",
        "0 EtamilLimitException ET5002"
    };

    @TempDir Path temporary;
    private Jdk jdk;
    private Path classes;

    @BeforeEach
    void directories() {
        jdk = new Jdk(temporary);
        classes = temporary.resolve("classes");
    }

    @Test
    void theClassPath() throws Exception {
        jdk.javac(CONSUMERS.resolve("class-path"), classes, "-cp", Jars.core()).succeeded();
        String path = classes + File.pathSeparator + Jars.core();
        assertThat(jdk.java("-cp", path, "com.example.shop.Shop").succeeded().output().lines())
                .containsExactly(BILL);
    }

    @Test
    void theModulePath() throws Exception {
        jdk.javac(CONSUMERS.resolve("module-path"), classes, "-p", Jars.toCompile()).succeeded();
        assertThat(started("com.example.shop/com.example.shop.Service").succeeded().output())
                .satisfies(
                        printed ->
                                assertThat(printed.lines())
                                        .containsExactly(BILL, "{\"தொகை\":21.00,\"வரி\":1.05}"));
    }

    @Test
    void anExtensionOnTheClassPath() throws Exception {
        Path consumer = temporary.resolve("extension");
        Path inside = Files.createDirectories(consumer.resolve("com/example/ledger"));
        for (String name : new String[] {"Extension", "Ledger", "LedgerLibrary"}) {
            String file = name + ".java";
            Path source = CONSUMERS.resolve("extension/com/example/ledger").resolve(file);
            Files.copy(source, inside.resolve(file));
        }
        jdk.javac(consumer, classes, "-cp", Jars.core()).succeeded();
        String path = classes + File.pathSeparator + Jars.core();
        assertThat(
                        jdk.java("-cp", path, "com.example.ledger.Extension")
                                .succeeded()
                                .output()
                                .lines())
                .containsExactly(LEDGER);
    }

    @Test
    void anExtensionOnTheModulePath() throws Exception {
        jdk.javac(CONSUMERS.resolve("extension"), classes, "-p", Jars.toCompile()).succeeded();
        assertThat(started("com.example.ledger/com.example.ledger.Extension").succeeded().output())
                .satisfies(printed -> assertThat(printed.lines()).containsExactly(LEDGER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resource", "record"})
    void aPackageThatIsNotOpenIsNamed(String wanted) throws Exception {
        jdk.javac(CONSUMERS.resolve("closed-module"), classes, "-p", Jars.toCompile()).succeeded();
        Ended ended = started("com.example.shop/com.example.shop.Closed", wanted);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.errors().lines().limit(2).collect(Collectors.joining("\n")))
                .contains("com.example.shop")
                .contains("must be opened to in.etamil.core");
    }

    @Test
    void theCompilerKeepsModulesOutOfInternalPackages() throws Exception {
        Path intruder = Files.createDirectories(temporary.resolve("intruder"));
        Path inside = Files.createDirectories(intruder.resolve("com/example/intruder"));
        Path consumer = CONSUMERS.resolve("intruder");
        Files.copy(consumer.resolve("module-info.java"), intruder.resolve("module-info.java"));
        Files.writeString(
                inside.resolve("Decimals.java"),
                """
                package com.example.intruder;

                final class Decimals {
                    in.etamil.internal.number.Decimal one;
                }
                """);
        Ended ended = jdk.javac(intruder, classes, "-p", Jars.toCompile());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.errors())
                .contains("package in.etamil.internal.number is not visible")
                .contains("does not export it");
    }

    @Test
    void reflectionKeepsModulesOutOfInternalPackages() throws Exception {
        jdk.javac(CONSUMERS.resolve("intruder"), classes, "-p", Jars.toCompile()).succeeded();
        assertThat(
                        started(
                                        "com.example.intruder/com.example.intruder.Intruder",
                                        "in.etamil.internal.number.Decimal",
                                        "in.etamil.Etamil",
                                        "in.etamil.http.internal.serving.Dispatcher",
                                        "com.example.intruder.Intruder")
                                .succeeded()
                                .output()
                                .lines())
                .containsExactly(
                        "closed in.etamil.internal.number.Decimal",
                        "closed in.etamil.Etamil",
                        "closed in.etamil.http.internal.serving.Dispatcher",
                        "open com.example.intruder.Intruder");
    }

    private Ended started(String module, String... arguments) throws Exception {
        String path = classes + File.pathSeparator + Jars.all();
        String[] command = new String[4 + arguments.length];
        command[0] = "-p";
        command[1] = path;
        command[2] = "-m";
        command[3] = module;
        System.arraycopy(arguments, 0, command, 4, arguments.length);
        return jdk.java(command);
    }
}
