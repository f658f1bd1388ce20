package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Callee;
import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which globals a call may read, through all that it calls (docs/adr/0004-values.md). Any function
 * value may be behind a call whose target is not known: every function that is taken as a value
 * somewhere, and every anonymous one.
 */
final class GlobalReads {

    private final ProgramModel model;
    private final KnownFunctions known;
    private final CompileBudget budget;
    private final Map<Body, CallNode> nodes = new IdentityHashMap<>();
    private final Map<String, CallNode> methods = new HashMap<>();
    private final CallNode anyFunction = new CallNode();
    private final BitSet nothing = new BitSet();
    private final BitSet everything = new BitSet();

    /** Looks at every function of the program; before that, calls read nothing. */
    GlobalReads(ProgramModel model, KnownFunctions known, CompileBudget budget) {
        this.budget = budget;
        this.model = model;
        this.known = known;
        everything.set(0, model.globals().size());
    }

    void findAll(List<BodyFacts> bodies) {
        for (BodyFacts facts : bodies) {
            if (!facts.body.isTopLevel()) {
                nodes.put(facts.body, new CallNode());
            }
        }
        for (ProgramModel.ShapeModel shape : model.shapes().values()) {
            for (Map.Entry<String, Body> method : shape.methods().entrySet()) {
                calls(methodNode(method.getKey()), node(method.getValue()));
            }
        }
        for (Body lambda : model.lambdas()) {
            calls(anyFunction, node(lambda));
        }
        for (BodyFacts facts : bodies) {
            own(facts);
        }
        List<CallNode> all = new ArrayList<>(nodes.values());
        all.addAll(methods.values());
        all.add(anyFunction);
        new CallReads(nothing, everything, budget).find(all);
    }

    private CallNode node(Body body) {
        CallNode node = nodes.get(body);
        if (node == null) {
            node = new CallNode();
            nodes.put(body, node);
        }
        return node;
    }

    private CallNode methodNode(String name) {
        CallNode node = methods.get(name);
        if (node == null) {
            node = new CallNode();
            // A field of the name may hold any function.
            calls(node, anyFunction);
            methods.put(name, node);
        }
        return node;
    }

    private static void calls(CallNode caller, CallNode called) {
        caller.callees.add(called);
    }

    /** What a body reads itself: names that are not its locals, and locals that may be unbound. */
    private void own(BodyFacts facts) {
        CallNode node = facts.body.isTopLevel() ? new CallNode() : node(facts.body);
        evaluated(facts, node);
        if (facts.body.isTopLevel()) {
            return;
        }
        BitSet entry = Liveness.of(facts, this, nothing, null);
        for (String name : facts.body.localNames()) {
            if (entry.get(facts.body.local(name)) && !facts.body.isGiven(name)) {
                read(name, node);
            }
        }
    }

    private void evaluated(BodyFacts facts, CallNode node) {
        for (Statement statement : Descendants.of(facts.body.statements())) {
            Evaluation evaluation = facts.evaluation(statement);
            for (Use use : evaluation.uses) {
                if (facts.body.local(use.name) < 0) {
                    read(use.name, node);
                }
                takenAsValue(use.name);
            }
            for (Evaluation.Call call : evaluation.calls) {
                called(call.callee(), node);
            }
        }
    }

    private void read(String name, CallNode node) {
        int slot = model.globalSlot(name);
        if (slot >= 0) {
            node.own.set(slot);
        }
    }

    private void takenAsValue(String name) {
        Body function = model.functions().get(name);
        if (function != null) {
            calls(anyFunction, node(function));
        }
    }

    private void called(Callee callee, CallNode caller) {
        switch (callee.kind()) {
            case FUNCTION -> calls(caller, node(Objects.requireNonNull(callee.body())));
            case METHOD -> calls(caller, methodNode(callee.name()));
            case VALUE -> calls(caller, anyFunction);
            case BUILTIN -> {
                if (known.mayCallBack(callee.name())) {
                    caller.ownsAll = true;
                }
            }
            case CONVERSION, FAILURE -> {}
        }
    }

    /** The slots that the call may read. */
    BitSet of(Callee callee) {
        return switch (callee.kind()) {
            case FUNCTION -> reads(nodes.get(Objects.requireNonNull(callee.body())));
            case METHOD -> reads(methods.get(callee.name()));
            case VALUE -> reads(anyFunction);
            case BUILTIN -> known.mayCallBack(callee.name()) ? everything : nothing;
            case CONVERSION, FAILURE -> nothing;
        };
    }

    private BitSet reads(@Nullable CallNode node) {
        return node == null || node.reads == null ? nothing : node.reads;
    }
}
