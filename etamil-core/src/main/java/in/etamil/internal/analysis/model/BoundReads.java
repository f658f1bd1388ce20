package in.etamil.internal.analysis.model;

import in.etamil.internal.syntax.Binding;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Statement;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Definite assignment: which reads of a name surely find the variable of their own body bound,
 * whatever path led there (docs/semantics.md#scopes). All other reads may fall through to a global
 * or a function.
 */
public final class BoundReads {
    private final ProgramModel model;
    private final Set<Object> bound = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> readElsewhere = new HashSet<>();
    private Body body;
    private BitSet assigned = new BitSet();

    private BoundReads(ProgramModel model) {
        this.model = model;
        this.body = model.top();
    }

    /** Looks at every body of a program. */
    public static BoundReads of(ProgramModel model) {
        BoundReads reads = new BoundReads(model);
        reads.statements(model.top().statements());
        BitSet afterTop = reads.assigned;
        for (Body block : model.blocks()) {
            reads.body(block, (BitSet) afterTop.clone());
        }
        for (Body function : model.callables()) {
            reads.body(function, new BitSet());
        }
        return reads;
    }

    /** Whether the read surely finds its own body's variable bound. */
    public boolean isBound(Expression.Variable read) {
        return bound.contains(read);
    }

    /** Whether the variable that an element or field assignment changes is surely bound before. */
    public boolean isBound(Statement change) {
        return bound.contains(change);
    }

    /** Whether a function may read the global of this name. */
    public boolean isReadByFunctions(String global) {
        return readElsewhere.contains(global);
    }

    private void body(Body of, BitSet before) {
        body = of;
        assigned = before;
        for (String capture : of.captures()) {
            bind(capture);
        }
        for (String parameter : of.parameters()) {
            bind(parameter);
        }
        statements(of.statements());
    }

    private int slot(String name) {
        return body.isTopLevel() ? model.globalSlot(name) : body.local(name);
    }

    private void bind(String name) {
        assigned.set(slot(name));
    }

    private void read(Object node, String name) {
        int slot = slot(name);
        if (slot >= 0 && assigned.get(slot)) {
            bound.add(node);
        } else if (!body.isTopLevel()) {
            readElsewhere.add(name);
        }
    }

    // ---- statements

    private void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            statement(statement);
        }
    }

    private void statement(Statement statement) {
        for (Expression expression : Descendants.of(statement)) {
            if (expression instanceof Expression.Variable variable) {
                read(variable, variable.name());
            }
        }
        switch (statement) {
            case Statement.If s -> branch(s);
            case Statement.While s -> loop(s.body());
            case Statement.ForEach s -> {
                BitSet before = (BitSet) assigned.clone();
                bind(s.name());
                statements(s.body().statements());
                assigned = before;
            }
            case Statement.Try s -> attempt(s);
            case Statement.Simple s -> bind(s, s.binds());
            case Statement.Return s -> {}
            case Statement.Definition s -> {}
        }
    }

    private void bind(Statement statement, @Nullable Binding binding) {
        if (binding != null) {
            if (binding.kind() == Binding.Kind.CHANGED) {
                read(statement, binding.name());
            }
            bind(binding.name());
        }
    }

    private void attempt(Statement.Try s) {
        BitSet before = (BitSet) assigned.clone();
        statements(s.body().statements());
        BitSet afterBody = assigned;
        assigned = before;
        bind(s.name());
        statements(s.handler().statements());
        assigned.and(afterBody);
    }

    private void branch(Statement.If s) {
        BitSet before = (BitSet) assigned.clone();
        statements(s.then().statements());
        BitSet afterThen = assigned;
        assigned = before;
        if (s.otherwise() != null) {
            statements(s.otherwise().statements());
        }
        assigned.and(afterThen);
    }

    /** A loop may run no turn: what its body binds is not bound behind it. */
    private void loop(Block block) {
        BitSet before = (BitSet) assigned.clone();
        statements(block.statements());
        assigned = before;
    }
}
