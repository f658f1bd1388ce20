package in.etamil.oracle;

import in.etamil.internal.syntax.Span;
import java.util.Objects;
import java.util.TreeMap;

/** The record that a handler is given (docs/semantics.md#try-blocks). */
final class ErrorRecord {
    /** Codes are the product's own matter; the oracle only knows that there is one. */
    static final String SOME_CODE = "ET4000";

    private ErrorRecord() {}

    static Value of(ProgramError error) {
        Span place = Objects.requireNonNull(error.place());
        TreeMap<String, Value> fields = Value.Rec.noFields();
        fields.put("குறி", new Value.Text(SOME_CODE));
        fields.put("செய்தி", new Value.Text(error.tamil));
        fields.put("செய்தி_ஆங்கிலம்", new Value.Text(error.english));
        fields.put("வரி", new Value.Num(Numbers.whole(place.line())));
        fields.put("கோப்புப்_பெயர்", new Value.Text(place.source().fileName()));
        return Value.Rec.of(fields, null);
    }
}
