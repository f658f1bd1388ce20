package in.etamil.internal.library;

import in.etamil.host.Capability;
import in.etamil.host.Cost;
import in.etamil.host.FunctionDescriptor;
import in.etamil.host.ValueKind;
import in.etamil.internal.runtime.Builtin;
import in.etamil.internal.runtime.Builtin.Form;
import in.etamil.internal.runtime.FunctionTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the functions of one class, as they are written down: one a line. A function is the
 * static method that is named like its last spelling, the English one: {@code jsonParse} for {@code
 * _jsonParse}, {@code logInfo} for {@code log_info}.
 */
final class Family {
    private final String owner;
    private final @Nullable Capability<?> capability;
    private final List<Row> rows = new ArrayList<>();

    /** A family that needs no permission. */
    Family(String owner) {
        this(owner, null);
    }

    /** A family whose effects need a permission. */
    Family(String owner, @Nullable Capability<?> capability) {
        this.owner = "in/etamil/internal/library/" + owner;
        this.capability = capability;
    }

    /**
     * A function that only computes.
     *
     * @param gives the kind of its result
     * @param spellings every spelling, the Tamil one first, with a blank between
     * @param takes the kinds of its arguments
     */
    Row pure(ValueKind gives, String spellings, ValueKind... takes) {
        Row row = add(gives, spellings, takes);
        row.description.pure();
        return row;
    }

    /** A function that reaches something outside of itself, written as {@link #pure} is. */
    Row effect(ValueKind gives, String spellings, ValueKind... takes) {
        Row row = add(gives, spellings, takes);
        if (capability != null) {
            row.description.needs(capability);
        }
        return row;
    }

    private Row add(ValueKind gives, String spellings, ValueKind... takes) {
        String[] names = spellings.split(" ");
        Row row = new Row(FunctionDescriptor.named(names), method(names[names.length - 1]));
        row.description.takes(takes).gives(gives).keeps();
        rows.add(row);
        return row;
    }

    private static String method(String english) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < english.length(); i++) {
            char c = english.charAt(i);
            if (c == '_') {
                upper = !name.isEmpty();
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    void addTo(FunctionTable table) {
        for (Row row : rows) {
            Builtin.Method code = new Builtin.Method(owner, row.method);
            table.add(Builtin.of(row.description.build(), row.form, code));
        }
    }

    /** One of them, with what else there is to say. */
    static final class Row {
        private final FunctionDescriptor.Builder description;
        private final String method;
        private Form form = Form.CALL;

        private Row(FunctionDescriptor.Builder description, String method) {
            this.description = description;
            this.method = method;
        }

        /** The result holds these arguments. */
        Row keeps(int... arguments) {
            description.keeps(arguments);
            return this;
        }

        /** Its work grows with the size of this argument. */
        Row linear(int argument) {
            description.costs(new Cost.Linear(argument));
            return this;
        }

        /** It sorts this argument. */
        Row sorts(int argument) {
            description.costs(new Cost.Sorting(argument));
            return this;
        }

        Row as(Form special) {
            form = special;
            return this;
        }
    }
}
