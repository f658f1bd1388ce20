package in.etamil.internal.diagnostic;

/**
 * The one catalogue of message texts: every message of every stage, in both languages. {@code {0}},
 * {@code {1}} … stand for the values. The wording is docs/semantics.md's and
 * docs/semantics.md#builtins's; the codes are stable.
 */
public enum Message implements ErrorText {
    // ---- ET1xxx: lexer
    UNRECOGNIZED_INPUT("ET1001", "அறியப்படாத உள்ளீடு '{0}'", "unrecognized input '{0}'"),
    TOO_MANY_LEXICAL_ERRORS(
            "ET1002",
            "{0} பிழைகளுக்கு மேல்; மீதி காட்டப்படவில்லை",
            "more than {0} errors; the rest is not shown"),

    // ---- ET20xx: parser
    EXPECTED_FOUND(
            "ET2001", "{0} எதிர்பார்க்கப்பட்டது, '{1}' கிடைத்தது", "expected {0}, found '{1}'"),
    EXPECTED_AT_END(
            "ET2002",
            "{0} எதிர்பார்க்கப்பட்டது, உள்ளீடு முடிந்தது",
            "expected {0}, but the input ended"),
    NESTED_TOO_DEEPLY(
            "ET2003",
            "{0} அடுக்குகளுக்கு மேல் ஒன்றினுள் ஒன்று வரக்கூடாது",
            "nested more than {0} levels deep: name the inner parts, or move them into functions"),

