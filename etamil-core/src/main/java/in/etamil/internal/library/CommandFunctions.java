package in.etamil.internal.library;

import static in.etamil.host.Capability.PROCESSES;
import static in.etamil.host.ValueKind.ARRAY;
import static in.etamil.host.ValueKind.NUMBER;
import static in.etamil.host.ValueKind.RESULT;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.host.Capability;
import in.etamil.host.Processes;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.ArrayValue;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code கட்டளை_ஓட்டு} of docs/semantics.md#processes-and-environment. */
public final class CommandFunctions {
    private static final long LEAST_SECONDS = 1;
    private static final Decimal MOST_SECONDS = Decimal.of(Integer.MAX_VALUE);

    private CommandFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("CommandFunctions", PROCESSES);
            rows.effect(RESULT, "கட்டளை_ஓட்டு kattaLY_Ottu _run", TEXT, ARRAY, NUMBER).linear(1);
            return rows;
        }
    }

    public static Object run(
            Execution x,
            @Nullable Object program,
            @Nullable Object arguments,
            @Nullable Object seconds) {
        Processes processes = x.host().permitted(Capability.PROCESSES);
        String name = Arguments.text(program, x);
        List<String> texts = texts(Arguments.array(arguments, "கட்டளை_ஓட்டு", "run"), x);
        long allowed = seconds(Arguments.number(seconds, x));
        try {
            return result(processes.run(name, texts, time(allowed, x)), name, allowed, x);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            return BuiltinFailure.because(why, Message.PROGRAM_NOT_STARTED, name).result(x);
        } catch (InterruptedException e) {
            throw Waits.interrupted(x, e);
        }
    }

    private static List<String> texts(ArrayValue arguments, Execution x) {
        x.charge(arguments.size());
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments.toArray()) {
            texts.add(Arguments.text(argument, x));
        }
        return texts;
    }

    /** The fraction is cut off; nothing gets less than a second. */
    private static long seconds(Decimal number) {
        return number.compareTo(MOST_SECONDS) >= 0
                ? Integer.MAX_VALUE
                : Math.max(LEAST_SECONDS, number.signum() < 0 ? 0 : number.truncate().longValue());
    }

    private static Duration time(long seconds, Execution x) {
        Duration asked = Duration.ofSeconds(seconds);
        Duration left = Duration.ofNanos(x.remainingNanos());
        return left.compareTo(asked) < 0 ? left : asked;
    }

    /** A time that ran out may have been the run's own, which is looked at first. */
    private static Object result(
            Processes.Outcome outcome, String name, long allowed, Execution x) {
        x.waited();
        return switch (outcome) {
            case Processes.Ended ended -> ResultValue.success(record(ended, x));
            case Processes.NotPermitted no ->
                    new BuiltinFailure(Message.PROGRAM_NOT_LISTED, name).result(x);
            case Processes.OutOfTime late ->
                    new BuiltinFailure(Message.PROGRAM_OUT_OF_TIME, name, allowed).result(x);
            case Processes.TooMuchOutput much ->
                    new BuiltinFailure(Message.PROGRAM_WROTE_TOO_MUCH, name, much.limit())
                            .result(x);
        };
    }

    private static RecordValue record(Processes.Ended ended, Execution x) {
        x.textLength(ended.output().length());
        x.textLength(ended.error().length());
        x.charge((ended.output().length() + (long) ended.error().length()) / 16 + 1);
        return x.held(
                RecordValue.empty()
                        .with("நிலை", Decimal.of(ended.status()))
                        .with("வெளியீடு", ended.output())
                        .with("பிழை", ended.error()));
    }
}
