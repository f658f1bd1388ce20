package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.values.Uses;

/**
 * How the code of each body is laid out, which its size decides.
 *
 * <p>Sizes are bounds from above that count every arithmetic operation as one on words, whether its
 * operands turn out to be numbers or not. So what is laid out does not depend on what is found to
 * be a number, while what is found does depend on the layout: a large body passes everything as
 * objects. Decided in this order, neither has to be decided again.
 */
final class Layouts {
    private final CodeSize inline;
    private final CodeSize compact;
    private final CodeSize inParts;

    Layouts(ProgramModel model, Uses uses) {
        this.inline = new CodeSize(model, uses, CodeSize.INLINE_OPERATION, false);
        this.compact = new CodeSize(model, uses, CodeSize.CALLED_OPERATION, false);
        this.inParts = new CodeSize(model, uses, CodeSize.INLINE_OPERATION, true);
    }

    Plan.Style style(Body body) {
        if (Plan.needsArrays(body)) {
            return Plan.Style.LARGE;
        }
        if (inline.of(body.statements()) <= CodeSize.METHOD) {
            return Plan.Style.INLINE;
        }
        return compact.of(body.statements()) <= CodeSize.METHOD
                ? Plan.Style.COMPACT
                : Plan.Style.LARGE;
    }

    /** The sizes that hold in a body of the style. */
    CodeSize sizes(Plan.Style style) {
        return switch (style) {
            case INLINE -> inline;
            case COMPACT -> compact;
            case LARGE -> inParts;
        };
    }
}
