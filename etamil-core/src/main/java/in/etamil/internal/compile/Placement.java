package in.etamil.internal.compile;

import in.etamil.internal.analysis.model.Body;
import in.etamil.internal.analysis.model.ProgramModel;
import in.etamil.internal.analysis.numbers.NumberVersion;
import in.etamil.internal.syntax.Span;
import in.etamil.internal.syntax.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where everything of a program stands: each body has its class, its methods' names and the numbers
 * by which others reach it before the first is emitted, since any may call any other.
 *
 * @param known what is known of the program
 * @param earlier what it goes on from
 * @param classes the classes, with room for what emitting finds to be too long for one method
 * @param plans the place of every body but the top level, in the order in which they are emitted
 * @param lambdas the numbers of the anonymous functions
 * @param main the parts of the top level, in order
 */
record Placement(
        Inference known,
        Earlier earlier,
        ClassFiles classes,
        Map<Body, Plan> plans,
        Map<Body, Integer> lambdas,
        List<TopPart> main) {

    /**
     * A run of top-level statements of one file.
     *
     * @param plan its method
     * @param statements the statements
     * @param shared whether it may be run once for all requests
     */
    record TopPart(Plan plan, List<Statement> statements, boolean shared) {}

    static Placement of(Inference known, Earlier earlier) {
        return new Placer(known, earlier).place();
    }

    Plan plan(Body body) {
        return Objects.requireNonNull(plans.get(body));
    }

    /** Gives out the places. */
    private static final class Placer {
        /** What a function takes up of its class besides its code: names, and the call of it. */
        private static final int METHOD_WEIGHT = 20;

        private final Inference known;
        private final Earlier earlier;
        private final ProgramModel model;
        private final ClassFiles classes;
        private final Map<Body, Plan> plans = new LinkedHashMap<>();
        private final Map<Body, Integer> lambdas = new LinkedHashMap<>();
        private final List<TopPart> main = new ArrayList<>();

        Placer(Inference known, Earlier earlier) {
            this.known = known;
            this.earlier = earlier;
            this.model = known.model();
            this.classes = new ClassFiles(earlier.program());
        }

        Placement place() {
            functions();
            lambdas();
            for (Body block : model.servedBlocks()) {
                plan(block, Plan.Style.LARGE);
            }
            topLevel();
            return new Placement(known, earlier, classes, plans, lambdas, main);
        }

        private void functions() {
            for (Body body : model.functions().values()) {
                plan(body, known.layouts().style(body));
            }
            for (ProgramModel.ShapeModel shape : model.shapes().values()) {
                for (Body method : shape.methods().values()) {
                    plan(method, known.layouts().style(method));
                }
            }
        }

        /** Function values of earlier code know theirs by number. */
        private void lambdas() {
            int before = earlier.program() == null ? 0 : earlier.program().anonymous().length;
            for (Body lambda : model.lambdas()) {
                lambdas.put(lambda, before + lambdas.size());
                plan(lambda, known.layouts().style(lambda));
            }
        }

        private void plan(Body body, Plan.Style style) {
            int size = known.layouts().sizes(style).of(body.statements());
            NumberVersion version = known.kinds().words(body);
            // A second version is a second method.
            int weight = Math.min(size, CodeSize.METHOD) + METHOD_WEIGHT;
            ClassFile owner =
                    classes.classFor(body.span(), version.takesWords() ? 2 * weight : weight);
            plans.put(body, Plan.of(body, owner, style, version));
        }

        /** A method for each run of statements of one file that are all shared, or all are not. */
        private void topLevel() {
            List<Statement> statements = model.top().statements();
            BitSet shared = known.prelude().statements();
            int from = 0;
            while (from < statements.size()) {
                ClassFile owner = classes.classFor(statements.get(from).span(), CodeSize.METHOD);
                int end = from + 1;
                while (end < statements.size()
                        && shared.get(end) == shared.get(from)
                        && canStandIn(owner, statements.get(end).span())) {
                    end++;
                }
                Plan plan = Plan.of(model.top(), owner, Plan.Style.LARGE, known.kinds().top());
                main.add(new TopPart(plan, statements.subList(from, end), shared.get(from)));
                from = end;
            }
        }

        private static boolean canStandIn(ClassFile owner, Span start) {
            return start.source() == owner.source() && owner.canTell(start.line());
        }
    }
}
