package in.etamil.http.problem;

/**
 * Every error that the server itself answers with: status, stable code and the text in both
 * languages (docs/errors-over-http.md). A {@code {0}} stands for one value.
 */
public enum ProblemKind {
    /** 400: the request line is malformed. */
    BAD_REQUEST_LINE(
            400,
            "HTTP_PARSE_ERROR",
            "கோரிக்கையின் முதல் வரி தவறானது",
            "the request line is malformed",
            "check the method and the percent-encoding of the path"),
    /** 400: a request header is malformed. */
    BAD_HEADER(
            400,
            "HTTP_PARSE_ERROR",
            "கோரிக்கைத் தலைப்பு தவறானது",
            "a request header is malformed",
            "check the request's form against HTTP/1.1"),
    /** 400: the request body ended early. */
    SHORT_BODY(
            400,
            "HTTP_PARSE_ERROR",
            "கோரிக்கை உடல் முழுமையாக வரவில்லை",
            "the request body ended early",
            "send as many bytes as Content-Length says"),
    /** 400: the query or the form has more than so many parameters. */
    TOO_MANY_PARAMETERS(
            400,
            "VALIDATION_ERROR",
            "அளவுருக்கள் {0} க்கு மேல் உள்ளன",
            "the query or the form has more than {0} parameters",
            "send fewer parameters, or one JSON body"),
    /** 400: the request has no 'so many'. */
    MISSING_ENTRY(
            400,
            "VALIDATION_ERROR",
            "கோரிக்கையில் '{0}' இல்லை",
            "the request has no '{0}'",
            "send it, as the service's description says"),
    /** 400: the request body is not of the expected form. */
    INVALID(
            400,
            "VALIDATION_ERROR",
            "கோரிக்கை உடல் எதிர்பார்த்த வடிவில் இல்லை",
            "the request body is not of the expected form",
            "mend every item that 'errors' names"),
    /** 400: the request body is not valid JSON. */
    BAD_JSON(
            400,
            "VALIDATION_ERROR",
            "கோரிக்கை உடல் சரியான JSON அல்ல",
            "the request body is not valid JSON",
            "send one JSON value, without repeated names or anything behind it"),
    /** 400: the request body is not text of its declared character set. */
    BAD_TEXT(
            400,
            "VALIDATION_ERROR",
            "கோரிக்கை உடல் அறிவித்த எழுத்துக்குறியாக்கத்தில் இல்லை",
            "the request body is not text of its declared character set",
            "send the bytes that the charset of Content-Type names"),
    /** 400: the multipart body is malformed. */
    BAD_FORM(
            400,
            "VALIDATION_ERROR",
            "படிவம் தவறாக அமைந்துள்ளது",
            "the multipart body is malformed",
            "send it as RFC 7578 says, with its closing boundary"),
    /** 413: the request body is too large to be read as text (over so many bytes). */
    UNREADABLE_TEXT(
            413,
            "PAYLOAD_TOO_LARGE",
            "கோரிக்கை உடல் உரையாகப் படிக்கப் பெரிது ({0} பைட்டுக்கு மேல்)",
            "the request body is too large to be read as text (over {0} bytes)",
            "send less, or raise the server's body limit"),
    /** 404: Not Found. */
    NOT_FOUND(
            404,
            "NOT_FOUND",
            "இந்த முகவரியில் எதுவும் இல்லை",
            "Not Found",
            "check that the resource exists and the path is right"),
    /** 405: this method is not allowed here. */
    METHOD_NOT_ALLOWED(
            405,
            "METHOD_NOT_ALLOWED",
            "இந்த முறை இங்கே ஏற்கப்படாது",
            "this method is not allowed here",
            "use one of the methods that the Allow header names"),
    /** 408: the request took too long to arrive. */
    REQUEST_TIMEOUT(
            408,
            "TIMEOUT_ERROR",
            "கோரிக்கை வர நேரம் கடந்தது",
            "the request took too long to arrive",
            "send it again, faster or in smaller parts"),
    /** 412: a precondition of the request does not hold. */
    PRECONDITION_FAILED(
            412,
            "PRECONDITION_FAILED",
            "கோரிக்கையின் முன்நிபந்தனை பொருந்தவில்லை",
            "a precondition of the request does not hold",
            "read the current version and try again"),
    /** 413: the request body is over so many bytes. */
    BODY_TOO_LARGE(
            413,
            "PAYLOAD_TOO_LARGE",
            "கோரிக்கை உடல் {0} பைட்டுக்கு மேல் உள்ளது",
            "the request body is over {0} bytes",
            "send less, or raise the server's body limit"),
    /** 413: the form has more than so many parts. */
    TOO_MANY_PARTS(
            413,
            "PAYLOAD_TOO_LARGE",
            "படிவத்தில் {0} பகுதிகளுக்கு மேல் உள்ளன",
            "the form has more than {0} parts",
            "send fewer parts"),
    /** 413: a field of the form is over so many bytes. */
    FIELD_TOO_LARGE(
            413,
            "PAYLOAD_TOO_LARGE",
            "படிவத்தின் ஒரு புலம் {0} பைட்டுக்கு மேல் உள்ளது",
            "a field of the form is over {0} bytes",
            "send long values as files"),
    /** 413: an uploaded file is over so many bytes. */
    FILE_TOO_LARGE(
            413,
            "PAYLOAD_TOO_LARGE",
            "பதிவேற்றிய கோப்பு {0} பைட்டுக்கு மேல் உள்ளது",
            "an uploaded file is over {0} bytes",
            "send a smaller file"),
    /** 414: the request target is too long. */
    TARGET_TOO_LONG(
            414,
            "URI_TOO_LONG",
            "கோரிக்கை முகவரி மிக நீளமானது",
            "the request target is too long",
            "send long values in the body"),
    /** 415: this content type is not accepted. */
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            "இந்த உள்ளடக்க வகை ஏற்கப்படாது",
            "this content type is not accepted",
            "send it without Content-Encoding, in a character set that the server knows"),
    /** 416: the file has no such range. */
    RANGE_NOT_SATISFIABLE(
            416,
            "RANGE_NOT_SATISFIABLE",
            "கேட்ட பகுதி கோப்பில் இல்லை",
            "the file has no such range",
            "ask for bytes within the file's length"),
    /** 431: the request headers are too large. */
    HEADERS_TOO_LARGE(
            431,
            "HEADERS_TOO_LARGE",
            "கோரிக்கைத் தலைப்புகள் மிகப் பெரியவை",
            "the request headers are too large",
            "send fewer or shorter headers"),
    /** 500: the server could not complete the request. */
    HANDLER_FAILED(
            500,
            "HANDLER_ERROR",
            "சேவையகத்தில் பிழை ஏற்பட்டது",
            "the server could not complete the request",
            "report it with the request id"),
    /** 503: the server cannot take this request now. */
    UNAVAILABLE(
            503,
            "SERVICE_UNAVAILABLE",
            "சேவையகம் இப்போது ஏற்க இயலாது",
            "the server cannot take this request now",
            "try again later"),
    /** 503: the server cannot take this request now. */
    OVERLOADED(
            503,
            "SERVICE_UNAVAILABLE",
            "சேவையகம் இப்போது ஏற்க இயலாது",
            "the server cannot take this request now",
            "try again after the seconds that Retry-After names"),
    /** 504: the handler ran longer than so many ms. */
    HANDLER_TIMEOUT(
            504,
            "HANDLER_TIMEOUT",
            "கையாளும் நேரம் {0} மில்லி நொடியைக் கடந்தது",
            "the handler ran longer than {0} ms",
            "ask for less at once, or raise the handler's time limit"),
    /** 505: this version of HTTP is not supported. */
    VERSION_UNSUPPORTED(
            505,
            "HTTP_VERSION_NOT_SUPPORTED",
            "இந்த HTTP பதிப்பு ஏற்கப்படாது",
            "this version of HTTP is not supported",
            "use HTTP/1.1");

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

    /**
     * Returns the HTTP status.
     *
     * @return the HTTP status
     */
    public int status() {
        return status;
    }

    /**
     * Returns the stable code.
     *
     * @return the stable code
     */
    public String code() {
        return code;
    }

    /**
     * Returns what the client may do, in English.
     *
     * @return what the client may do, in English
     */
    public String suggestion() {
        return suggestion;
    }

    /**
     * Returns what happened, in Tamil.
     *
     * @param value the one value of the text, empty where it has none
     * @return one sentence
     */
    public String tamil(String value) {
        return tamil.replace("{0}", value);
    }

    /**
     * Returns what happened, in English.
     *
     * @param value the one value of the text, empty where it has none
     * @return one sentence
     */
    public String english(String value) {
        return english.replace("{0}", value);
    }
}
