package in.etamil.internal.runtime;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Values;
import in.etamil.served.ServerAddress;
import in.etamil.served.ServerControl;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code வழங்கி_தொடங்கு}, {@code வழங்கி_நிறுத்து} and {@code server.start}: they only speak at the
 * top level of a serving program (docs/semantics.md#what-this-project-adds,
 * docs/semantics.md#statements-that-only-fail).
 */
public final class ServerStart {
    /** The global that the host provides. */
    public static final String GLOBAL = "server";

    private static final String START = "வழங்கி_தொடங்கு (start server)";
    private static final String STOP = "வழங்கி_நிறுத்து (stop server)";
    private static final int LAST_PORT = 65_535;

    private ServerStart() {}

    /** Whether the statement is more than an error here. */
    public static void mayStart(Execution x) {
        served(START, x);
    }

    private static ServedPart served(String what, Execution x) {
        ServedPart served = x.served();
        if (served == null) {
            throw Statements.notImplemented(what);
        }
        return served;
    }

    /** The statement {@code வழங்கி_தொடங்கு host, port}. */
    public static void start(@Nullable Object host, @Nullable Object port, Execution x) {
        ServedPart served = served(START, x);
        if (served.seeksAddress()) {
            String name = Values.toFlatText(host, x);
            served.ask(new ServerAddress(name, port(port, x), null, null, null));
        } else {
            warn(START, served, x);
        }
    }

    /** The function {@code server.start(address, options)}. */
    static void startAt(@Nullable Object address, @Nullable Object options, Execution x) {
        ServedPart served = served(START, x);
        if (!served.seeksAddress()) {
            warn("server.start", served, x);
            return;
        }
        String where = Values.toFlatText(address, x);
        int colon = where.lastIndexOf(':');
        if (colon < 0) {
            throw new Fault(Message.SERVER_ADDRESS, where);
        }
        String host = where.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        served.ask(
                new ServerAddress(
                        bracketed ? host.substring(1, host.length() - 1) : host,
                        port(where.substring(colon + 1), x),
                        whole(options, "workers", x),
                        timeout(options, x),
                        whole(options, "max_connections", x)));
        refuseUnknown(options, x);
    }

    /** The statement {@code வழங்கி_நிறுத்து}. */
    public static void stop(Execution x) {
        ServedPart served = served(STOP, x);
        ServerControl control = served.control();
        if (control != null && served.isInBlock()) {
            control.stop();
        } else {
            warn(STOP, served, x);
        }
    }

    /** Gives the run the global {@code server}, if its program names it. */
    public static void bind(Execution x) {
        if (x.program().extensions()) {
            Integer slot = x.program().globalSlots().get(GLOBAL);
            if (slot != null) {
                x.globals[slot] = record();
            }
        }
    }

    private static RecordValue record() {
        FunctionEntry entry =
                new FunctionEntry(ServerStart.class, "start", 2, 2, false, new Unit(), 0, 1, 0);
        return RecordValue.empty().with("start", new ProgramFunction("start", entry));
    }

    /** In a prelude, which every request repeats, there is nothing to say. */
    private static void warn(String what, ServedPart served, Execution x) {
        if (served.isInBlock()) {
            Logger logger = LoggerFactory.getLogger(x.host().loggerName());
            logger.warn("{} is ignored: the host decides where it serves", what);
        }
    }

    private static int port(@Nullable Object port, Execution x) {
        Decimal number = Values.toNumber(port, x);
        if (!number.isWhole() || !number.fitsLong() || !isPort(number.longValue())) {
            throw new Fault(Message.SERVER_PORT, Values.toFlatText(port, x));
        }
        return (int) number.longValue();
    }

    private static boolean isPort(long number) {
        return number >= 0 && number <= LAST_PORT;
    }

    private static @Nullable Duration timeout(@Nullable Object options, Execution x) {
        Integer millis = whole(options, "timeout", x);
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private static @Nullable Integer whole(@Nullable Object options, String name, Execution x) {
        if (options == null) {
            return null;
        }
        if (!(options instanceof RecordValue record)) {
            throw new Fault(Message.SERVER_OPTIONS, Values.kindName(options));
        }
        Object value = record.get(name);
        if (value == RecordValue.ABSENT) {
            return null;
        }
        if (value instanceof Decimal number && number.isWhole() && number.fitsLong()) {
            long count = number.longValue();
            if (count > 0 && count <= Integer.MAX_VALUE) {
                return (int) count;
            }
        }
        throw new Fault(Message.SERVER_OPTION_VALUE, name, Values.toFlatText(value, x));
    }

    private static void refuseUnknown(@Nullable Object options, Execution x) {
        if (options instanceof RecordValue record) {
            for (String name : record.sortedKeys(x)) {
                boolean known =
                        name.equals("workers")
                                || name.equals("timeout")
                                || name.equals("max_connections");
                if (!known) {
                    throw new Fault(Message.SERVER_OPTION, name);
                }
            }
        }
    }

    /** The code behind {@code server.start}. */
    private static final class Unit extends CodeUnit {
        @Override
        public @Nullable Object call(
                int index, Execution x, @Nullable Object[] captures, @Nullable Object[] arguments) {
            startAt(arguments[0], arguments[1], x);
            return null;
        }
    }
}
