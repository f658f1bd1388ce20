package in.etamil.internal.boundary;

import in.etamil.EtamilException;
import in.etamil.EtamilFailure;
import in.etamil.host.HostFunction;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.LimitReached;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.runtime.CodeUnit;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ExitSignal;
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
        for (Object argument : arguments) {
            Freezing.freeze(argument, x);
        }
        InCall inCall = new InCall(x);
        Boundary boundary = new Boundary(x.program(), inCall);
        try {
            // Those that were not given are null.
            @Nullable Object[] all = Arrays.copyOf(arguments, function.maximum());
            Object result = function.body().call(new HostArguments(all, boundary));
            x.waited();
            return Values.share(new Inward(boundary).in(result));
        } catch (EtamilFailure failure) {
            return ResultValue.failure(new Inward(boundary).in(failure.content()));
        } catch (Exception failure) {
            throw ofProgram(failure, x);
        } finally {
            inCall.over();
        }
    }

    /** What goes on in the program: its own failure if that is what came through the host. */
    private RuntimeException ofProgram(Exception failure, Execution x) {
        Throwable inner = failure instanceof EtamilException ? failure.getCause() : failure;
        if (inner instanceof Fault
                || inner instanceof LimitReached
                || inner instanceof ExitSignal) {
            return (RuntimeException) inner;
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        x.waited();
        String detail = failure.getMessage();
        return Fault.withDetail(
                Message.HOST_FUNCTION_FAILED,
                detail == null ? failure.getClass().getName() : detail,
                failure,
                function.names().get(0));
    }
}
