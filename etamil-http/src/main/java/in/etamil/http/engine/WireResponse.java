package in.etamil.http.engine;

import java.util.List;

/**
 * A response ready to be sent. The engine adds {@code Date} and the framing headers and leaves out
 * the body where the request's method or the status forbids one.
 *
 * @param status 200 to 599
 * @param headers checked header lines, without framing headers
 * @param body the body
 * @param close whether the connection must end with this response
 */
public record WireResponse(int status, List<Header> headers, WireBody body, boolean close) {

    /**
     * The same response, after which the connection ends.
     *
     * @return the response
     */
    public WireResponse closing() {
        return close ? this : new WireResponse(status, headers, body, true);
    }

    /**
     * Whether a response of this status has no body (RFC 9110, 6.4.1).
     *
     * @return whether it has none
     */
    public boolean bodiless() {
        return status == 204 || status == 205 || status == 304;
    }
}
