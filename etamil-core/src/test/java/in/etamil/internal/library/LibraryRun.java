package in.etamil.internal.library;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.host.Console;
import in.etamil.host.Environment;
import in.etamil.host.FileAccess;
import in.etamil.host.OutboundHttp;
import in.etamil.host.Processes;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Alone;
import in.etamil.internal.runtime.CompiledProgram;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.FunctionEntry;
import in.etamil.internal.runtime.Host;
import in.etamil.internal.runtime.ServedPart;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.LayoutRoot;
import in.etamil.internal.runtime.data.RecordTemplate;
import in.etamil.internal.runtime.data.Values;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Runs of no program at all, with the host a test needs. */
final class LibraryRun {
    private static final Console SILENT = Console.printingTo(line -> {});

    private LibraryRun() {}

    /** Nothing is permitted. */
    static Execution denied() {
        return run(Permissions.UNTRUSTED, Limits.embedded(), "சோதனை.qmz");
    }

    static Execution at(Instant now) {
        return run(Permissions.UNTRUSTED.clock(InstantSource.fixed(now)), Limits.embedded());
    }

    static Execution in(Path directory) {
        return in(directory, Limits.embedded());
    }

    static Execution in(Path directory, Limits limits) {
        FileAccess files = (path, purpose) -> directory.resolve(path);
        return run(Permissions.UNTRUSTED.files(files), limits);
    }

    static Execution reaching(FileAccess files) {
        return run(Permissions.UNTRUSTED.files(files), Limits.embedded());
    }

    static Execution reading(Environment environment) {
        return run(Permissions.UNTRUSTED.environment(environment), Limits.embedded());
    }

    static Execution starting(Processes processes, Limits limits) {
        return run(Permissions.UNTRUSTED.processes(processes), limits);
    }

    static Execution calling(OutboundHttp http, Limits limits) {
        return run(Permissions.UNTRUSTED.http(http), limits);
    }

    static Execution mayExit() {
        return run(Permissions.UNTRUSTED.exit(), Limits.embedded());
    }

    static Execution limited(long steps, long characters, long items) {
        Limits limits = new Limits(Duration.ofSeconds(10), steps, characters, items, 0);
        return run(Permissions.UNTRUSTED, limits);
    }

    private static Execution run(Permissions permissions, Limits limits) {
        return run(permissions, limits, "t");
    }

    private static Execution run(Permissions permissions, Limits limits, String name) {
        Host host = new Host(SILENT, permissions, name);
        FunctionEntry[] none = {};
        CompiledProgram nothing =
                new CompiledProgram(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        new RecordTemplate[0],
                        new LayoutRoot(),
                        none,
                        none,
                        new BitSet(),
                        Set.of(),
                        none,
                        Map.of(),
                        none,
                        Set.of(),
                        true,
                        Map.of(),
                        CompiledProgram.Width.NONE);
        return new Execution(nothing, Alone.with(host), limits, (ServedPart) null);
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

    /** The printing form. */
    static String shown(@Nullable Object value) {
        return Values.toFlatText(value, denied());
    }

    /** The message of the error that the call raises. */
    static String raised(ThrowingCallable call) {
        Fault fault = catchThrowableOfType(Fault.class, call);
        return fault == null ? "nothing was raised" : fault.getMessage();
    }
}
