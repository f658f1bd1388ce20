package in.etamil.internal.boundary;

import in.etamil.EtamilFailure;
import in.etamil.EtamilHostException;
import in.etamil.host.Capability;
import in.etamil.host.Cost;
import in.etamil.host.FunctionDescriptor;
import in.etamil.host.HostFunction;
import in.etamil.host.ValueKind;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.CodeUnit;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.Freezing;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Values;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A function of the host, reached like a program's own, and held to what it says of itself. */
public final class HostUnit extends CodeUnit {
    private final HostFunction function;
    private final FunctionDescriptor descriptor;
    private final @Nullable Capability<?> needed;

    /** Whether it may call functions of the program: what the analysis was told otherwise holds. */
    private final boolean mayCall;

    public HostUnit(HostFunction function) {
        this.function = function;
        this.descriptor = function.descriptor();
        this.needed = descriptor.capability().orElse(null);
        this.mayCall = !descriptor.isPure() && descriptor.statement().isEmpty();
    }

    @Override
    public @Nullable Object call(
            int index, Execution x, @Nullable Object[] captures, @Nullable Object[] arguments) {
        x.checkRoomForHost();
        x.startClock();
        if (needed != null) {
            x.host().permitted(needed);
        }
        @Nullable Object[] given = taken(arguments, x);
        charge(given, x);
        HostCall hostCall = new HostCall(x, mayCall ? null : name());
        Boundary boundary = new Boundary(x.program(), hostCall);
        try {
            return outcome(new HostArguments(given, boundary), hostCall, x);
        } catch (Exception | LinkageError failure) {
            throw ofProgram(failure, hostCall, x);
        } finally {
            hostCall.over();
        }
    }

    private String name() {
        return descriptor.names().get(0);
    }

    // ---- arguments

    /** What it takes, of the kinds that it says; what was not given is null. */
    private @Nullable Object[] taken(@Nullable Object[] arguments, Execution x) {
        @Nullable Object[] taken = Arrays.copyOf(arguments, descriptor.maximum());
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] != null || i < descriptor.minimum()) {
                taken[i] = taken(taken[i], i, x);
                Freezing.freeze(taken[i], x);
            }
        }
        return taken;
    }

    private @Nullable Object taken(@Nullable Object value, int place, Execution x) {
        ValueKind kind = descriptor.arguments().get(place);
        Object coerced = Kinds.coerced(value, kind, x);
        if (coerced instanceof String text && !(value instanceof CharSequence)) {
            x.keeps(2L * text.length());
        }
        if (!Kinds.isOf(coerced, kind)) {
            throw new Fault(
                    Message.HOST_ARGUMENT_KIND,
                    name(),
                    place + 1,
                    Kinds.name(kind),
                    Values.kindName(value));
        }
        return coerced;
    }

    private void charge(@Nullable Object[] given, Execution x) {
        switch (descriptor.cost()) {
            case Cost.Constant constant -> {}
            case Cost.Linear linear -> x.charge(Kinds.size(given[linear.argument()]));
            case Cost.Sorting sorting -> {
                long size = Kinds.size(given[sorting.argument()]);
                x.charge(size * (Long.SIZE - Long.numberOfLeadingZeros(size)));
            }
        }
    }

    // ---- what comes of it

    /** A failure is a value, unless it is one of a statement, whose value nobody would look at. */
    private @Nullable Object outcome(HostArguments given, HostCall hostCall, Execution x)
            throws Exception {
        Object outcome = result(given, hostCall, x);
        if (descriptor.statement().isPresent()
                && outcome instanceof ResultValue result
                && !result.ok()) {
            throw Fault.withDetail(
                    Message.HOST_FUNCTION_FAILED,
                    Values.toFlatText(result.value(), x),
                    null,
                    name());
        }
        return checked(outcome);
    }

    private @Nullable Object result(HostArguments given, HostCall hostCall, Execution x)
            throws Exception {
        try {
            Object result = function.body().call(given, hostCall);
            x.waited();
            return Values.share(inward(given.boundary()).in(result));
        } catch (EtamilFailure failure) {
            x.waited();
            return ResultValue.failure(inward(given.boundary()).in(failure.content()));
        }
    }

    private Inward inward(Boundary boundary) {
        return descriptor.isPure() ? Inward.ofPure(boundary) : new Inward(boundary);
    }

    /** Emitted code relies on the kind. */
    private @Nullable Object checked(@Nullable Object result) {
        if (!Kinds.isOf(result, descriptor.result())) {
            throw new Fault(
                    Message.HOST_RESULT_KIND,
                    name(),
                    Kinds.name(descriptor.result()),
                    Values.kindName(result));
        }
        return result;
    }

    /** What goes on in the program: its own failure if that is what came through the host. */
    private RuntimeException ofProgram(Throwable failure, HostCall hostCall, Execution x) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        x.waited();
        Throwable meant = hostCall.meantBy(failure);
        if (meant instanceof Error error) {
            throw error;
        }
        if (meant != null) {
            return (RuntimeException) meant;
        }
        if (failure instanceof Fault fault) {
            return fault;
        }
        if (failure instanceof EtamilHostException refused
                && refused.getCause() instanceof Fault fault) {
            return fault;
        }
        x.output().count(0);
        HostLog.failed(name(), failure, x);
        return Fault.causedBy(failure, Message.HOST_FUNCTION_FAILED, name());
    }
}
