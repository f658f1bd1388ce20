package in.etamil.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes expressions that mean a value of some kind. */
final class ExpressionWriter {
    static final List<String> FIELDS = List.of("அ", "பெயர்", "விலை", "x", "வரி", "vari", "எடை_1", "தொகை");
    private static final List<String> TEXTS = List.of(
            "", "அ", "வணக்கம்", "கொடி", "க்ஷ", "12.50", " 7 ", "-3", "1e2", "abc", "a,b,,c", "தமிழ் a", "0", "😀x", "கா",
            "\\n", "ab\\tc", "é", "e\u0301z", "x1", "1_000", ".5", "மெய்", "nil");
    private static final List<String> NUMBERS = List.of(
            "0", "1", "2", "3", "7", "10", "100", "0.1", "0.05", "2.50", "1.10", "99.99", "12.345", "0.333", "1000000",
            "123456789", "9999999999.99", "0.0000001", "18%", "5%", "12.5%", "4", "5", "6", "8");
    private static final List<String> WIDE_NUMBERS = List.of(
            "79228162514264337593543950335", "39614081257132168796771975168", "0.0000000000000000000000000001",
            "33.333333333333333333333333333", "7.9228162514264337593543950335", "281474976710656", "18446744073709551616",
            "4294967296.5", "9223372036854775807", "0.3333333333333333333333333333");
    private static final List<String> DATES =
            List.of("2026-04-01", "2024-02-28", "2025-12-31", "1999-01-05", "2026-02-31", "2000-02-29");

    final Dice dice;
    final Words words;
    final ProgramShape program;
    private final Style style;
    private final int risk;
    private final DefinitionWriter definitions;

    ExpressionWriter(Dice dice, Words words, ProgramShape program, DefinitionWriter definitions, Style style, int risk) {
        this.dice = dice;
        this.words = words;
        this.program = program;
        this.definitions = definitions;
        this.style = style;
        this.risk = risk;
    }

    Kind.Text of(Kind kind, Scope scope, int depth) {
        if (risk > 0 && dice.below(1000) < risk) {
            return of(anyKind(1), scope, depth - 1);
        }
        return switch (kind) {
            case Kind.Num k -> number(scope, depth);
            case Kind.Str k -> text(scope, depth);
            case Kind.Truth k -> truth(scope, depth);
            case Kind.Null k -> Kind.Text.unknown(words.keyword("Null"));
            case Kind.ListOf k -> list(k, scope, depth);
            case Kind.Plain k -> plain(k, scope, depth);
            case Kind.Shaped k -> shaped(k.shape(), scope, depth);
            case Kind.Outcome k -> outcome(k, scope, depth);
            case Kind.Callable k -> callable(k, scope, depth);
        };
    }

    Kind anyKind(int depth) {
        if (style.numeric() && dice.oneIn(2)) {
            return Kind.NUM;
        }
        if (style == Style.COLLECTIONS && depth > 0 && dice.oneIn(3)) {
            return dice.oneIn(3) ? plainKind(depth - 1) : new Kind.ListOf(anyKind(depth - 1), dice.between(1, 4));
        }
        int roll = dice.below(depth > 0 ? 100 : 62);
        if (roll < 34) {
            return Kind.NUM;
        }
        if (roll < 50) {
            return Kind.STR;
        }
        if (roll < 58) {
            return Kind.TRUTH;
        }
        if (roll < 60) {
            return Kind.NULL;
        }
        if (roll < 62) {
            return new Kind.ListOf(Kind.NUM, dice.below(4));
        }
        if (roll < 78) {
            return new Kind.ListOf(anyKind(depth - 1), dice.below(5));
        }
        if (roll < 88) {
            return plainKind(depth - 1);
        }
        if (roll < 93 && !program.shapes.isEmpty()) {
            return new Kind.Shaped(dice.of(program.shapes));
        }
        if (roll < 97) {
            return new Kind.Outcome(anyKind(depth - 1));
        }
        return callableKind(depth - 1);
    }

    Kind.Plain plainKind(int depth) {
        List<Kind.Field> fields = new ArrayList<>();
        for (int i = dice.below(4); i >= 0; i--) {
            String name = dice.of(FIELDS);
            if (Kind.fieldKind(fields, name) == null) {
                fields.add(new Kind.Field(name, anyKind(depth)));
            }
        }
        return new Kind.Plain(fields);
    }

