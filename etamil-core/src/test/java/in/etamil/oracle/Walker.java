package in.etamil.oracle;

import in.etamil.internal.number.NumberModel;
import in.etamil.internal.syntax.Block;
import in.etamil.internal.syntax.Statement;
import in.etamil.internal.syntax.SyntaxTree;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The oracle: runs a program by walking its tree, the way docs/semantics.md reads, with no thought for speed. It shares
 * the parser with the compiler and nothing else.
 */
final class Walker {
    private final Machine machine;
    private final Evaluator evaluator;

    private Walker(Machine machine) {
        this.machine = machine;
        this.evaluator = new Evaluator(machine, this);
    }

    /** Runs a program whose imports are spliced in, until it ends or has taken that many steps. */
    static Outcome run(SyntaxTree tree, byte[] input, long steps) {
        Machine machine = new Machine(tree, input, steps);
        Outcome.Ending ending;
        try {
            Walker walker = new Walker(machine);
            for (Statement statement : tree.statements()) {
                walker.execute(statement, null);
            }
            ending = new Outcome.Ending.Normal();
        } catch (ProgramError e) {
            var place = Objects.requireNonNull(e.place());
            ending = new Outcome.Ending.Failed(e.english, place.source().fileName(), place.line());
        } catch (Builtins.Exit e) {
            ending = new Outcome.Ending.Exited(e.status);
        } catch (GaveUp e) {
            ending = new Outcome.Ending.Unknown(Objects.requireNonNull(e.getMessage()));
        }
        return new Outcome(machine.output.toString(), ending, printed(machine), machine.wide);
    }

    private static Map<String, String> printed(Machine machine) {
        Map<String, String> printed = new TreeMap<>(CodePoints::compare);
        machine.globals.forEach((name, value) -> {
            String text = Meaning.text(value);
            printed.put(name, text.contains(ErrorRecord.SOME_CODE) ? Outcome.UNTOLD : text);
        });
        return printed;
    }

    /** Runs a block; gives what a {@code திரும்பு} in it returns, or {@code null} when it ran to its end. */
    @Nullable Value block(Block block, @Nullable Map<String, Value> locals) {
        for (Statement statement : block.statements()) {
            Value returned = execute(statement, locals);
            if (returned != null) {
                return returned;
            }
        }
        return null;
    }

    private @Nullable Value execute(Statement statement, @Nullable Map<String, Value> locals) {
        machine.step();
        try {
            return flow(statement, locals);
        } catch (ProgramError e) {
            throw e.at(statement.span());
        } catch (NumberModel.Overflow e) {
            throw Numbers.overflow().at(statement.span());
        }
    }

    /** The statements that hold blocks or leave a function; all others do not return. */
    private @Nullable Value flow(Statement statement, @Nullable Map<String, Value> locals) {
        return switch (statement) {
            case Statement.Return s -> {
                if (locals == null) {
                    throw Errors.returnOutside();
                }
                yield s.value() == null ? Value.NIL : evaluator.value(s.value(), locals);
            }
            case Statement.If s -> {
                if (Meaning.truth(evaluator.value(s.condition(), locals))) {
                    yield block(s.then(), locals);
                }
                yield s.otherwise() == null ? null : block(s.otherwise(), locals);
            }
            case Statement.While s -> loop(s, locals);
            case Statement.ForEach s -> each(s, locals);
            case Statement.Try s -> attempt(s, locals);
            default -> {
                act(statement, locals);
                yield null;
            }
        };
    }

    private @Nullable Value loop(Statement.While loop, @Nullable Map<String, Value> locals) {
        while (Meaning.truth(evaluator.value(loop.condition(), locals))) {
            machine.step();
            Value returned = block(loop.body(), locals);
            if (returned != null) {
                return returned;
            }
        }
        return null;
    }

