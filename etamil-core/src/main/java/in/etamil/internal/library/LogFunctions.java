package in.etamil.internal.library;

import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.NULL;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.ServedPart;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The log functions of extensions.md: structured events of the host's SLF4J logger; always allowed.
 */
public final class LogFunctions {
    private static final int ERROR_FIELDS = 5;

    /** What an event costs, in steps. */
    private static final int COST = 64;

    private LogFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("LogFunctions");
            rows.effect(NULL, "பதிவிடு paqivitu _log", TEXT, TEXT, ANY).linear(2);
            rows.effect(NULL, "log_error", TEXT, ANY).linear(1);
            rows.effect(NULL, "log_warn", TEXT, ANY).linear(1);
            rows.effect(NULL, "log_info", TEXT, ANY).linear(1);
            rows.effect(NULL, "log_debug", TEXT, ANY).linear(1);
            return rows;
        }
    }

    public static @Nullable Object log(
            Execution x, @Nullable Object level, @Nullable Object code, @Nullable Object value) {
        String name = Arguments.text(level, x);
        Level wanted =
                switch (name) {
                    case "debug" -> Level.DEBUG;
                    case "info" -> Level.INFO;
                    case "warn" -> Level.WARN;
                    case "error" -> Level.ERROR;
                    default -> throw new Fault(Message.LOG_LEVEL, name);
                };
        return write(x, wanted, code, value);
    }

    public static @Nullable Object logError(
            Execution x, @Nullable Object code, @Nullable Object value) {
        return write(x, Level.ERROR, code, value);
    }

    public static @Nullable Object logWarn(
            Execution x, @Nullable Object code, @Nullable Object value) {
        return write(x, Level.WARN, code, value);
    }

    public static @Nullable Object logInfo(
            Execution x, @Nullable Object code, @Nullable Object value) {
        return write(x, Level.INFO, code, value);
    }

    public static @Nullable Object logDebug(
            Execution x, @Nullable Object code, @Nullable Object value) {
        return write(x, Level.DEBUG, code, value);
    }

    private static @Nullable Object write(
            Execution x, Level level, @Nullable Object code, @Nullable Object value) {
        Logger logger = LoggerFactory.getLogger(x.host().loggerName());
        if (logger.isEnabledForLevel(level)) {
            x.charge(COST);
            LoggingEventBuilder event = logger.atLevel(level);
            for (Map.Entry<String, String> known : ServedPart.logFields(x).entrySet()) {
                event = event.addKeyValue(known.getKey(), known.getValue());
            }
            place(fields(event, value, x), x).log(Arguments.text(code, x));
        }
        return null;
    }

    private static LoggingEventBuilder fields(
            LoggingEventBuilder event, @Nullable Object value, Execution x) {
        if (!(value instanceof RecordValue record)) {
            return event.addKeyValue("value", field(value, x));
        }
        LoggingEventBuilder filled = event;
        boolean error = isError(record, x);
        for (String key : record.sortedKeys(x)) {
            filled = filled.addKeyValue(error ? errorField(key) : key, field(record.get(key), x));
        }
        return filled;
    }

    /** Whether it has exactly the fields of the record that a try block hands to its handler. */
    private static boolean isError(RecordValue record, Execution x) {
        for (String key : record.sortedKeys(x)) {
            if (errorField(key).isEmpty()) {
                return false;
            }
        }
        return record.size() == ERROR_FIELDS;
    }

    private static String errorField(String key) {
        return switch (key) {
            case "குறி" -> "error.code";
            case "செய்தி" -> "error.message_ta";
            case "செய்தி_ஆங்கிலம்" -> "error.message";
            case "வரி" -> "error.line";
            case "கோப்புப்_பெயர்" -> "error.file";
            default -> "";
        };
    }

    private static @Nullable Object field(@Nullable Object value, Execution x) {
        if (value instanceof Decimal number) {
            return number.toBigDecimal();
        }
        return value == null || value instanceof Boolean ? value : Values.toFlatText(value, x);
    }

    private static LoggingEventBuilder place(LoggingEventBuilder event, Execution x) {
        StackTraceElement place = x.program().placeOf(new Throwable());
        return place == null
                ? event
                : event.addKeyValue("file", x.program().fileOf(place))
                        .addKeyValue("line", place.getLineNumber());
    }
}