    // ---- ET21xx: module loader
    MODULE_NOT_FOUND("ET2101", "தொகுதி '{0}' கண்டுபிடிக்க முடியவில்லை", "cannot open module '{0}'"),
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
    FIXED_ASSIGNED(
            "ET3002",
            "'{0}' நிலையானது (வரி {1}); அதற்கு மீண்டும் மதிப்பிட முடியாது",
            "cannot assign twice to '{0}': it is bound with நிலை on line {1}"),
    FIXED_CHANGED(
            "ET3003",
            "'{0}' நிலையானது (வரி {1}); அதன் பகுதியையும் மாற்ற முடியாது",
            "cannot change '{2}': '{0}' is bound with நிலை on line {1}, so its elements and fields are fixed too"),
    FIXED_TWICE(
            "ET3004",
            "'{0}' ஏற்கனவே வரி {1} இல் நிலையாக அறிவிக்கப்பட்டது",
            "'{0}' is already bound with நிலை on line {1}; a நிலை name is bound once"),
    FIXED_AFTER_ASSIGNED(
            "ET3005",
            "'{0}' ஏற்கனவே ஒரு மாறியாகப் பயன்பட்டது",
            "'{0}' was already assigned as an ordinary variable here; a name is either நிலை or not, for the whole of its scope"),
    SHAPE_NAME_TAKEN(
            "ET3006",
            "'{0}' ஒரு வடிவத்தின் பெயர்; மாறிக்கு வேறு பெயர் தேவை",
            "'{0}' is the name of a shape, so a variable cannot have it too"),
    SHAPE_TWICE(
            "ET3007",
            "'{0}' ஏற்கனவே வரி {1} இல் ஒரு வடிவம்",
            "'{0}' is already a shape, on line {1}"),
    SHAPE_AND_FUNCTION(
            "ET3008",
            "'{0}' ஒரு வடிவமும் செயலும் ஆக முடியாது",
            "'{0}' cannot be both a shape and a function: `{0}(…)` has to mean one of them"),
    FIELD_TWICE(
            "ET3009",
            "'{0}' என்ற புலம் இருமுறை உள்ளது",
            "the field '{0}' is declared twice in '{1}'"),
    METHOD_TWICE(
            "ET3010",
            "'{0}' என்ற முறை இருமுறை உள்ளது",
            "the method '{0}' is written twice in '{1}'"),
    FIELD_AND_METHOD(
            "ET3011",
            "'{0}' புலமும் முறையும் ஆக முடியாது",
            "'{0}' cannot be both a field and a method of '{1}'"),
    SHAPE_NESTED(
            "ET3012",
            "வடிவம் நிரலின் மேல் மட்டத்தில் மட்டுமே அறிவிக்கப்படலாம்",
            "a shape is declared at the top level of a program, not inside a block or a function: move '{0}' out"),
    UNKNOWN_SHAPE("ET3013", "'{0}' என்ற வடிவம் இல்லை", "there is no shape named '{0}'"),
    SELF_TYPE(
            "ET3014",
            "இது எப்போதும் ஒரு '{0}'",
            "இது is always the '{0}' the method was called on"),
    CHECK_NO_FIELD(
            "ET3015",
            "'{0}' இல் '{1}' என்ற புலம் இல்லை",
            "'{0}' has no field '{1}'; its fields are: {2}"),
    METHOD_AS_FIELD(
            "ET3016",
            "'{0}' ஒரு முறை; அதை அழைக்கவும்",
            "'{0}' is a method of '{1}', not a field: call it, as .{0}(…)"),
    CHECK_NO_METHOD(
            "ET3017", "'{0}' இல் '{1}' என்ற முறை இல்லை", "'{0}' has no method or field '{1}'"),
    CHECK_NO_SHAPE_FUNCTION(
            "ET3018", "'{0}' இல் '{1}' என்ற செயல் இல்லை", "'{0}' has no function '{1}'"),
    CHECK_TAKES_NO_SELF(
            "ET3019",
            "'{0}' ஒரு பதிவின் மேல் அழைக்கப்படுவதில்லை",
            "'{0}' takes no இது, so it is not called on a record: call it as {1}.{0}(…)"),
    FIELD_NOT_CALLABLE(
            "ET3020",
            "'{0}' ஒரு செயல் அல்ல",
            "'{0}' is a field that does not hold a function, so it cannot be called"),
    LITERAL_MISSES(
            "ET3021",
            "'{0}' க்கு {1} புலங்களும் தேவை",
            "a {0} needs every one of its fields; missing: {1}"),
    LITERAL_REPEATS("ET3022", "'{0}' இருமுறை கொடுக்கப்பட்டது", "the field '{0}' is given twice"),
    CONVERSION_ARITY(
            "ET3023",
            "'{0}(…)' க்கு ஒரு பொருள் மட்டுமே தேவை",
            "'{0}(…)' makes a {0} out of one record, and takes exactly one argument"),
    TOO_MANY_PROBLEMS(
            "ET3024",
            "{0} பிழைகளுக்கு மேல்; மீதி காட்டப்படவில்லை",
            "more than {0} errors; the rest is not shown"),
    CHANGES_DIRECTION(
            "ET3025",
            "{0}: வாசிக்கும் திசையை மாற்றும் எழுத்து",
            "{0} changes the direction of the text: it reads otherwise than it runs"),
    NAMES_LOOK_THE_SAME(
            "ET3026",
            "'{0}' மற்றும் '{1}' ஒரே தோற்றமுடைய வேறு பெயர்கள்",
            "'{0}' and '{1}' look the same and are two names"),

