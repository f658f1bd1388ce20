package in.etamil.internal.analysis.values;

import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Statement;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Live variables of one body, backwards over its statements. A statement in a loop is visited until
 * nothing changes; what was said of it last holds.
 *
 * <p>Within a try body every variable that is live at the handler's entry is live after every
 * statement, even one that assigns it (docs/adr/0004-values.md).
 */
final class Liveness {

    /** Who listens to what is live where. */
    interface Listener {
        /** What is live behind the statement, and what of that at the handler around it. */
        void behind(Statement statement, BitSet live, BitSet handler);

        /** What is live once the statement's own expressions are evaluated, before it assigns. */
        void evaluated(Statement statement, Evaluation evaluation, BitSet live);
    }

    private final BodyFacts facts;
    private final GlobalReads globalReads;
    private final @Nullable Listener listener;

    /** What is live at the head of each loop, as far as it is known. */
    private final Map<Statement, BitSet> heads = new IdentityHashMap<>();

    private Liveness(BodyFacts facts, GlobalReads globalReads, @Nullable Listener listener) {
        this.facts = facts;
        this.globalReads = globalReads;
        this.listener = listener;
    }

    /**
     * Walks a body and gives what is live at its entry.
     *
     * @param facts the body
     * @param globalReads which globals calls read; looked at only at the top level
     * @param exit what is live at the body's end
     * @param listener who wants to know what is live inside
     */
    static BitSet of(
            BodyFacts facts, GlobalReads globalReads, BitSet exit, @Nullable Listener listener) {
        Liveness liveness = new Liveness(facts, globalReads, listener);
        return liveness.list(facts.body.statements(), exit, new BitSet());
    }

    private BitSet list(List<Statement> statements, BitSet behind, BitSet handler) {
        BitSet live = (BitSet) behind.clone();
        live.or(handler);
        for (int i = statements.size() - 1; i >= 0; i--) {
            statement(statements.get(i), live, handler);
        }
        return live;
    }

    private BitSet block(@Nullable Block block, BitSet behind, BitSet handler) {
        return list(block == null ? List.of() : block.statements(), behind, handler);
    }

    /**
     * Turns what is live behind the statement into what is live before it. What is live at the
     * handler stays live, but for what a try statement binds when it fails.
     */
    private void statement(Statement statement, BitSet live, BitSet handler) {
        if (listener != null) {
            listener.behind(statement, live, handler);
        }
        switch (statement) {
            case Statement.If s -> {
                BitSet otherwise = block(s.otherwise(), live, handler);
                BitSet then = block(s.then(), live, handler);
                live.clear();
                live.or(then);
                live.or(otherwise);
                evaluate(s, live);
            }
            case Statement.While s -> loop(s, live, handler);
            case Statement.ForEach s -> forEach(s, live, handler);
            case Statement.Try s -> attempt(s, live, handler);
            case Statement.Return s -> {
                live.clear();
                live.or(handler);
                evaluate(s, live);
            }
            case Statement.Simple s -> {
                Binding binding = s.binds();
                if (binding != null) {
                    clear(binding.name(), live);
                }
                live.or(handler);
                evaluate(s, live);
            }
            // In a block it fails.
            case Statement.Definition s -> live.or(handler);
        }
    }

    private void loop(Statement.While loop, BitSet live, BitSet handler) {
        BitSet head = head(loop, live);
        while (true) {
            BitSet before = block(loop.body(), head, handler);
            before.or(live);
            evaluate(loop, before);
            if (contains(head, before)) {
                break;
            }
            head.or(before);
        }
        live.or(head);
    }

    private void forEach(Statement.ForEach loop, BitSet live, BitSet handler) {
        BitSet head = head(loop, live);
        while (true) {
            BitSet before = block(loop.body(), head, handler);
            clear(loop.name(), before);
            if (contains(head, before)) {
                break;
            }
            head.or(before);
        }
        live.or(head);
        evaluate(loop, live);
    }

    private void attempt(Statement.Try attempt, BitSet live, BitSet handler) {
        BitSet entry = block(attempt.handler(), live, handler);
        clear(attempt.name(), entry);
        BitSet before = block(attempt.body(), live, entry);
        live.clear();
        live.or(before);
    }

    private BitSet head(Statement loop, BitSet live) {
        BitSet head = heads.get(loop);
        if (head == null) {
            head = new BitSet();
            heads.put(loop, head);
        }
        head.or(live);
        return head;
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    private void clear(String name, BitSet live) {
        if (facts.number(name) >= 0) {
            live.clear(facts.number(name));
        }
    }

    private void evaluate(Statement statement, BitSet live) {
        Evaluation evaluation = facts.evaluation(statement);
        if (listener != null) {
            listener.evaluated(statement, evaluation, live);
        }
        for (Use use : evaluation.uses) {
            int number = facts.number(use.name);
            if (number >= 0) {
                live.set(number);
            }
        }
        if (facts.body.isTopLevel()) {
            for (Evaluation.Call call : evaluation.calls) {
                live.or(globalReads.of(call.callee()));
            }
        }
    }
}
