package in.etamil.internal.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A block inside a node that does not run where the node stands.
 *
 * @param signature of the function, method or anonymous function that it is the body of; {@code
 *     null} for the block of a route or schedule, whose variables are those of the top level
 * @param block the block
 */
public record InnerBody(@Nullable Signature signature, Block block) {}