    // ---- ET40xx: run time, values and calls
    UNDEFINED_VARIABLE("ET4001", "அறிவிக்கப்படாத மாறி '{0}'", "undefined variable '{0}'"),
    UNKNOWN_FUNCTION("ET4002", "அறியப்படாத செயல் '{0}'", "unknown function '{0}'"),
    ARITY(
            "ET4003",
            "செயல் '{0}' {1} அளவுருக்களை எதிர்பார்க்கிறது, {2} வழங்கப்பட்டது",
            "function '{0}' expects {1} argument(s), got {2}"),
    ANONYMOUS_ARITY(
            "ET4003",
            "பெயரில்லா செயல் {0} அளவுருக்களை எதிர்பார்க்கிறது, {1} வழங்கப்பட்டது",
            "an anonymous function expects {0} argument(s), got {1}"),
    NOT_A_FUNCTION("ET4004", "இது ஒரு செயல் அல்ல", "this is not a function: it is {0}"),
    RETURN_OUTSIDE("ET4005", "செயலுக்கு வெளியே திரும்பு", "return outside of a function"),
    PROPAGATE_NEEDS_RESULT("ET4006", "'?' க்கு ஒரு முடிவு தேவை", "'?' needs a result, got {0}"),
    UNHANDLED("ET4007", "கையாளப்படாத தவறு: {0}", "unhandled error at top level: {0}"),
    CANNOT_INDEX("ET4008", "இதில் அட்டவணை இட முடியாது", "cannot index into {0}"),
    INDEX_NOT_WHOLE(
            "ET4009",
            "அட்டவணை முழு எண்ணாக இருக்க வேண்டும்",
            "array index must be a whole number, got {0}"),
    INDEX_OUT_OF_BOUNDS(
            "ET4010",
            "அட்டவணை {0} வரம்பிற்கு வெளியே (நீளம் {1})",
            "index {0} out of bounds, length {1}"),
    NO_FIELD("ET4011", "புலம் '{0}' இல்லை", "no field '{0}' on this record"),
    FIELD_NEEDS_RECORD("ET4012", "'{0}' ஒரு பொருள் அல்ல", "'.{0}' needs a record, got {1}"),
    CANNOT_ITERATE("ET4013", "இதை சுற்ற முடியாது", "cannot iterate over {0}"),
    METHOD_NEEDS_RECORD(
            "ET4014", "'.{0}(…)' க்கு ஒரு பொருள் தேவை", "'.{0}(…)' needs a record, got {1}"),
    METHOD_TAKES_NO_SELF(
            "ET4015",
            "'{0}' ஒரு பதிவின் மேல் அழைக்கப்படுவதில்லை",
            "'{0}' takes no இது, so it is not called on a record: call it as {1}.{0}(…)"),
    FIELD_NOT_A_FUNCTION(
            "ET4016",
            "'{0}' ஒரு செயல் அல்ல",
            "'.{0}' holds {1}, not a function, so it cannot be called"),
    NO_METHOD("ET4017", "'{0}' இல் '{1}' என்ற முறை இல்லை", "'{0}' has no method or field '{1}'"),
    NO_METHOD_ON_RECORD(
            "ET4018", "'{0}' என்ற புலம் இல்லை", "no method or field '{0}' on this record"),
    NO_SHAPE_FUNCTION("ET4019", "'{0}' இல் '{1}' என்ற செயல் இல்லை", "'{0}' has no function '{1}'"),
    SHAPE_MISSING_FIELDS(
            "ET4020",
            "'{0}' க்கு {1} புலங்களும் தேவை",
            "a {0} needs every one of its fields; missing: {1}"),
    SHAPE_UNKNOWN_FIELDS(
            "ET4021",
            "'{0}' இல் {1} புலங்கள் இல்லை",
            "'{0}' has no field {1}; its fields are: {2}"),
    SHAPE_WRONG_KIND(
            "ET4022",
            "'{0}' {1} ஆக இருக்க வேண்டும், ஆனால் {2} கொடுக்கப்பட்டது",
            "'{0}' is declared {1}, but was given {2}"),
    SPREAD_NOT_OF_SHAPE(
            "ET4023",
            "'..' க்கு ஒரு '{0}' தேவை",
            "'..' needs a {0} to take the other fields from, got {1}"),
    SHAPE_HAS_NO_FIELD(
            "ET4024",
            "'{0}' இல் '{1}' என்ற புலம் இல்லை",
            "'{0}' has no field '{1}'; its fields are: {2}"),
    NO_SUCH_SHAPE("ET4025", "'{0}' என்ற வடிவம் இல்லை", "there is no shape named '{0}'"),
    CONVERSION_OF_SHAPE("ET4026", "ஒரு '{0}' ஐ '{1}' ஆக மாற்ற முடியாது", "a {0} is not a {1}"),
    CONVERSION_NEEDS_RECORD(
            "ET4027", "'{0}(…)' க்கு ஒரு பொருள் தேவை", "'{0}(…)' needs a record, got {1}"),
    CANNOT_READ_INPUT("ET4028", "உள்ளீட்டைப் படிக்க முடியவில்லை", "cannot read the input"),
    FUNCTION_ELSEWHERE(
            "ET4029",
            "செயல் '{0}' இங்கே இல்லை; அதற்கு {1} தேவை",
            "function '{0}' is known, but not here: {1} brings it"),
    STATEMENT_ELSEWHERE(
            "ET4030",
            "'{0}' இங்கே இல்லை; அதற்கு {1} தேவை",
            "the statement '{0}' is known, but not here: {1} brings it"),
    APPEND_NEEDS_ARRAY("ET4031", "சேர் ஒரு அணி தேவை", "append needs an array, got {0}"),