    private @Nullable Value each(Statement.ForEach each, @Nullable Map<String, Value> locals) {
        Value collection = evaluator.value(each.collection(), locals);
        Iterable<Value> items =
                switch (collection) {
                    case Value.Arr array -> array.items();
                    case Value.Rec record ->
                        record.fields().keySet().stream().<Value>map(Value.Text::new).toList();
                    case Value.Text text ->
                        Letters.of(text.text()).stream().<Value>map(Value.Text::new).toList();
                    default -> throw Errors.cannotIterate(collection).at(each.collection().span());
                };
        for (Value item : items) {
            machine.step();
            machine.write(each.name(), item, locals);
            Value returned = block(each.body(), locals);
            if (returned != null) {
                return returned;
            }
        }
        return null;
    }

    private @Nullable Value attempt(Statement.Try attempt, @Nullable Map<String, Value> locals) {
        try {
            return block(attempt.body(), locals);
        } catch (ProgramError e) {
            if (!e.catchable) {
                throw e;
            }
            machine.write(attempt.name(), ErrorRecord.of(e), locals);
        }
        return block(attempt.handler(), locals);
    }

    private void act(Statement statement, @Nullable Map<String, Value> locals) {
        switch (statement) {
            case Statement.ShapeDefinition s -> {}
            case Statement.FunctionDefinition s -> {}
            case Statement.Assignment s -> machine.write(s.name(), evaluator.value(s.value(), locals), locals);
            case Statement.Declaration s -> machine.write(s.name(), new Value.Num(Numbers.ZERO), locals);
            case Statement.ElementAssignment s -> {
                Value index = evaluator.value(s.index(), locals);
                Value value = evaluator.value(s.value(), locals);
                machine.write(s.name(), evaluator.withElement(base(s.name(), locals), index, value), locals);
            }
            case Statement.FieldAssignment s -> {
                Value value = evaluator.value(s.value(), locals);
                machine.write(s.name(), evaluator.withField(base(s.name(), locals), s.field(), value), locals);
            }
            case Statement.ExpressionStatement s -> evaluator.value(s.expression(), locals);
            case Statement.Print s -> machine.print(Meaning.text(evaluator.value(s.value(), locals)));
            case Statement.Input s -> {
                String line = machine.input.line();
                if (s.name() != null) {
                    machine.write(s.name(), new Value.Text(line), locals);
                }
            }
            case Statement.Respond s -> {
                Value status = evaluator.value(s.status(), locals);
                Value body = evaluator.value(s.body(), locals);
                Value headers = s.headers() == null ? Value.NIL : evaluator.value(s.headers(), locals);
                respond(status, new Value.Text(Meaning.text(body)), headers);
            }
            case Statement.RespondJson s -> respondJson(s, locals);
            case Statement.Import s -> {
                if (locals == null) {
                    throw new GaveUp("not modelled: imports");
                }
                throw Errors.notImplemented("இறக்கு (import)");
            }
            case Statement.Route s -> throw Errors.notImplemented("வழி (route)");
            case Statement.Schedule s -> throw Errors.notImplemented("இடைவெளி (schedule)");
            case Statement.StartServer s -> throw Errors.notImplemented("வழங்கி_தொடங்கு (start server)");
            case Statement.Unsupported s -> throw Errors.notImplemented(s.what().words());
            default -> throw new GaveUp("not modelled: " + statement.getClass().getSimpleName());
        }
    }

    private Value base(String name, @Nullable Map<String, Value> locals) {
        return evaluator.variable(name, locals);
    }

    private void respond(Value status, Value body, Value headers) {
        machine.globals.put("response_status", status);
        machine.globals.put("response_body", body);
        machine.globals.put("response_headers", headers);
    }

    private void respondJson(Statement.RespondJson s, @Nullable Map<String, Value> locals) {
        Value status = s.status() == null
                ? new Value.Num(Numbers.whole(200))
                : evaluator.value(s.status(), locals);
        Value body = evaluator.value(s.body(), locals);
        if (!(body instanceof Value.Text)) {
            throw Errors.jsonNeedsText(body);
        }
        TreeMap<String, Value> headers = Value.Rec.noFields();
        headers.put("Content-Type", new Value.Text("application/json"));
        respond(status, body, Value.Rec.of(headers, null));
    }
}
