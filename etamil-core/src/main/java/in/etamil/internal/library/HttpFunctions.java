package in.etamil.internal.library;

import static in.etamil.host.Capability.HTTP;
import static in.etamil.host.ValueKind.ANY;
import static in.etamil.host.ValueKind.RESULT;
import static in.etamil.host.ValueKind.TEXT;

import in.etamil.host.Capability;
import in.etamil.host.HttpAddress;
import in.etamil.host.OutboundHttp;
import in.etamil.host.OutboundHttp.Request;
import in.etamil.host.OutboundHttp.Response;
import in.etamil.host.OutboundHttp.UnreadableBodyException;
import in.etamil.internal.diagnostic.Message;
import in.etamil.internal.number.Decimal;
import in.etamil.internal.runtime.Denial;
import in.etamil.internal.runtime.Execution;
import in.etamil.internal.runtime.data.RecordValue;
import in.etamil.internal.runtime.data.ResultValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outbound HTTP of docs/semantics.md#outbound-http. */
public final class HttpFunctions {
    private HttpFunctions() {}

    /** The family's rows: apart from its code, which is loaded when a program uses it. */
    static final class Rows {
        private Rows() {}

        static Family all() {
            Family rows = new Family("HttpFunctions", HTTP);
            rows.effect(RESULT, "வலை_பெறு valY_peRu _httpGet", TEXT, ANY);
            rows.effect(RESULT, "வலை_பதி valY_paqi _httpPost", TEXT, TEXT, ANY).linear(1);
            rows.effect(RESULT, "வலை_அனுப்பு valY_aZuppu _httpRequest", TEXT, TEXT, ANY, ANY)
                    .linear(2);
            return rows;
        }
    }

    public static Object httpGet(Execution x, @Nullable Object url, @Nullable Object headers) {
        return call(x, "GET", Arguments.text(url, x), null, headers);
    }

    /** Sends a body whatever it is: இன்மை too has a text. */
    public static Object httpPost(
            Execution x, @Nullable Object url, @Nullable Object body, @Nullable Object headers) {
        String address = Arguments.text(url, x);
        return call(x, "POST", address, Arguments.text(body, x), headers);
    }

    /** Any method; a body of இன்மை is none. */
    public static Object httpRequest(
            Execution x,
            @Nullable Object method,
            @Nullable Object url,
            @Nullable Object body,
            @Nullable Object headers) {
        String verb = Arguments.text(method, x).toUpperCase(Locale.ROOT);
        String address = Arguments.text(url, x);
        return call(x, verb, address, body == null ? null : Arguments.text(body, x), headers);
    }

    private static Object call(
            Execution x,
            String method,
            String url,
            @Nullable String body,
            @Nullable Object headers) {
        OutboundHttp http = x.host().permitted(Capability.HTTP);
        try {
            Request request = RequestHead.request(method, address(url), body, headers, x);
            Response response = http.send(request, Duration.ofNanos(x.remainingNanos()));
            x.waited();
            return ResultValue.success(record(response, x));
        } catch (BuiltinFailure refused) {
            return refused.result(x);
        } catch (UnreadableBodyException e) {
            return failure(Message.RESPONSE_UNREADABLE, e, x);
        } catch (IOException e) {
            return failure(Message.REQUEST_FAILED, e, x);
        } catch (SecurityException refused) {
            String grant = "http(HttpCalls.anywhere().toHosts(\"host\"))";
            String host = String.valueOf(refused.getMessage());
            throw Denial.of(Message.HOST_DENIED, grant, null, host);
        } catch (InterruptedException e) {
            throw Waits.interrupted(x, e);
        }
    }

    private static HttpAddress address(String url) throws BuiltinFailure {
        try {
            return HttpAddress.parse(url);
        } catch (IllegalArgumentException e) {
            throw BuiltinFailure.because(String.valueOf(e.getMessage()), Message.REQUEST_FAILED);
        }
    }

    /** A time that ran out may have been the run's own, which is looked at first. */
    private static Object failure(Message message, IOException why, Execution x) {
        x.waited();
        return BuiltinFailure.because(String.valueOf(why.getMessage()), message).result(x);
    }

    private static RecordValue record(Response response, Execution x) {
        byte[] bytes = response.body();
        x.textLength(bytes.length / 3);
        x.charge(bytes.length / 16 + 1);
        String body = new String(bytes, StandardCharsets.UTF_8);
        x.textLength(body.length());
        RecordValue headers = RecordValue.empty();
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            x.charge(1);
            headers = headers.with(header.getKey(), header.getValue());
        }
        return x.held(
                RecordValue.empty()
                        .with("நிலைக்_குறி", Decimal.of(response.status()))
                        .with("உடலுரை", body)
                        .with("தலைப்புகள்", headers));
    }
}