    // ---- ET41xx: numbers
    DIVISION_BY_ZERO("ET4101", "பூஜ்ஜியத்தால் வகுத்தல்", "division by zero"),
    NUMBER_OVERFLOW(
            "ET4102",
            "எண் மிகப் பெரியது; ஒரு தசமத்தில் அடங்கவில்லை",
            "decimal overflow: the result does not fit a number"),

    // ---- ET42xx: arrays, records, texts, results (docs/semantics.md#values,
    // docs/semantics.md#builtins, docs/semantics.md#collection-functions,
    // docs/semantics.md#result-functions)
    NEEDS_ARRAY("ET4201", "{0} ஒரு அணி தேவை", "{1} needs an array, got {2}"),
    INVALID_JSON("ET4281", "செல்லாத ஜேசான்: {0}", "invalid JSON"),
    JSON_NUMBER_TOO_LARGE("ET4282", "ஒரு தசமமாக அடங்காத எண்: {0}", "number does not fit a decimal"),

    NEEDS_RECORD("ET4202", "{0} க்கு ஒரு பொருள் தேவை", "{1} needs a record, got {2}"),
    LENGTH_NEEDS(
            "ET4203",
            "நீளம் க்கு ஒரு அணி, பொருள் அல்லது சொல் தேவை",
            "length needs an array, record or string, got {0}"),
    UNWRAP_NEEDS_RESULT("ET4204", "மதிப்பு க்கு ஒரு முடிவு தேவை", "unwrap needs a result, got {0}"),
    UNWRAP_ON_ERROR("ET4205", "தவறான முடிவை விரித்தது: {0}", "unwrap on an error: {0}"),
    UNWRAP_ERROR_NEEDS_RESULT(
            "ET4206", "தவறு_மதிப்பு க்கு ஒரு முடிவு தேவை", "it needs a result, got {0}"),
    NO_ERROR_IN_SUCCESS(
            "ET4207",
            "வெற்றியான முடிவில் பிழை இல்லை: {0}",
            "there is no error in a successful result: {0}"),
    UNWRAP_OR_NEEDS_RESULT(
            "ET4208", "இயல்பு க்கு ஒரு முடிவு தேவை", "unwrapOr needs a result, got {0}"),

    // ---- ET43xx: builtins of text, numbers, maths, dates, bytes, JSON
    // (docs/semantics.md#text-functions, docs/semantics.md#json)
    NOT_A_NUMBER("ET4301", "'{0}' ஒரு எண் அல்ல", "'{0}' is not a number"),

    ROUND_PLACES(
            "ET4302",
            "வட்டமிடு க்கு இடங்கள் ஒரு முழு எண்ணாக இருக்க வேண்டும்",
            "round: places must be a whole number"),
    NO_SQUARE_ROOT(
            "ET4303", "எதிர்மறை எண்ணின் வர்க்கமூலம் இல்லை", "no square root of a negative number"),
    NO_LOGARITHM(
            "ET4304",
            "பூஜ்ஜியம் அல்லது எதிர்மறை எண்ணின் மடக்கை இல்லை",
            "no logarithm of zero or a negative number"),
    EXPONENTIAL_TOO_LARGE(
            "ET4305", "அடுக்கு ஒரு தசமத்தில் அடங்கவில்லை", "the result does not fit a decimal"),
    POWER_TOO_LARGE(
            "ET4306",
            "அடுக்கேற்றம் ஒரு தசமத்தில் அடங்கவில்லை",
            "the result does not fit a decimal"),
    NOT_A_DATE("ET4307", "'{0}' ஒரு நாள் அல்ல", "'{0}' is not a date; expected YYYY-MM-DD"),
    DATE_OUT_OF_RANGE(
            "ET4308", "நாள் எல்லைக்கு வெளியே உள்ளது", "the date is out of range: too many days"),
    NOT_A_BYTE(
            "ET4309",
            "இடம் {0}: '{1}' ஒரு பைட்டு அல்ல",
            "position {0}: '{1}' is not a byte, expected a whole number 0-255"),
    NOT_UTF8("ET4310", "இந்த பைட்டுகள் UTF-8 அல்ல", "these bytes are not valid UTF-8"),

