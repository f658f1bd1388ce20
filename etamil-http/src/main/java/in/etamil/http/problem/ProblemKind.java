package in.etamil.http.problem;

/**
 * Every error that the server itself answers with: status, stable code and the text in both
 * languages (backend.md 8.3 and 32). A {@code {0}} stands for one value.
 */
public enum ProblemKind {
    BAD_REQUEST_LINE(
            400,
            "HTTP_PARSE_ERROR",
            "கோரிக்கையின் முதல் வரி தவறானது",
            "the request line is malformed",
            "check the method and the percent-encoding of the path"),
    BAD_HEADER(
            400,
            "HTTP_PARSE_ERROR",
            "கோரிக்கைத் தலைப்பு தவறானது",
            "a request header is malformed",
            "check the request's form against HTTP/1.1"),
    SHORT_BODY(
            400,
            "HTTP_PARSE_ERROR",
            "கோரிக்கை உடல் முழுமையாக வரவில்லை",
            "the request body ended early",
            "send as many bytes as Content-Length says"),
    TOO_MANY_PARAMETERS(
            400,
            "VALIDATION_ERROR",
            "வினா அளவுருக்கள் {0} க்கு மேல் உள்ளன",
            "the query has more than {0} parameters",
            "send fewer parameters, or send them in the body"),
    NOT_FOUND(
            404,
            "NOT_FOUND",
            "இந்த முகவரியில் எதுவும் இல்லை",
            "Not Found",
            "check that the resource exists and the path is right"),
    METHOD_NOT_ALLOWED(
            405,
            "METHOD_NOT_ALLOWED",
            "இந்த முறை இங்கே ஏற்கப்படாது",
            "this method is not allowed here",
            "use one of the methods that the Allow header names"),
    BODY_TOO_LARGE(
            413,
            "PAYLOAD_TOO_LARGE",
            "கோரிக்கை உடல் {0} பைட்டுக்கு மேல் உள்ளது",
            "the request body is over {0} bytes",
            "send less, or raise the server's body limit"),
    TARGET_TOO_LONG(
            414,
            "URI_TOO_LONG",
            "கோரிக்கை முகவரி மிக நீளமானது",
            "the request target is too long",
            "send long values in the body"),
    HEADERS_TOO_LARGE(
            431,
            "HEADERS_TOO_LARGE",
            "கோரிக்கைத் தலைப்புகள் மிகப் பெரியவை",
            "the request headers are too large",
            "send fewer or shorter headers"),
    HANDLER_FAILED(
            500,
            "HANDLER_ERROR",
            "சேவையகத்தில் பிழை ஏற்பட்டது",
            "the server could not complete the request",
            "report it with the request id"),
    UNAVAILABLE(
            503,
            "SERVICE_UNAVAILABLE",
            "சேவையகம் இப்போது ஏற்க இயலாது",
            "the server cannot take this request now",
            "try again later"),
    HANDLER_TIMEOUT(
            504,
            "HANDLER_TIMEOUT",
            "கையாளும் நேரம் வரம்பைக் கடந்தது",
            "the handler ran longer than its time limit",
            "ask for less at once, or raise the handler's time limit");

    private final int status;
    private final String code;
    private final String tamil;
    private final String english;
    private final String suggestion;

    ProblemKind(int status, String code, String tamil, String english, String suggestion) {
        this.status = status;
        this.code = code;
        this.tamil = tamil;
        this.english = english;
        this.suggestion = suggestion;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String suggestion() {
        return suggestion;
    }

    public String tamil(String value) {
        return tamil.replace("{0}", value);
    }

    public String english(String value) {
        return english.replace("{0}", value);
    }
}
