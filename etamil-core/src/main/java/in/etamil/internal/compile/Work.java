package in.etamil.internal.compile;

import in.etamil.internal.analysis.effects.Leaves;
import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.Callee;
import in.etamil.internal.analysis.model.Callees;
import in.etamil.internal.analysis.model.KnownFunctions;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.budget.CompileBudget;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Expression;
import in.etamil.internal.syntax.Part;
import in.etamil.internal.syntax.Statement;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many steps code takes, and where they are charged: one for each statement, name, literal,
 * operator, call and suffix. It is counted on the tree, so that it is the same however the code is
 * emitted.
 *
 * <p>A block is charged as a constant where it is entered: by the call, the turn of the loop or the
 * branch. A long one is cut into groups of statements, each charged at its first one; in a long
 * expression there are charges before some of its parts. So no more than about {@link #GROUP} steps
 * lie between two charges.
 */
final class Work {
    /** Statements in a row that take no more than this are charged together. */
    private static final int GROUP = 512;

    /** Parts of an expression that take no more than this are charged together. */
    private static final int PARTS = 256;

    /** A branch that takes no more than this is charged whether it is taken or not. */
    private static final int BRANCH = 32;

    /** A function that calls none and takes no more than this is charged by its callers. */
    private static final int QUIET = 512;

    /** Room for so many variables is made in a step. */
    private static final int SLOTS_A_STEP = 16;

    private static final int NOT_QUIET = -1;

    private final ProgramModel model;
    private final KnownFunctions known;
    private final Callees callees;
    private final CompileBudget budget;

    /** What a call takes of the bodies that are charged by their callers. */
    private final Map<Body, Integer> quiet = new IdentityHashMap<>();

    /** What the others charge as they begin. */
    private final Map<Body, Integer> entries = new IdentityHashMap<>();

    /** What a turn of each loop takes. */
    private final Map<Statement, Integer> turns = new IdentityHashMap<>();

    /** What a handler takes. */
    private final Map<Statement.Try, Integer> handlers = new IdentityHashMap<>();

    /** What is charged as the statement, block or expression begins. */
    private final Map<Object, Integer> charges = new IdentityHashMap<>();

    private Work(ProgramModel model, KnownFunctions known, CompileBudget budget) {
        this.model = model;
        this.known = known;
        this.callees = new Callees(model, known);
        this.budget = budget;
    }

    /**
     * Counts a program.
     *
     * @param shared the statements of the top level that may be run apart from the others
     */
    static Work of(ProgramModel model, KnownFunctions known, BitSet shared, CompileBudget budget) {
        Work work = new Work(model, known, budget);
        for (Body body : model.callables()) {
            if (work.quiet(body) == NOT_QUIET) {
                work.entries.put(
                        body, Math.max(1, work.new Counting(body).block(body.statements())));
            }
        }
        for (Body block : model.blocks()) {
            work.topLevel(block, block.statements());
        }
        List<Statement> top = model.top().statements();
        int from = 0;
        while (from < top.size()) {
            int end = shared.get(from) ? shared.nextClearBit(from) : shared.nextSetBit(from);
            end = end < 0 ? top.size() : Math.min(end, top.size());
            work.topLevel(model.top(), top.subList(from, end));
            from = end;
        }
        return work;
    }

    private void topLevel(Body body, List<Statement> statements) {
        if (!statements.isEmpty()) {
            charges.put(statements.get(0), new Counting(body).block(statements));
        }
    }

    /** Whether calls of the function are charged where they are made. */
    boolean isQuiet(Body body) {
        return !body.isTopLevel() && quiet(body) != NOT_QUIET;
    }

    /** What the caller is charged for a call of the function. */
    int ofCall(Body body) {
        return Math.max(0, quiet(body));
    }

    /** What the function charges as it begins; nothing if its callers do. */
    int ofEntry(Body body) {
        return entries.getOrDefault(body, 0) + slots(body);
    }

    /** What a turn of the loop takes, the condition after it included. */
    int ofTurn(Statement loop) {
        return turns.getOrDefault(loop, 0);
    }

    int ofHandler(Statement.Try statement) {
        return handlers.getOrDefault(statement, 0);
    }

    /** What is charged as the statement, block or expression begins; mostly nothing. */
    int at(Object node) {
        return charges.getOrDefault(node, 0);
    }

    private static int slots(Body body) {
        return body.slots() / SLOTS_A_STEP;
    }

    private int quiet(Body body) {
        Integer units = quiet.get(body);
        if (units == null) {
            units = NOT_QUIET;
            if (Leaves.isLeaf(body, model, known)) {
                long whole = new Counting(body).whole(body.statements()) + slots(body);
                units = whole <= QUIET ? (int) whole : NOT_QUIET;
            }
            quiet.put(body, units);
        }
        return units;
    }

    /** Counting in one body. */
    private final class Counting {
        private final Body body;

        Counting(Body body) {
            this.body = body;
        }

        /**
         * Cuts a block into groups. Gives what the first one takes; the others are charged as they
         * begin.
         */
        int block(List<Statement> statements) {
            int first = 0;
            int group = 0;
            Statement head = null;
            for (Statement statement : statements) {
                int units = statement(statement);
                if (group > 0 && group + units > GROUP) {
                    first = end(head, group, first);
                    head = statement;
                    group = 0;
                }
                group += units;
            }
            return end(head, group, first);
        }

        /** The first group has no head: whoever enters the block charges it. */
        private int end(@Nullable Statement head, int group, int first) {
            if (head == null) {
                return group;
            }
            charges.put(head, group);
            return first;
        }

        /** What a statement takes where it stands. */
        private int statement(Statement statement) {
            budget.work(1);
            return switch (statement) {
                case Statement.Definition s -> 0;
                case Statement.If s -> {
                    int then = branch(s.then());
                    int otherwise = s.otherwise() == null ? 0 : branch(s.otherwise());
                    yield 1 + parts(0, s.condition()) + Math.max(then, otherwise);
                }
                case Statement.While s -> {
                    int condition = parts(0, s.condition());
                    turns.put(s, condition + block(s.body().statements()));
                    yield 1 + condition;
                }
                case Statement.ForEach s -> {
                    turns.put(s, 1 + block(s.body().statements()));
                    yield parts(1, s.parts(), 0);
                }
                case Statement.Try s -> {
                    handlers.put(s, block(s.handler().statements()));
                    yield 1 + block(s.body().statements());
                }
                case Statement.Return s -> parts(1, s.parts(), 0);
                case Statement.Simple s -> parts(1, s.parts(), 0);
            };
        }

        private int branch(Block block) {
            int units = block(block.statements());
            if (units <= BRANCH) {
                return units;
            }
            charges.put(block, units);
            return 0;
        }

        /** What is left of an expression once parts of it are charged by themselves. */
        private int parts(int own, Expression expression) {
            budget.work(1);
            return parts(own + own(expression), expression.parts(), eachPart(expression));
        }

        private int parts(int own, List<Part> parts, int each) {
            int units = own;
            for (Part part : parts) {
                int more = each + parts(0, part.expression());
                units += more;
                if (units > PARTS) {
                    charges.put(part.expression(), units);
                    units = 0;
                }
            }
            return units;
        }

        /**
         * What all statements take together, with the longer one of two branches; loops and
         * handlers charge what is in them.
         */
        long whole(List<Statement> statements) {
            long units = 0;
            for (Statement statement : statements) {
                units += whole(statement);
            }
            return units;
        }

        private long whole(Statement statement) {
            budget.work(1);
            long units = statement instanceof Statement.Definition ? 0 : 1;
            for (Part part : statement.parts()) {
                units += whole(part.expression());
            }
            return units
                    + switch (statement) {
                        case Statement.If s -> {
                            Block otherwise = s.otherwise();
                            yield Math.max(
                                    whole(s.then().statements()),
                                    otherwise == null ? 0 : whole(otherwise.statements()));
                        }
                        case Statement.While s -> {
                            turns.put(
                                    s, clamp(whole(s.condition()) + block(s.body().statements())));
                            yield 0;
                        }
                        case Statement.ForEach s -> {
                            turns.put(s, 1 + block(s.body().statements()));
                            yield 0;
                        }
                        case Statement.Try s -> {
                            handlers.put(s, block(s.handler().statements()));
                            yield whole(s.body().statements());
                        }
                        case Statement.Return s -> 0;
                        case Statement.Simple s -> 0;
                        case Statement.Definition s -> 0;
                    };
        }

        private long whole(Expression expression) {
            budget.work(1);
            long units = own(expression);
            int each = eachPart(expression);
            for (Part part : expression.parts()) {
                units += each + whole(part.expression());
            }
            return units;
        }

        /** What an expression takes beside its parts, with what it is charged for what it calls. */
        private int own(Expression expression) {
            return switch (expression) {
                case Expression.Literal e -> 1;
                case Expression.Variable e -> 1;
                case Expression.Construction e -> 1;
                case Expression.Lambda e -> 1;
                case Expression.Not e -> 1;
                case Expression.Negate e -> 1;
                // An operator stands before every part but the first.
                case Expression.Chain e -> -1;
                case Expression.Comparison e -> -1;
                case Expression.Call e -> 1 + ofCallee(callees.byName(body, e));
                case Expression.Path e -> {
                    Callee callee = callees.ofShape(e);
                    yield e.suffixes().size() + (callee == null ? 0 : ofCallee(callee));
                }
            };
        }

        private static int eachPart(Expression expression) {
            return switch (expression) {
                case Expression.Chain e -> 1;
                case Expression.Comparison e -> 1;
                case Expression.Literal e -> 0;
                case Expression.Variable e -> 0;
                case Expression.Construction e -> 0;
                case Expression.Lambda e -> 0;
                case Expression.Not e -> 0;
                case Expression.Negate e -> 0;
                case Expression.Access e -> 0;
            };
        }

        private int ofCallee(Callee callee) {
            Body called = callee.body();
            return called == null ? 0 : ofCall(called);
        }

        private static int clamp(long units) {
            return (int) Math.min(units, QUIET);
        }
    }
}