    Kind.Callable callableKind(int depth) {
        List<Kind> parameters = new ArrayList<>();
        for (int i = dice.below(3); i > 0; i--) {
            parameters.add(dice.oneIn(3) ? Kind.STR : Kind.NUM);
        }
        return new Kind.Callable(parameters, depth > 0 && dice.oneIn(4) ? anyKind(0) : Kind.NUM);
    }

    /** A variable of that kind, or {@code null} when there is none; the more often the more there are. */
    private Kind.Variable variable(Class<? extends Kind> kind, Scope scope) {
        List<Kind.Variable> found = scope.like(kind);
        return found.isEmpty() ? null : dice.of(found);
    }

    private static Kind.Text read(Kind.Variable variable, Scope scope) {
        return Kind.Text.of(variable.name(), scope.known(variable.name()));
    }

    // ---- numbers

    private Kind.Text number(Scope scope, int depth) {
        int roll = dice.below(depth > 0 ? 100 : 45);
        if (roll < 28) {
            Kind.Variable variable = variable(Kind.Num.class, scope);
            if (variable != null) {
                return read(variable, scope);
            }
        }
        if (roll < 45) {
            return Kind.Text.of(dice.of(dice.oneIn(style == Style.WIDE_NUMBERS ? 4 : 25) ? WIDE_NUMBERS : NUMBERS), "n");
        }
        if (roll < 70) {
            return arithmetic(scope, depth);
        }
        if (roll < 73) {
            return new Kind.Text("-" + number(scope, depth - 1).at(7), "n", 6);
        }
        if (roll < 88) {
            return taken(Kind.NUM, scope, depth);
        }
        return switch (dice.below(9)) {
            case 0 -> call("_length", dice.oneIn(2) ? text(scope, depth - 1) : list(numbers(), scope, depth - 1));
            case 1, 2 -> call("_round", number(scope, depth - 1), Kind.Text.of("" + dice.below(5), "n"));
            case 3 -> call(dice.of("_floor", "_ceil"), number(scope, depth - 1));
            case 4 -> call(
                    "_unwrap",
                    call("_toNumber", Kind.Text.unknown(quoted(dice.of("12.50", " 7 ", "1e2", "-0.5", "1_0")))));
            case 5 -> call("_unwrapOr", outcome(new Kind.Outcome(Kind.NUM), scope, depth - 1), number(scope, depth - 1));
            case 6 -> call("_daysBetween", date(), date());
            case 7 -> call("_fieldOr", plain(plainKind(0), scope, 0), fieldName(), number(scope, depth - 1));
            default -> arithmetic(scope, depth);
        };
    }

    private Kind.ListOf numbers() {
        return new Kind.ListOf(Kind.NUM, dice.below(4));
    }

    private Kind.Text date() {
        return Kind.Text.of(quoted(dice.of(DATES)), "t");
    }

    private Kind.Text fieldName() {
        return Kind.Text.of(quoted(dice.of(FIELDS)), "t");
    }

    private Kind.Text arithmetic(Scope scope, int depth) {
        if (dice.oneIn(25)) {
            return joinedAndAdded(scope, depth);
        }
        int terms = dice.oneIn(4) ? 3 : 2;
        boolean products = dice.percent(40);
        int level = products ? 5 : 4;
        StringBuilder out = new StringBuilder(operand(scope, depth).at(level));
        for (int i = 1; i < terms; i++) {
            if (products && dice.percent(35)) {
                out.append(" / ").append(dice.percent(88) ? divisor() : number(scope, depth - 1).at(level + 1));
            } else if (products) {
                out.append(" * ");
                out.append(dice.percent(70) ? factor() : number(scope, depth - 1).at(level + 1));
            } else {
                out.append(dice.of(" + ", " - ")).append(operand(scope, depth - 1).at(level + 1));
            }
        }
        return new Kind.Text(out.toString(), "n", level);
    }

