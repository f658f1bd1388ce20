package in.etamil.internal.analysis.numbers;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.syntax.Statement;
import java.util.List;

/** Whether control can reach the end of statements; a condition counts as open either way. */
final class Completion {
    private Completion() {}

    /**
     * Whether the body's end can be reached, where a call gives இன்மை
     * (docs/semantics.md#functions).
     */
    static boolean falls(Body body) {
        return falls(body.statements());
    }

    private static boolean falls(List<Statement> statements) {
        for (Statement statement : statements) {
            if (!falls(statement)) {
                return false;
            }
        }
        return true;
    }

    private static boolean falls(Statement statement) {
        return switch (statement) {
            case Statement.Return s -> false;
            case Statement.If s ->
                    s.otherwise() == null
                            || falls(s.then().statements())
                            || falls(s.otherwise().statements());
            case Statement.Try s -> falls(s.body().statements()) || falls(s.handler().statements());
            case Statement.While s -> true;
            case Statement.ForEach s -> true;
            case Statement.Simple s -> true;
            case Statement.Definition s -> true;
        };
    }
}
