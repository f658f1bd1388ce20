package in.etamil.internal.boundary;

import in.etamil.EtamilFailure;
import in.etamil.EtamilHostException;
import in.etamil.host.HostFunction;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.CodeUnit;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.Freezing;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.internal.runtime.data.Values;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A function of the host, reached like a program's own. */
public final class HostUnit extends CodeUnit {
    private final HostFunction function;

    public HostUnit(HostFunction function) {
        this.function = function;
    }

    @Override
    public @Nullable Object call(
            int index, Execution x, @Nullable Object[] captures, @Nullable Object[] arguments) {
        x.startClock();
        for (Object argument : arguments) {
            Freezing.freeze(argument, x);
        }
        HostCall inCall = new HostCall(x);
        Boundary boundary = new Boundary(x.program(), inCall);
        try {
            return result(new HostArguments(all(arguments), boundary), boundary, x);
        } catch (EtamilFailure failure) {
            x.waited();
            return ResultValue.failure(new Inward(boundary).in(failure.content()));
        } catch (Exception failure) {
            throw ofProgram(failure, inCall, x);
        } finally {
            inCall.over();
        }
    }

    /** Those that were not given are null. */
    private @Nullable Object[] all(@Nullable Object[] arguments) {
        return Arrays.copyOf(arguments, function.maximum());
    }

    private @Nullable Object result(HostArguments given, Boundary boundary, Execution x)
            throws Exception {
        Object result = function.body().call(given);
        x.waited();
        return Values.share(new Inward(boundary).in(result));
    }

    /** What goes on in the program: its own failure if that is what came through the host. */
    private RuntimeException ofProgram(Exception failure, HostCall inCall, Execution x) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        x.waited();
        Throwable meant = inCall.meantBy(failure);
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
        String detail = failure.getMessage();
        return Fault.withDetail(
                Message.HOST_FUNCTION_FAILED,
                detail == null ? failure.getClass().getName() : detail,
                failure,
                function.names().get(0));
    }
}