    // ---- ET44xx: files, packages, processes, cryptography, log (docs/semantics.md#file-functions,
    // docs/semantics.md#signatures)
    CANNOT_READ("ET4401", "கோப்பு '{0}' படிக்க முடியவில்லை", "cannot read '{0}'"),

    CANNOT_WRITE("ET4402", "கோப்பு '{0}' எழுத முடியவில்லை", "cannot write '{0}'"),
    CANNOT_OPEN_TO_WRITE(
            "ET4403", "கோப்பு '{0}' திறக்க முடியவில்லை", "cannot open '{0}' for writing"),
    CANNOT_READ_DIRECTORY(
            "ET4404", "கோப்பகம் '{0}' படிக்க முடியவில்லை", "cannot read directory '{0}'"),
    CANNOT_STAT("ET4405", "கோப்பு '{0}' பற்றி அறிய முடியவில்லை", "cannot stat '{0}'"),
    CANNOT_OPEN_PACKAGE("ET4406", "பொதி '{0}' திறக்க முடியவில்லை", "cannot open package '{0}'"),
    NOT_A_PACKAGE("ET4407", "'{0}' ஒரு பொதி அல்ல", "'{0}' is not a package"),
    NO_PACKAGE_ENTRY("ET4408", "பொதியில் '{0}' இல்லை", "no entry '{0}' in the package"),
    PACKAGE_ENTRY_NOT_TEXT(
            "ET4409", "'{0}' உரையாகப் படிக்க முடியவில்லை", "cannot read '{0}' as text"),
    NO_ENTRY_TO_REPLACE("ET4410", "பொதியில் '{0}' இல்லை", "no entry '{0}' to replace"),
    CANNOT_WRITE_PACKAGE("ET4411", "பொதி '{0}' எழுத முடியவில்லை", "cannot write package '{0}'"),
    BAD_PRIVATE_KEY(
            "ET4412",
            "தனிச்சாவி சரியில்லை",
            "not a valid P-256 private key: it must be 32 bytes, and not zero"),
    BAD_PUBLIC_KEY(
            "ET4413",
            "பொதுச்சாவி சரியில்லை",
            "not a valid P-256 public key: expected an uncompressed SEC1 point"),
    ODD_HEX(
            "ET4414",
            "பதினாறு எண்ணிக்கை இரட்டையாக இருக்க வேண்டும்",
            "hex needs an even number of digits, got {0}"),
    NOT_HEX("ET4415", "'{0}' பதினாறு அல்ல", "'{0}' is not hex"),
    RANDOM_COUNT(
            "ET4416",
            "எழுமாற்று 1 முதல் 1024 பைட்டுகள் தரும், {0} கேட்கப்பட்டது",
            "randomBytes gives between 1 and 1024 bytes, asked for {0}"),
    RANDOM_COUNT_NOT_WHOLE(
            "ET4417",
            "எழுமாற்று க்கு முழு எண்ணிக்கை தேவை",
            "randomBytes wants a whole number of bytes"),
    LOG_LEVEL(
            "ET4418",
            "'{0}' ஒரு பதிவு நிலை அல்ல: debug, info, warn, error",
            "'{0}' is not a log level: expected debug, info, warn or error"),

