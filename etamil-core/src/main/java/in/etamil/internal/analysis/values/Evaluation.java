package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Callee;
import java.util.ArrayList;
import java.util.List;

/**
 * What evaluating the expressions of one statement does to variables; of a statement with blocks
 * only its head.
 */
final class Evaluation {

    /** A call, and when it is over. */
    record Call(Callee callee, int end) {}

    final List<Use> uses = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();

    boolean mentions(String name) {
        for (Use use : uses) {
            if (use.name.equals(name)) {
                return true;
            }
        }
        return false;
    }
}
