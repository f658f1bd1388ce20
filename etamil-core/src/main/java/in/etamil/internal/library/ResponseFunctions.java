package in.etamil.internal.library;

import static in.etamil.host.Capability.FILES;
import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.NUMBER;
import static in.etamil.host.ValueKind.RESULT;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.host.FileAccess.Purpose;
import in.etamil.internal.diagnostic.Fault;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.Responses;
import in.etamil.internal.runtime.ServedPart;
import in.etamil.internal.runtime.Unbound;
import in.etamil.internal.runtime.data.ResultValue;
import in.etamil.served.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code பதில்_கோப்பு} and {@code பதிவேற்றம்_சேமி} of docs/semantics.md#response-functions. */
public final class ResponseFunctions {
    private ResponseFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("ResponseFunctions", FILES);
            rows.effect(RESULT, "பதில்_கோப்பு paDil_kOppu _respondFile", NUMBER, TEXT, ANY)
                    .keeps(2);
            rows.effect(RESULT, "பதிவேற்றம்_சேமி paqivERRam_cEmi _saveUpload", NUMBER, TEXT);
            return rows;
        }
    }

    /** Records a file as the answer, if it is an existing regular file. */
    public static Object respondFile(
            Execution x, @Nullable Object status, @Nullable Object path, @Nullable Object headers) {
        Decimal number = Arguments.number(status, x);
        String name = Arguments.text(path, x);
        try {
            Path file = Paths.resolve(name, Purpose.READ, x);
            if (Files.isRegularFile(file)) {
                Responses.respondFile(number, name, headers, x);
                return ResultValue.success(null);
            }
        } catch (IOException | IllegalArgumentException e) {
            // A name that is no path is no file, either.
            return new BuiltinFailure(Message.NO_SUCH_FILE, name).result(x);
        }
        return new BuiltinFailure(Message.NO_SUCH_FILE, name).result(x);
    }

    /**
     * The file that answers when a block has ended: what the function recorded, or what the program
     * assigned itself (docs/requests-and-responses.md).
     */
    public static @Nullable Path answer(Execution x) {
        Object recorded = x.globals[Responses.FILE];
        if (recorded == Unbound.VALUE || recorded == null) {
            return null;
        }
        String name = Arguments.text(recorded, x);
        try {
            Path file = Paths.resolve(name, Purpose.READ, x);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Fault(Message.NO_SUCH_FILE, name);
        }
        throw new Fault(Message.NO_SUCH_FILE, name);
    }

    /** Writes an upload byte for byte; answers its bytes. */
    public static Object saveUpload(Execution x, @Nullable Object position, @Nullable Object path) {
        Decimal number = Arguments.number(position, x);
        String name = Arguments.text(path, x);
        ServedPart served = x.served();
        Uploads uploads = served == null ? null : served.uploads();
        boolean there =
                uploads != null
                        && number.isWhole()
                        && number.fitsLong()
                        && number.longValue() >= 0
                        && number.longValue() < uploads.count();
        if (!there || uploads == null) {
            return new BuiltinFailure(Message.NO_UPLOAD, number).result(x);
        }
        try {
            Path file = Paths.resolve(name, Purpose.WRITE, x);
            return ResultValue.success(Decimal.of(uploads.save((int) number.longValue(), file)));
        } catch (IOException | IllegalArgumentException e) {
            return BuiltinFailure.because(Paths.why(e), Message.CANNOT_WRITE, name).result(x);
        }
    }
}