    PROGRAM_NOT_LISTED(
            "ET4419",
            "'{0}' ETAMIL_EXEC_ALLOW இல் இல்லை",
            "'{0}' is not listed in ETAMIL_EXEC_ALLOW"),
    PROGRAM_OUT_OF_TIME(
            "ET4420", "'{0}' {1} வினாடிகளுக்குள் முடியவில்லை", "'{0}' did not finish within {1}s"),
    PROGRAM_NOT_STARTED("ET4421", "'{0}' இயக்க முடியவில்லை", "cannot run '{0}'"),
    PROGRAM_WROTE_TOO_MUCH(
            "ET4422",
            "'{0}' இன் வெளியீடு மிக நீளமானது (வரம்பு {1})",
            "'{0}' wrote more than the limit of {1} bytes"),
    NO_SUCH_FILE("ET4425", "கோப்பு '{0}' இல்லை", "no such file '{0}'"),
    NO_UPLOAD("ET4426", "பதிவேற்றம் {0} இல்லை", "no upload at {0}"),
    REQUEST_FAILED("ET4423", "வலைக் கோரிக்கை தோல்வி", "the request never completed"),
    RESPONSE_UNREADABLE("ET4424", "பதிலைப் படிக்க முடியவில்லை", "cannot read the response body"),

    // ---- ET45xx: databases and HTTP (docs/semantics.md#database-statements,
    // docs/semantics.md#statements-that-only-fail)
    NOT_IMPLEMENTED(
            "ET4501",
            "{0} — இந்த VM இல் இன்னும் செயல்படுத்தப்படவில்லை",
            "not implemented in the VM yet"),
    JSON_RESPONSE_NEEDS_TEXT(
            "ET4502",
            "ஜேசான்_உரை க்கு உரை தேவை — ஜேசான்_ஆக்கு() ஐப் பயன்படுத்துங்கள்",
            "json response needs text, got {0}: encode it with ஜேசான்_ஆக்கு first"),
    SERVER_ADDRESS(
            "ET4504", "'{0}' ஒரு முகவரி அல்ல", "'{0}' is no address: it must be \"host:port\""),
    SERVER_PORT("ET4505", "'{0}' ஒரு துறை எண் அல்ல", "'{0}' is no port: it must be 0 to 65535"),
    SERVER_OPTIONS(
            "ET4506",
            "வழங்கியின் அமைப்புகள் ஒரு பொருளாக இருக்க வேண்டும், கிடைத்தது {0}",
            "the server's options must be a record, got {0}"),
    SERVER_OPTION(
            "ET4507",
            "வழங்கிக்கு '{0}' எனும் அமைப்பு இல்லை",
            "the server has no option '{0}': there are workers, timeout and max_connections"),
    SERVER_OPTION_VALUE(
            "ET4508",
            "வழங்கியின் '{0}' முழு எண்ணாக, 0 ஐ விடப் பெரிதாக இருக்க வேண்டும், கிடைத்தது {1}",
            "the server's option '{0}' must be a whole number above 0, got {1}"),
    FAILURE_AS_ANSWER(
            "ET4503",
            "ஒரு தவறைப் பதிலாக அனுப்ப முடியாது",
            "a failure cannot be sent as a response: take it apart first"),

    // ---- ET50xx: limits
    CALL_DEPTH(
            "ET5001",
            "செயல் அழைப்பு ஆழம் மிகுதி ({0})",
            "call depth exceeded — infinite recursion?"),
    OUT_OF_TIME("ET5002", "நேர வரம்பு முடிந்தது ({0})", "the time limit was reached ({0})"),
    OUT_OF_STEPS("ET5003", "படி வரம்பு முடிந்தது ({0})", "the step limit was reached ({0})"),
    TEXT_TOO_LONG(
            "ET5004",
            "உரை மிக நீளமானது (வரம்பு {0})",
            "the text would be longer than the limit of {0} characters"),
    COLLECTION_TOO_LARGE(
            "ET5005",
            "தொகுப்பு மிகப் பெரியது (வரம்பு {0})",
            "the collection would hold more than the limit of {0} items"),
    CANCELLED("ET5006", "ஓட்டம் நிறுத்தப்பட்டது", "the run was cancelled"),

    STACK_EXHAUSTED(
            "ET5007",
            "அடுக்கு நினைவகம் தீர்ந்தது",
            "the thread's stack is exhausted: nested too deeply"),
    OUT_OF_MEMORY(
            "ET5009",
            "நினைவக வரம்பு மீறப்பட்டது ({0} பைட்டுகள்)",
            "the memory limit was reached ({0} bytes)"),
    MEMORY_EXHAUSTED("ET5008", "நினைவகம் தீர்ந்தது", "the memory is exhausted"),

