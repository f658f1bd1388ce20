package in.etamil.internal.analysis.values;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Callee;
import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.syntax.Descendants;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which globals a call may read, through all that it calls (docs/adr/0004-values.md). Any function
 * value may be behind a call whose target is not known: every function that is taken as a value
 * somewhere, and every anonymous one.
 */
final class GlobalReads {

    /** Something that can be called. */
    private static final class Node {
        final BitSet reads = new BitSet();
        final List<Node> callers = new ArrayList<>();
    }

    private final ProgramModel model;
    private final KnownFunctions known;
    private final Map<Body, Node> nodes = new IdentityHashMap<>();
    private final Map<String, Node> methods = new HashMap<>();
    private final Node anyFunction = new Node();
    private final BitSet nothing = new BitSet();
    private final BitSet everything = new BitSet();

    /** Looks at every function of the program; before that, calls read nothing. */
    GlobalReads(ProgramModel model, KnownFunctions known) {
        this.model = model;
        this.known = known;
        everything.set(0, model.globals().size());
    }

    void findAll(List<BodyFacts> bodies) {
        for (BodyFacts facts : bodies) {
            if (!facts.body.isTopLevel()) {
                nodes.put(facts.body, new Node());
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
        spread();
    }

    private Node node(Body body) {
        Node node = nodes.get(body);
        if (node == null) {
            node = new Node();
            nodes.put(body, node);
        }
        return node;
    }

    private Node methodNode(String name) {
        Node node = methods.get(name);
        if (node == null) {
            node = new Node();
            methods.put(name, node);
        }
        return node;
    }

    private static void calls(Node caller, Node called) {
        List<Node> callers = called.callers;
        if (callers.isEmpty() || callers.get(callers.size() - 1) != caller) {
            callers.add(caller);
        }
    }

    /** What a body reads itself: names that are not its locals, and locals that may be unbound. */
    private void own(BodyFacts facts) {
        Node node = facts.body.isTopLevel() ? new Node() : node(facts.body);
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

    private void evaluated(BodyFacts facts, Node node) {
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

    private void read(String name, Node node) {
        int slot = model.globalSlot(name);
        if (slot >= 0) {
            node.reads.set(slot);
        }
    }

    private void takenAsValue(String name) {
        Body function = model.functions().get(name);
        if (function != null) {
            calls(anyFunction, node(function));
        }
    }

    private void called(Callee callee, Node caller) {
        switch (callee.kind()) {
            case FUNCTION -> calls(caller, node(Objects.requireNonNull(callee.body())));
            case METHOD -> {
                Node named = methods.get(callee.name());
                if (named != null) {
                    calls(caller, named);
                }
                calls(caller, anyFunction);
            }
            case VALUE -> calls(caller, anyFunction);
            case BUILTIN -> {
                if (known.mayCallBack(callee.name())) {
                    caller.reads.or(everything);
                }
            }
            case CONVERSION, FAILURE -> {}
        }
    }

    private void spread() {
        ArrayDeque<Node> open = new ArrayDeque<>();
        // Not by its constructor, which makes a lambda: that is a tenth of a short run's start.
        for (Node node : nodes.values()) {
            open.add(node);
        }
        while (!open.isEmpty()) {
            Node node = open.remove();
            for (Node caller : node.callers) {
                int before = caller.reads.cardinality();
                caller.reads.or(node.reads);
                if (caller.reads.cardinality() > before) {
                    open.add(caller);
                }
            }
        }
    }

    /** The slots that the call may read. */
    BitSet of(Callee callee) {
        return switch (callee.kind()) {
            case FUNCTION -> node(Objects.requireNonNull(callee.body())).reads;
            case METHOD -> {
                Node named = methods.get(callee.name());
                if (named == null) {
                    yield anyFunction.reads;
                }
                BitSet both = (BitSet) named.reads.clone();
                both.or(anyFunction.reads);
                yield both;
            }
            case VALUE -> anyFunction.reads;
            case BUILTIN -> known.mayCallBack(callee.name()) ? everything : nothing;
            case CONVERSION, FAILURE -> nothing;
        };
    }
}
