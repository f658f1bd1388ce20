package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.values.Uses;
import in.etamil.internal.budget.CompileBudget;

/**
 * How the code of each body is laid out, which its size decides.
 *
 * <p>Sizes are bounds from above that count every arithmetic operation as one on words, whether its
 * operands turn out to be numbers or not. So what is laid out does not depend on what is found to
 * be a number, while what is found does depend on the layout: a large body passes everything as
 * objects. Decided in this order, neither has to be decided again.
 */
final class Layouts {
    /** More variables than this live on the heap, so that a frame of the JVM stays small. */
    private static final int MOST_LOCALS = 96;

    private final CodeSize inline;
    private final CodeSize compact;
    private final CodeSize inParts;

    Layouts(ProgramModel model, Uses uses, CompileBudget budget) {
        this.inline = new CodeSize(model, uses, CodeSize.INLINE_OPERATION, false, budget);
        this.compact = new CodeSize(model, uses, CodeSize.CALLED_OPERATION, false, budget);
        this.inParts = new CodeSize(model, uses, CodeSize.INLINE_OPERATION, true, budget);
    }

    Plan.Style style(Body body) {
        if (Plan.needsArrays(body) || body.slots() > MOST_LOCALS) {
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
