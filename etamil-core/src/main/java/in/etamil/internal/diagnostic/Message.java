package in.etamil.internal.diagnostic;

/**
 * The one catalogue of message texts: every message of every stage, in both languages. {@code {0}},
 * {@code {1}} … stand for the values. The wording is language.md's and builtins.md's; the codes are stable.
 */
public enum Message {
    // ---- ET1xxx: lexer
    UNRECOGNIZED_INPUT("ET1001", "அறியப்படாத உள்ளீடு '{0}'", "unrecognized input '{0}'"),
    TOO_MANY_LEXICAL_ERRORS(
            "ET1002",
            "{0} பிழைகளுக்கு மேல்; மீதி காட்டப்படவில்லை",
            "more than {0} errors; the rest is not shown"),

    // ---- ET20xx: parser
    EXPECTED_FOUND("ET2001", "{0} எதிர்பார்க்கப்பட்டது, '{1}' கிடைத்தது", "expected {0}, found '{1}'"),
    EXPECTED_AT_END(
            "ET2002",
            "{0} எதிர்பார்க்கப்பட்டது, உள்ளீடு முடிந்தது",
            "expected {0}, but the input ended"),
    NESTED_TOO_DEEPLY(
            "ET2003",
            "{0} அடுக்குகளுக்கு மேல் ஒன்றினுள் ஒன்று வரக்கூடாது",
            "nested more than {0} levels deep: name the inner parts, or move them into functions"),

    // ---- ET21xx: module loader
    MODULE_NOT_FOUND(
            "ET2101",
            "தொகுதி '{0}' கண்டுபிடிக்க முடியவில்லை",
            "cannot open module '{0}'"),
    MODULE_UNREADABLE("ET2102", "கோப்பு '{0}' படிக்க முடியவில்லை", "cannot read '{0}'"),
    DEFINED_IN_TWO_MODULES(
            "ET2103",
            "'{0}' இரண்டு தொகுதிகளில் வரையறுக்கப்பட்டுள்ளது: '{1}' மற்றும் '{2}'",
            "'{0}' is defined in two modules, '{1}' and '{2}'. Imports are flattened, so one would silently"
                    + " replace the other — rename one of them."),
    TOO_MANY_MODULES(
            "ET2104",
            "{0} தொகுதிகளுக்கு மேல் இறக்க முடியாது",
            "a program cannot have more than {0} modules"),

    // ---- ET3xxx: checker
    WRONG_KIND(
            "ET3001",
            "'{0}' {1} என அறிவிக்கப்பட்டது, ஆனால் {2} வழங்கப்பட்டது",
            "'{0}' is declared {1}, but was given {2}"),

    // ---- ET40xx: run time, values and calls
    UNDEFINED_VARIABLE("ET4001", "அறிவிக்கப்படாத மாறி '{0}'", "undefined variable '{0}'"),

    // ---- ET41xx: numbers
    DIVISION_BY_ZERO("ET4101", "பூஜ்ஜியத்தால் வகுத்தல்", "division by zero"),
    NUMBER_OVERFLOW(
            "ET4102",
            "எண் மிகப் பெரியது; ஒரு தசமத்தில் அடங்கவில்லை",
            "decimal overflow: the result does not fit a number"),

    // ---- ET42xx: arrays, records, texts, results (language.md 4, builtins.md 0, 5, 6)
    NEEDS_ARRAY("ET4201", "{0} ஒரு அணி தேவை", "{1} needs an array, got {2}"),

    // ---- ET43xx: builtins of text, numbers, maths, dates, bytes, JSON (builtins.md 1-8)
    NOT_A_NUMBER("ET4301", "'{0}' ஒரு எண் அல்ல", "'{0}' is not a number"),

    // ---- ET44xx: files, packages, processes, cryptography, log (builtins.md 9-11)
    CANNOT_READ("ET4401", "கோப்பு '{0}' படிக்க முடியவில்லை", "cannot read '{0}'"),

    // ---- ET45xx: databases and HTTP (language.md 9.4-9.6)
    NOT_IMPLEMENTED(
            "ET4501",
            "{0} — இந்த VM இல் இன்னும் செயல்படுத்தப்படவில்லை",
            "not implemented in the VM yet"),

    // ---- ET50xx: limits
    CALL_DEPTH(
            "ET5001",
            "செயல் அழைப்பு ஆழம் மிகுதி ({0})",
            "call depth exceeded — infinite recursion?"),

    // ---- ET51xx: permissions

    // ---- ET6xxx: host

    // ---- ET9xxx: our own faults
    INTERNAL("ET9001", "உள் பிழை", "internal error: please report it");

    private final String code;
    private final String tamil;
    private final String english;

    Message(String code, String tamil, String english) {
        this.code = code;
        this.tamil = tamil;
        this.english = english;
    }

    public String code() {
        return code;
    }

    public String tamil(Object... values) {
        return fill(tamil, values);
    }

    public String english(Object... values) {
        return fill(english, values);
    }

    /** Returns {@code TAMIL  (ENGLISH)}, the form of every failure text a program sees. */
    public String both(Object... values) {
        return tamil(values) + "  (" + english(values) + ")";
    }

    /** Fills in by hand: {@code MessageFormat} would treat the apostrophes of every message as quotes. */
    private static String fill(String template, Object[] values) {
        int brace = template.indexOf('{');
        if (brace < 0) {
            return template;
        }
        StringBuilder text = new StringBuilder(template.length() + 32);
        int from = 0;
        while (brace >= 0) {
            int digit = brace + 1 < template.length() ? template.charAt(brace + 1) - '0' : -1;
            boolean place = digit >= 0
                    && digit < values.length
                    && brace + 2 < template.length()
                    && template.charAt(brace + 2) == '}';
            int next = place ? brace + 3 : brace + 1;
            text.append(template, from, place ? brace : next);
            if (place) {
                text.append(values[digit]);
            }
            from = next;
            brace = template.indexOf('{', from);
        }
        return text.append(template, from, template.length()).toString();
    }
}
