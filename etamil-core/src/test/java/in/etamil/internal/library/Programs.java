package in.etamil.internal.library;

import in.etamil.Limits;
import in.etamil.host.Console;
import in.etamil.host.Environment;
import in.etamil.host.FileAccess;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.Host;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executions of an empty program, and values as a program would write them. */
final class Programs {
    private static final Console SILENT = new Console() {
        @Override
        public void printLine(String line) {}

        @Override
        public @Nullable String readLine() {
            return null;
        }
    };

    private Programs() {}

    static Execution plain() {
        return withLimits(Limits.commandLine());
    }

    static Execution withLimits(Limits limits) {
        return execution(new Host(SILENT, null, null, null, false, "test"), limits);
    }

    static Execution at(String instant) {
        InstantSource clock = InstantSource.fixed(Instant.parse(instant));
        return execution(new Host(SILENT, clock, null, null, false, "test"), Limits.commandLine());
    }

    static Execution within(Path directory) {
        return within(directory, Limits.commandLine());
    }

    static Execution within(Path directory, Limits limits) {
        FileAccess files = directory::resolve;
        return execution(new Host(SILENT, null, files, null, false, "test"), limits);
    }

    static Execution withFiles(FileAccess files) {
        return execution(new Host(SILENT, null, files, null, false, "test"), Limits.commandLine());
    }

    static Execution withEnvironment(Environment environment) {
        return execution(new Host(SILENT, null, null, environment, false, "test"), Limits.commandLine());
    }

    static Execution thatMayExit() {
        return execution(new Host(SILENT, null, null, null, true, "test"), Limits.commandLine());
    }


    private static Execution execution(Host host, Limits limits) {
        FunctionEntry[] none = new FunctionEntry[0];
        CompiledProgram program = new CompiledProgram(
                Map.of(), Map.of(), Map.of(), Map.of(), none, none, none, Map.of(), Map.of());
        return new Execution(program, host, limits, false);
    }

    static Decimal number(String text) {
        Decimal number = Decimal.parseText(text);
        if (number == null) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    static ArrayValue array(@Nullable Object... items) {
        return ArrayValue.of(items);
    }

    /** Keys and values in turn. */
    static RecordValue record(@Nullable Object... fields) {
        RecordValue record = RecordValue.empty();
        for (int i = 0; i < fields.length; i += 2) {
            record = record.with((String) fields[i], fields[i + 1]);
        }
        return record;
    }

    /** What a success holds. */
    static @Nullable Object value(@Nullable Object result) {
        if (result instanceof ResultValue success && success.ok()) {
            return success.value();
        }
        throw new AssertionError("no success but " + show(result));
    }

    /** The text of a failure. */
    static String failure(@Nullable Object result) {
        if (result instanceof ResultValue failure && !failure.ok() && failure.value() instanceof String text) {
            return text;
        }
        throw new AssertionError("no failure but " + show(result));
    }

    /** The printing form. */
    static String show(@Nullable Object value) {
        return Arguments.text(value, plain());
    }
}