    /** Texts joined and numbers added on one level, from the left. */
    private Kind.Text joinedAndAdded(Scope scope, int depth) {
        StringBuilder out = new StringBuilder(operand(scope, depth - 1).at(4));
        boolean number = true;
        for (int i = dice.between(2, 3); i > 0; i--) {
            number = dice.oneIn(2);
            out.append(number ? dice.of(" + ", " - ") : " & ").append(operand(scope, depth - 1).at(5));
        }
        return new Kind.Text(out.toString(), number ? "n" : "t", 4);
    }

    /** Mostly a number; now and then something that has to be converted. */
    private Kind.Text operand(Scope scope, int depth) {
        return dice.percent(8) ? of(anyKind(0), scope, depth - 1) : number(scope, depth - 1);
    }

    private String divisor() {
        return dice.of("3", "7", "9", "100", "0.25", "12", "1.5", "6", "0.0003", "11", "2", "365");
    }

    private String factor() {
        return dice.of("2", "1.18", "18%", "0.5", "3", "1.1", "10", "7.25%", "0.333333", "5%");
    }

    // ---- taking things out of others

    /** A value of a kind as a call's result, an element, a field, or from a method. */
    private Kind.Text taken(Kind kind, Scope scope, int depth) {
        return switch (dice.below(6)) {
            case 0, 1 -> called(kind, scope, depth);
            case 2 -> element(kind, scope, depth);
            case 3 -> field(kind, scope, depth);
            case 4 -> method(kind, scope, depth);
            default -> captured(kind, scope, depth);
        };
    }

    private Kind.Text called(Kind kind, Scope scope, int depth) {
        List<Kind.Function> fitting = new ArrayList<>();
        for (Kind.Function function : program.functions) {
            if (function.result().getClass() == kind.getClass()) {
                fitting.add(function);
            }
        }
        if (fitting.isEmpty() || scope.loops > 1) {
            return of(kind, scope, depth - 1);
        }
        return call(dice.of(fitting), scope, depth);
    }

    Kind.Text call(Kind.Function function, Scope scope, int depth) {
        String arguments = arguments(function.parameters(), function.declared(), scope, depth);
        return Kind.Text.of(function.name() + "(" + arguments + ")", function.known());
    }

