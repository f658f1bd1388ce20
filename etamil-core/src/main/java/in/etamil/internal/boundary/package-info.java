/**
 * Where values and calls cross between Java and a run. {@link in.etamil.internal.boundary.Boundary}
 * is the door: {@code in} takes what Java gives, {@code out} shows a value of the language as Java
 * holds it, {@code as} converts it. Behind it {@code Inward} and {@code Outward} each do one
 * conversion, exactly or not at all, and the views ({@code ArrayView}, {@code RecordView}, {@code
 * FunctionView}, {@code ValueView}) let Java look at a frozen value without a copy.
 *
 * <p>Calls go both ways. A {@link in.etamil.internal.boundary.Caller} calls functions of a program
 * for Java: outside of any run each call is a run of its own; inside a host function it is a part
 * of the run that called that ({@code HostCall}), and over with it. {@link
 * in.etamil.internal.boundary.HostUnit} calls functions of Java for a program and holds them to
 * what they say of themselves; what they see of the run is the same {@code HostCall}.
 *
 * <p>Whether a value may go in as it is, is asked of the run that it came from: all calls of one
 * started program share their globals, and so their values and functions. Everything else is
 * copied, or refused as a mistake of the host's.
 */
package in.etamil.internal.boundary;
