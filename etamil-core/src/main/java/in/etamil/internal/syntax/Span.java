package in.etamil.internal.syntax;

import in.etamil.internal.diagnostic.Place;

/**
 * Where a node stands: the place of its first character, and where it ends.
 *
 * @param source the file
 * @param offset the UTF-16 offset of the first character
 * @param end the UTF-16 offset behind the last
 * @param line counted from 1
 * @param column in code points, counted from 1
 */
public record Span(SourceText source, int offset, int end, int line, int column) implements Place {

    @Override
    public String fileName() {
        return source.fileName();
    }

    /** Whether it begins behind the other one in the same file. */
    public boolean isBehind(Span other) {
        return source == other.source && offset > other.offset;
    }
}