    String arguments(List<Kind> kinds, List<String> declared, Scope scope, int depth) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Kind.Text argument = of(kinds.get(i), scope, depth - 1);
            arguments.add(i < declared.size() ? argument.fitting(declared.get(i)) : argument.text());
        }
        return String.join(", ", arguments);
    }

    private Kind.Text element(Kind kind, Scope scope, int depth) {
        for (Kind.Variable variable : scope.like(Kind.ListOf.class)) {
            Kind.ListOf list = (Kind.ListOf) variable.kind();
            if (list.length() > 0 && list.item().getClass() == kind.getClass()) {
                return Kind.Text.unknown(variable.name() + "[" + dice.below(list.length()) + "]");
            }
        }
        int length = dice.between(1, 3);
        String literal = list(new Kind.ListOf(kind, length), scope, 0).at(7);
        return Kind.Text.unknown(literal + "[" + dice.below(length) + "]");
    }

    private Kind.Text field(Kind kind, Scope scope, int depth) {
        for (Map.Entry<String, Kind> entry : scope.visible().entrySet()) {
            List<Kind.Field> fields =
                    switch (entry.getValue()) {
                        case Kind.Plain plain -> plain.fields();
                        case Kind.Shaped shaped -> shaped.shape().fields();
                        default -> List.of();
                    };
            for (Kind.Field field : fields) {
                if (field.kind().getClass() == kind.getClass() && dice.percent(70)) {
                    return fieldOf(entry.getKey(), field.name(), scope);
                }
            }
        }
        return of(kind, scope, depth - 1);
    }

    private Kind.Text fieldOf(String variable, String field, Scope scope) {
        String known = scope.known(variable);
        if (known.startsWith("S:")) {
            return Kind.Text.of(variable + "." + field, program.declaredField(known.substring(2), field));
        }
        return Kind.Text.unknown(
                variable + (dice.oneIn(3) ? "[" + quoted(field) + "]" : "." + field));
    }

    private Kind.Text method(Kind kind, Scope scope, int depth) {
        for (Kind.Shape shape : program.shapes) {
            for (Kind.Method method : shape.methods()) {
                if (method.result().getClass() == kind.getClass() && scope.loops < 2) {
                    return callMethod(shape, method, scope, depth);
                }
            }
        }
        return of(kind, scope, depth - 1);
    }

    private Kind.Text callMethod(Kind.Shape shape, Kind.Method method, Scope scope, int depth) {
        String arguments = arguments(method.parameters(), method.declared(), scope, depth - 1);
        if (!method.self()) {
            return Kind.Text.of(shape.name() + "." + method.name() + "(" + arguments + ")", method.known());
        }
        Kind.Text receiver = shaped(shape, scope, depth - 1);
        if (dice.oneIn(5)) {
            String comma = arguments.isEmpty() ? "" : ", ";
            return Kind.Text.of(
                    shape.name() + "." + method.name() + "(" + receiver.text() + comma + arguments + ")",
                    method.known());
        }
        String known = receiver.known().isEmpty() ? "" : method.known();
        return Kind.Text.of(receiver.at(7) + "." + method.name() + "(" + arguments + ")", known);
    }

    /** A function value called on the spot or through its variable. */
    private Kind.Text captured(Kind kind, Scope scope, int depth) {
        for (Kind.Variable variable : scope.like(Kind.Callable.class)) {
            Kind.Callable callable = (Kind.Callable) variable.kind();
            if (callable.result().getClass() == kind.getClass()) {
                String arguments = arguments(callable.parameters(), List.of(), scope, depth - 1);
                return Kind.Text.unknown(variable.name() + "(" + arguments + ")");
            }
        }
        if (depth < 2) {
            return of(kind, scope, 0);
        }
        Kind.Callable callable = new Kind.Callable(List.of(Kind.NUM), kind);
        return Kind.Text.unknown("(" + lambda(callable, scope, 1) + ")(" + number(scope, 0).text() + ")");
    }

    // ---- texts

    private Kind.Text text(Scope scope, int depth) {
        int roll = dice.below(depth > 0 ? 100 : 45);
        if (roll < 25) {
            Kind.Variable variable = variable(Kind.Str.class, scope);
            if (variable != null) {
                return read(variable, scope);
            }
        }
        if (roll < 45) {
            return Kind.Text.of(quoted(dice.of(TEXTS)), "t");
        }
        if (roll < 68) {
            return joined(scope, depth);
        }
        if (roll < 80) {
            return taken(Kind.STR, scope, depth);
        }
        return switch (dice.below(9)) {
            case 0 -> Kind.Text.unknown(quoted("வணக்கம் abc") + "[" + dice.below(9) + "]");
            case 1 -> call(dice.of("_upper", "_lower"), text(scope, depth - 1));
            case 2 -> call("_replace", text(scope, depth - 1), text(scope, 0), text(scope, 0));
            case 3 -> call("_toString", of(anyKind(1), scope, depth - 1));
            case 4 -> call("_typeof", of(anyKind(1), scope, depth - 1));
            case 5 -> Kind.Text.unknown(ofBuiltin(
                    words.builtin("_join"), list(new Kind.ListOf(anyKind(0), 3), scope, depth - 1), text(scope, 0)));
            case 6 -> call("_addDays", date(), Kind.Text.unknown(dice.of("1", "-30", "365", "2.9", "-0.5")));
            case 7 -> call("_jsonStringify", json());
            default -> joined(scope, depth);
        };
    }

    private Kind.Text joined(Scope scope, int depth) {
        StringBuilder out = new StringBuilder(text(scope, depth - 1).at(4));
        for (int i = dice.oneIn(3) ? 2 : 1; i > 0; i--) {
            if (dice.oneIn(25)) {
                out.append(" & ").append(words.keyword("Not")).append(' ').append(truth(scope, 0).at(7));
            } else {
                out.append(" & ").append(of(anyKind(1), scope, depth - 1).at(5));
            }
        }
        return new Kind.Text(out.toString(), "t", 4);
    }

    /** Literals only: a quotient's scale is not specified, and JSON shows scales. */
    private Kind.Text json() {
        return Kind.Text.unknown(dice.of(
                "[1.10 + 1.10, 100 * 18%, \"a\\\"b\\n\", " + words.keyword("Null") + "]",
                "{x: 2.50, \"அ\": [], y: {}}",
                "1.50 - 1.5",
                "{b: " + words.keyword("True") + ", a: " + words.builtin("_ok") + "(1)}"));
    }

    // ---- booleans

    private Kind.Text truth(Scope scope, int depth) {
        int roll = dice.below(depth > 0 ? 100 : 35);
        if (roll < 20) {
            Kind.Variable variable = variable(Kind.Truth.class, scope);
            if (variable != null) {
                return read(variable, scope);
            }
        }
        if (roll < 35) {
            return Kind.Text.of(words.keyword(dice.of("True", "False")), "b");
        }
        if (roll < 60) {
            return comparison(scope, depth);
        }
        if (roll < 68) {
            return chained(scope, depth);
        }
        if (roll < 82) {
            boolean or = dice.oneIn(2);
            int level = or ? 0 : 1;
            String word = " " + words.keyword(or ? "Or" : "And") + " ";
            String left = (dice.oneIn(5) ? of(anyKind(0), scope, depth - 1) : truth(scope, depth - 1)).at(level);
            return new Kind.Text(left + word + truth(scope, depth - 1).at(level + 1), "b", level);
        }
        if (roll < 90) {
            Kind.Text operand = dice.oneIn(3) ? of(anyKind(1), scope, depth - 1) : truth(scope, depth - 1);
            return new Kind.Text(words.keyword("Not") + " " + operand.at(2), "b", 2);
        }
        return switch (dice.below(4)) {
            case 0 -> call(dice.of("_isOk", "_isErr"), outcome(new Kind.Outcome(Kind.NUM), scope, depth - 1));
            case 1 -> call("_hasField", plain(plainKind(0), scope, depth - 1), fieldName());
            default -> taken(Kind.TRUTH, scope, depth);
        };
    }

    private String relation() {
        return dice.of(" == ", " != ", " < ", " <= ", " > ", " >= ");
    }

    private Kind.Text comparison(Scope scope, int depth) {
        Kind kind = dice.percent(70) ? Kind.NUM : anyKind(1);
        Kind other = dice.percent(85) ? kind : anyKind(0);
        String left = of(kind, scope, depth - 1).at(4);
        return new Kind.Text(left + relation() + of(other, scope, depth - 1).at(4), "b", 3);
    }

    private Kind.Text chained(Scope scope, int depth) {
        StringBuilder out = new StringBuilder(number(scope, depth - 1).at(4));
        for (int i = dice.between(1, 2); i > 0; i--) {
            out.append(relation()).append(middle(scope));
        }
        return new Kind.Text(out + relation() + number(scope, depth - 1).at(4), "b", 3);
    }

    private String middle(Scope scope) {
        Kind.Variable number = variable(Kind.Num.class, scope);
        Kind.Variable list = variable(Kind.ListOf.class, scope);
        if (list != null && ((Kind.ListOf) list.kind()).length() > 0 && dice.oneIn(3)) {
            return list.name() + "[0]";
        }
        return number != null && dice.percent(80)
                ? number.name()
                : dice.of("5", "\"7\"", words.keyword("True"), words.keyword("Null"), "100");
    }

    // ---- collections

    private Kind.Text list(Kind.ListOf kind, Scope scope, int depth) {
        if (dice.percent(35)) {
            for (Kind.Variable variable : scope.like(Kind.ListOf.class)) {
                Kind.ListOf there = (Kind.ListOf) variable.kind();
                if (there.length() >= kind.length() && there.item().getClass() == kind.item().getClass()) {
                    return read(variable, scope);
                }
            }
        }
        if (depth > 0 && kind.length() > 0 && dice.percent(15)) {
            Kind.ListOf shorter = new Kind.ListOf(kind.item(), kind.length() - 1);
            return call("_append", list(shorter, scope, depth - 1), of(kind.item(), scope, depth - 1));
        }
        if (depth > 0 && dice.percent(6)) {
            return call("_sort", list(kind, scope, depth - 1));
        }
        if (kind.item() instanceof Kind.Str && kind.length() < 3 && dice.percent(25)) {
            return call("_split", Kind.Text.of(quoted("a,அ,,z"), "t"), Kind.Text.of(quoted(","), "t"));
        }
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < kind.length(); i++) {
            out.append(i == 0 ? "" : ", ").append(of(kind.item(), scope, depth - 1).text());
        }
        return Kind.Text.of(out.append(']').toString(), "a");
    }

    private Kind.Text plain(Kind.Plain kind, Scope scope, int depth) {
        if (dice.percent(30)) {
            for (Kind.Variable variable : scope.like(Kind.Plain.class)) {
                if (((Kind.Plain) variable.kind()).fields().containsAll(kind.fields())) {
                    return read(variable, scope);
                }
            }
        }
        StringBuilder out = new StringBuilder("{");
        for (Kind.Field field : kind.fields()) {
            out.append(out.length() == 1 ? "" : ", ");
            out.append(dice.oneIn(6) ? quoted(field.name()) : field.name());
            out.append(": ").append(of(field.kind(), scope, depth - 1).text());
        }
        return Kind.Text.of(out.append('}').toString(), "r");
    }

    Kind.Text shaped(Kind.Shape shape, Scope scope, int depth) {
        String known = "S:" + shape.name();
        if (dice.percent(50)) {
            for (Kind.Variable variable : scope.like(Kind.Shaped.class)) {
                if (((Kind.Shaped) variable.kind()).shape().equals(shape)) {
                    return read(variable, scope);
                }
            }
        }
        int spread = depth > 0 && dice.percent(15) ? dice.below(shape.fields().size() + 1) : -1;
        StringBuilder out = new StringBuilder(shape.name()).append('{');
        String comma = "";
        for (int i = 0; i < shape.fields().size(); i++) {
            if (spread < 0 || i < spread) {
                Kind.Field field = shape.fields().get(i);
                Kind.Text value = of(field.kind(), scope, Math.min(1, depth - 1));
                out.append(comma).append(field.name()).append(": ").append(value.fitting(shape.declared().get(i)));
                comma = ", ";
            }
        }
        if (spread >= 0) {
            out.append(comma).append("..").append(shaped(shape, scope, 0).fitting(known));
        }
        return Kind.Text.of(out.append('}').toString(), known);
    }

    private Kind.Text outcome(Kind.Outcome kind, Scope scope, int depth) {
        Kind.Variable variable = variable(Kind.Outcome.class, scope);
        if (variable != null && dice.percent(35)) {
            return read(variable, scope);
        }
        return switch (dice.below(8)) {
            case 0, 1 -> call("_err", dice.oneIn(2) ? text(scope, 0) : of(anyKind(0), scope, depth - 1));
            case 2 -> call("_toNumber", text(scope, 0));
            case 3 -> program.shapes.isEmpty() ? call("_ok", of(kind.content(), scope, depth - 1)) : converted(scope);
            default -> call("_ok", of(kind.content(), scope, depth - 1));
        };
    }

    private Kind.Text converted(Scope scope) {
        Kind.Shape shape = dice.of(program.shapes);
        Kind argument = dice.oneIn(3) ? anyKind(1) : new Kind.Plain(shape.fields());
        return Kind.Text.unknown(shape.name() + "(" + of(argument, scope, 1).text() + ")");
    }

    // ---- functions as values

    private Kind.Text callable(Kind.Callable kind, Scope scope, int depth) {
        for (Kind.Function function : program.functions) {
            boolean fits = function.parameters().equals(kind.parameters())
                    && function.result().getClass() == kind.result().getClass()
                    && scope.visible().get(function.name()) == null;
            if (fits && dice.percent(60)) {
                return Kind.Text.unknown(function.name());
            }
        }
        if (kind.parameters().size() == 1 && kind.result() instanceof Kind.Num && dice.percent(15)) {
            return Kind.Text.unknown(words.builtin(dice.of("_floor", "_ceil")));
        }
        return Kind.Text.of(lambda(kind, scope, depth), "f");
    }

    private String lambda(Kind.Callable kind, Scope scope, int depth) {
        return definitions.lambda(kind, scope, depth);
    }

    // ---- builtins

    Kind.Text call(String english, Kind.Text... arguments) {
        return Kind.Text.unknown(ofBuiltin(words.builtin(english), arguments));
    }

    private static String ofBuiltin(String name, Kind.Text... arguments) {
        StringBuilder out = new StringBuilder(name).append('(');
        for (int i = 0; i < arguments.length; i++) {
            out.append(i == 0 ? "" : ", ").append(arguments[i].text());
        }
        return out.append(')').toString();
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
