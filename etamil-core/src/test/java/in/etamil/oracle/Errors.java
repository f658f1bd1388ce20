package in.etamil.oracle;

import java.util.List;

/** The runtime errors of docs/semantics.md#values and docs/semantics.md#statements and docs/semantics.md#builtins, in both languages. */
final class Errors {
    private Errors() {}

    /** A failure's content: {@code TAMIL  (ENGLISH)}. */
    static Value failure(String tamil, String english) {
        return new Value.Res(false, new Value.Text(tamil + "  (" + english + ")"));
    }

    /** A builtin's wrong kind; the specification gives the English words only. */
    static ProgramError needs(String english, Value got) {
        return ProgramError.of(english, english + ", got " + Meaning.kind(got));
    }

    static ProgramError arity(String name, int expected, int got) {
        return ProgramError.of(
                "செயல் '" + name + "' " + expected + " அளவுருக்களை எதிர்பார்க்கிறது, " + got + " வழங்கப்பட்டது",
                "function '" + name + "' expects " + expected + " argument(s), got " + got);
    }

    static ProgramError undefined(String name) {
        return ProgramError.of("அறிவிக்கப்படாத மாறி '" + name + "'", "undefined variable '" + name + "'");
    }

    static ProgramError anonymousArity(int expected, int got) {
        return ProgramError.of(
                "பெயரில்லா செயல் " + expected + " அளவுருக்களை எதிர்பார்க்கிறது, " + got + " வழங்கப்பட்டது",
                "an anonymous function expects " + expected + " argument(s), got " + got);
    }

    static ProgramError unknownFunction(String name) {
        return ProgramError.of("அறியப்படாத செயல் '" + name + "'", "unknown function '" + name + "'");
    }

    static ProgramError notAFunction(Value value) {
        return ProgramError.of(
                "இது ஒரு செயல் அல்ல", "this is not a function: it is " + Meaning.kind(value));
    }

    static ProgramError returnOutside() {
        return ProgramError.of("செயலுக்கு வெளியே திரும்பு", "return outside of a function");
    }

    static ProgramError unhandled(Value content) {
        String shown = Meaning.text(content);
        return ProgramError.of("கையாளப்படாத தவறு: " + shown, "unhandled error at top level: " + shown);
    }

    static ProgramError questionNeedsResult(Value value) {
        return ProgramError.of(
                "'?' க்கு ஒரு முடிவு தேவை", "'?' needs a result, got " + Meaning.kind(value));
    }

    static ProgramError cannotIterate(Value value) {
        return ProgramError.of("இதை சுற்ற முடியாது", "cannot iterate over " + Meaning.kind(value));
    }

    static ProgramError cannotIndex(Value value) {
        return ProgramError.of("அட்டவணையிட முடியாது", "cannot index into " + Meaning.kind(value));
    }

    static ProgramError notWhole(String index) {
        return ProgramError.of(
                "அட்டவணை முழு எண்ணாக இருக்க வேண்டும்", "array index must be a whole number, got " + index);
    }

    static ProgramError outOfBounds(String index, int length) {
        return ProgramError.of(
                "அட்டவணை " + index + " வரம்பிற்கு வெளியே (நீளம் " + length + ")",
                "index " + index + " out of bounds, length " + length);
    }

    static ProgramError noField(String field) {
        return ProgramError.of("புலம் '" + field + "' இல்லை", "no field '" + field + "' on this record");
    }

    static ProgramError notARecord(String field, Value value) {
        return ProgramError.of(
                "'" + field + "' ஒரு பொருள் அல்ல", "'." + field + "' needs a record, got " + Meaning.kind(value));
    }

    static ProgramError methodNeedsRecord(String method, Value value) {
        return ProgramError.of(
                "'." + method + "(…)' க்கு ஒரு பொருள் தேவை",
                "'." + method + "(…)' needs a record, got " + Meaning.kind(value));
    }

    static ProgramError methodTakesNoSelf(String method, String shape) {
        return ProgramError.of(
                "'" + method + "' ஒரு பதிவின் மேல் அழைக்கப்படுவதில்லை",
                "'" + method + "' takes no இது, so it is not called on a record: call it as " + shape + "." + method
                        + "(…)");
    }

    static ProgramError fieldHoldsNoFunction(String field, Value value) {
        return ProgramError.of(
                "'" + field + "' ஒரு செயல் அல்ல",
                "'." + field + "' holds " + Meaning.kind(value) + ", not a function, so it cannot be called");
    }

    static ProgramError noMethod(String shape, String method) {
        return ProgramError.of(
                "'" + shape + "' இல் '" + method + "' என்ற முறை இல்லை",
                "'" + shape + "' has no method or field '" + method + "'");
    }

    static ProgramError noShapeFunction(String shape, String method) {
        return ProgramError.of(
                "'" + shape + "' இல் '" + method + "' என்ற செயல் இல்லை",
                "'" + shape + "' has no function '" + method + "'");
    }

    static ProgramError noMethodOnPlain(String method) {
        return ProgramError.of(
                "'" + method + "' என்ற புலம் இல்லை", "no method or field '" + method + "' on this record");
    }

    static ProgramError noShape(String shape) {
        return ProgramError.of(
                "'" + shape + "' என்ற வடிவம் இல்லை", "there is no shape named '" + shape + "'");
    }

    static ProgramError missingFields(String shape, List<String> missing) {
        String names = String.join(", ", missing);
        return ProgramError.of(
                "'" + shape + "' க்கு " + names + " புலங்களும் தேவை",
                "a " + shape + " needs every one of its fields; missing: " + names);
    }

    static ProgramError unknownFields(String shape, List<String> unknown, List<String> fields) {
        String names = String.join(", ", unknown);
        return ProgramError.of(
                "'" + shape + "' இல் " + names + " புலங்கள் இல்லை",
                "'" + shape + "' has no field " + names + "; its fields are: " + String.join(", ", fields));
    }

    static ProgramError unknownFieldSet(String shape, String field, List<String> fields) {
        return ProgramError.of(
                "'" + shape + "' இல் '" + field + "' என்ற புலம் இல்லை",
                "'" + shape + "' has no field '" + field + "'; its fields are: " + String.join(", ", fields));
    }

    static ProgramError wrongKind(String shape, String field, String type, Value got) {
        String shown = "'" + shape + "." + field + "'";
        return ProgramError.of(
                shown + " " + type + " ஆக இருக்க வேண்டும், ஆனால் " + Meaning.kind(got) + " கொடுக்கப்பட்டது",
                shown + " is declared " + type + ", but was given " + Meaning.kind(got));
    }

    static ProgramError spreadNotShape(String shape, Value got) {
        return ProgramError.of(
                "'..' க்கு ஒரு '" + shape + "' தேவை",
                "'..' needs a " + shape + " to take the other fields from, got " + Meaning.kind(got));
    }

    static ProgramError notImplemented(String what) {
        return ProgramError.of(
                what + " — இந்த VM இல் இன்னும் செயல்படுத்தப்படவில்லை", "not implemented in the VM yet");
    }

    static ProgramError jsonNeedsText(Value got) {
        return ProgramError.of(
                "ஜேசான்_உரை க்கு உரை தேவை — ஜேசான்_ஆக்கு() ஐப் பயன்படுத்துங்கள்",
                "json response needs text, got " + Meaning.kind(got) + ": encode it with ஜேசான்_ஆக்கு first");
    }
}