    SOURCE_TOO_LONG(
            "ET5010",
            "நிரல் மிக நீளமானது (வரம்பு {0} எழுத்துகள்)",
            "the program and its modules are longer than the limit of {0} characters"),
    TOO_MANY_TOKENS(
            "ET5011",
            "நிரலில் மிக அதிகச் சொற்கள் (வரம்பு {0})",
            "the program has more than the limit of {0} tokens"),
    TOO_MANY_NODES(
            "ET5012",
            "நிரலில் மிக அதிகப் பகுதிகள் (வரம்பு {0})",
            "the program has more than the limit of {0} tree nodes"),
    COMPILING_OUT_OF_TIME(
            "ET5013",
            "தொகுப்பு நேர வரம்பு முடிந்தது ({0})",
            "the time limit of compiling was reached ({0})"),
    TOO_MANY_CLASSES(
            "ET5014",
            "நிரல் மிகப் பெரியது (வரம்பு {0} வகுப்புகள்)",
            "the program becomes more than the limit of {0} classes"),
    COMPILING_CANCELLED("ET5015", "தொகுத்தல் நிறுத்தப்பட்டது", "compiling was cancelled"),

    TOO_MANY_LINES(
            "ET5016",
            "வெளியீட்டில் மிக அதிக வரிகள் (வரம்பு {0})",
            "the output would have more than the limit of {0} lines"),
    OUTPUT_TOO_LONG(
            "ET5016",
            "வெளியீடு மிக நீளமானது (வரம்பு {0} எழுத்துகள்)",
            "the output would be longer than the limit of {0} characters"),
    LINE_TOO_LONG(
            "ET5016",
            "வெளியீட்டு வரி மிக நீளமானது (வரம்பு {0} எழுத்துகள்)",
            "a line of the output would be longer than the limit of {0} characters"),

    // ---- ET51xx: permissions; those of whole capabilities are in.etamil.host.Capability's
    FILE_DENIED(
            "ET5108",
            "'{0}' இங்கே அனுமதிக்கப்படவில்லை",
            "'{0}' is outside the allowed directories"),
    VARIABLE_DENIED(
            "ET5109",
            "சூழல் மாறி '{0}' க்கு அனுமதி இல்லை",
            "the environment variable '{0}' is not permitted here"),
    HOST_DENIED(
            "ET5110",
            "'{0}' க்கு வலைக் கோரிக்கை அனுமதி இல்லை",
            "requests to '{0}' are not permitted here"),

