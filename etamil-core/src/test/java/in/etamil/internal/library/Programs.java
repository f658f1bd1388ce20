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
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executions of an empty program. */
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

    static Execution within(Path directory) {
        return within(directory, Limits.commandLine());
    }

    static Execution within(Path directory, Limits limits) {
        FileAccess files = directory::resolve;
        return execution(new Host(SILENT, null, files, null, false, "test"), limits);
    }

    static Execution withEnvironment(Environment environment) {
        return execution(new Host(SILENT, null, null, environment, false, "test"), Limits.commandLine());
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
}