    // ---- ET6xxx: where Java and a program meet
    NO_FUNCTION_TO_CALL(
            "ET6001", "நிரலில் '{0}' என்ற செயல் இல்லை", "the program has no function '{0}'"),
    METHOD_ARITY(
            "ET6002",
            "செயல் '{0}' {1} அளவுருக்களை எடுக்கிறது; ஜாவா முறை {2} தருகிறது",
            "function '{0}' takes {1} argument(s), but the Java method '{3}' passes {2}"),
    CALL_ARITY(
            "ET6013",
            "செயல் '{0}' {1} அளவுருக்களை எடுக்கிறது; {2} தரப்பட்டது",
            "function '{0}' takes {1} argument(s), but {2} are given"),
    CANNOT_GIVE(
            "ET6003",
            "{0} வகை மதிப்பை நிரலுக்குத் தர முடியாது",
            "a value of type {0} cannot be given to a program"),
    NUMBER_DOES_NOT_FIT(
            "ET6004",
            "{0} ஒரு எண்ணில் அடங்கவில்லை",
            "{0} does not fit a number: at most 28 places, and digits within 96 bits"),
    CANNOT_TAKE("ET6005", "{0} ஐ {1} ஆக எடுக்க முடியாது", "{0} cannot be taken as {1}"),
    HOST_FUNCTION_FAILED("ET6006", "செயல் '{0}' இல் பிழை", "the host function '{0}' failed"),
    FOREIGN_FUNCTION(
            "ET6007",
            "இந்தச் செயல் வேறு ஒரு நிரலுக்கு உரியது",
            "this function belongs to another running program"),
    CALL_IS_OVER(
            "ET6008",
            "இந்தச் செயலை அதன் அழைப்பு முடிந்தபின் அழைக்க முடியாது",
            "a function given to a host function can be called only by its thread, and before that call returns"),
    VALUE_TOO_DEEP(
            "ET6009",
            "மதிப்பு {0} நிலைகளுக்கு மேல் ஆழமானது",
            "the value is nested deeper than {0} levels, or holds itself"),
    NO_GLOBAL("ET6010", "நிரலில் '{0}' என்ற மாறி இல்லை", "the program has no global '{0}'"),
    NOT_AN_INTERFACE("ET6011", "{0} ஒரு இடைமுகம் அல்ல", "{0} is not an interface of functions"),
    KEY_IS_NOT_TEXT(
            "ET6012",
            "பொருளின் திறவுகோல் சொல்லாக இருக்க வேண்டும்: {0}",
            "a record's key is a text, not {0}"),
    RUN_IS_OVER(
            "ET6014",
            "ஓட்டத்தை அதன் இழையும், செயலின் அழைப்பு முடியும் வரையும் மட்டுமே பயன்படுத்தலாம்",
            "the run of a host function can be used only by its thread, and before that function returns"),
    SCOPE_HAS_ENDED(
            "ET6015",
            "முடிந்த பின் எதையும் வைத்திருக்க முடியாது",
            "it has ended: nothing can be kept in it any more"),
    END_FAILED(
            "ET6016",
            "ஓட்டம் வைத்திருந்த ஒன்றை முடிக்க முடியவில்லை",
            "something that was kept could not be ended"),
    CLOSED("ET6017", "'{0}' மூடப்பட்டது", "'{0}' is closed"),
    HOST_ARGUMENT_KIND(
            "ET6018",
            "செயல் '{0}' இன் {1}-ஆம் அளவுரு {2} ஆக இருக்க வேண்டும், ஆனால் {3} கொடுக்கப்பட்டது",
            "argument {1} of '{0}' must be {2}, but is {3}"),
    HOST_RESULT_KIND(
            "ET6019",
            "செயல் '{0}' {1} தரும் எனச் சொல்லப்பட்டது, ஆனால் {2} தந்தது",
            "the host function '{0}' is declared to give {1}, but gave {2}"),
    MAY_NOT_CALL(
            "ET6020",
            "'{0}' நிரலின் செயல்களை அழைக்கக்கூடாது",
            "'{0}' may not call functions of the program: it is pure, or a statement"),
    FAILURE_GIVEN("ET6021", "செயல் '{0}' தவறு தந்தது", "function '{0}' gave a failure"),
    HOST_CODE_FAILED("ET6022", "ஜாவாவின் பக்கம் பிழை: {0}", "code of the host failed: {0}"),
    NO_COMPONENT(
            "ET6023",
            "{1} க்குத் தேவையான புலம் '{0}' இல்லை",
            "there is no field '{0}', which {1} has as a component"),

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

    @Override
    public String code() {
        return code;
    }

    @Override
    public String tamil(Object... values) {
        return fill(tamil, shown(values));
    }

    @Override
    public String english(Object... values) {
        return fill(english, shown(values));
    }

    /** As {@link #both} for a value of the program, in which everything stays as it is. */
    public String asValue(Object... values) {
        return fill(tamil, values) + "  (" + fill(english, values) + ")";
    }

    /** Values are anybody's, and as long as they like. */
    private static Object[] shown(Object[] values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = Shown.value(values[i]);
        }
        return shown;
    }

    /**
     * Fills in by hand: {@code MessageFormat} would treat the apostrophes of every message as
     * quotes.
     */
    private static String fill(String template, Object[] values) {
        int brace = template.indexOf('{');
        if (brace < 0) {
            return template;
        }
        StringBuilder text = new StringBuilder(template.length() + 32);
        int from = 0;
        while (brace >= 0) {
            int digit = brace + 1 < template.length() ? template.charAt(brace + 1) - '0' : -1;
            boolean place =
                    digit >= 0
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
