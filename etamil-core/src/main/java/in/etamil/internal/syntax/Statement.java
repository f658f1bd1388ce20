package in.etamil.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of docs/semantics.md#grammar, or of docs/semantics.md#what-this-project-adds.
 *
 * <p>Every node says itself what it is made of, so that a walk is written once and no node can be
 * left out of one: who walks takes {@link #parts}, {@link #binds}, {@link #blocks} and {@link
 * #bodies}, or switches over the groups below without a default.
 */
public sealed interface Statement {

    /** The whole statement's place; its line is the line of its first token. */
    Span span();

    /** The expressions that it evaluates itself, in the order in which it does. */
    List<Part> parts();

    /** The variable that it binds, if any. */
    @Nullable Binding binds();

    /** Its blocks that run as a part of it and share its variables. */
    List<Block> blocks();

    /** Its blocks that run elsewhere. */
    List<InnerBody> bodies();

    // ---- groups

    /**
     * Does nothing where it stands, or fails there: what it holds is declared for the whole program
     * and runs elsewhere.
     */
    sealed interface Definition extends Statement {

        /** Expressions that are read off the text and that nobody evaluates. */
        List<Expression> unevaluated();

        @Override
        default List<Part> parts() {
            return List.of();
        }

        @Override
        default @Nullable Binding binds() {
            return null;
        }

        @Override
        default List<Block> blocks() {
            return List.of();
        }
    }

    /**
     * Evaluates its parts, binds its variable, and goes on with the next statement, or fails. It
     * holds no statements.
     */
    sealed interface Simple extends Statement {

        @Override
        default List<Block> blocks() {
            return List.of();
        }

        @Override
        default List<InnerBody> bodies() {
            return List.of();
        }
    }

    /** Changes an element or a field of what a variable holds. */
    sealed interface Change extends Simple {
        String name();

        Expression value();
    }

    /** Reaches beyond the program's own variables. */
    sealed interface Effect extends Simple {}

    // ---- definitions

    record ShapeDefinition(
            Span span,
            Span nameSpan,
            String name,
            List<ShapeField> fields,
            List<FunctionDefinition> methods)
            implements Definition {
        @Override
        public List<InnerBody> bodies() {
            List<InnerBody> bodies = new ArrayList<>(methods.size());
            for (FunctionDefinition method : methods) {
                bodies.addAll(method.bodies());
            }
            return bodies;
        }

        @Override
        public List<Expression> unevaluated() {
            return List.of();
        }
    }

    /** The span is the name's. */
    record ShapeField(Span span, @Nullable TypeName type, String name) {}

    /** A named function of the program, or a method inside a {@link ShapeDefinition}. */
    record FunctionDefinition(
            Span span, Span nameSpan, String name, Signature signature, Block body)
            implements Definition {
        @Override
        public List<InnerBody> bodies() {
            return List.of(new InnerBody(signature, body));
        }

        @Override
        public List<Expression> unevaluated() {
            return List.of();
        }
    }

    /**
     * {@code இறக்கு "path";} — gone from the top level after loading; one left inside a block fails
     * when reached.
     */
    record Import(Span span, Span pathSpan, String path) implements Simple {
        @Override
        public List<Part> parts() {
            return List.of();
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    // ---- variables

    /** {@code [நிலை] [type] name = value;} and {@code செயல் name = value;}. */
    record Assignment(
            Span span,
            Span nameSpan,
            boolean fixed,
            @Nullable TypeName type,
            String name,
            Expression value)
            implements Simple {
        @Override
        public List<Part> parts() {
            return List.of(Part.kept(value));
        }

        @Override
        public @Nullable Binding binds() {
            return new Binding(Binding.Kind.ASSIGNED, nameSpan, name);
        }
    }

    /** {@code [type] name;}: sets the name to 0 (docs/semantics.md#variables). */
    record Declaration(Span span, Span nameSpan, @Nullable TypeName type, String name)
            implements Simple {
        @Override
        public List<Part> parts() {
            return List.of();
        }

        @Override
        public @Nullable Binding binds() {
            return new Binding(Binding.Kind.ASSIGNED, nameSpan, name);
        }
    }

    record ElementAssignment(
            Span span, Span nameSpan, String name, Expression index, Expression value)
            implements Change {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(index), Part.kept(value));
        }

        @Override
        public @Nullable Binding binds() {
            return new Binding(Binding.Kind.CHANGED, nameSpan, name);
        }
    }

    record FieldAssignment(
            Span span, Span nameSpan, String name, Span fieldSpan, String field, Expression value)
            implements Change {
        @Override
        public List<Part> parts() {
            return List.of(Part.kept(value));
        }

        @Override
        public @Nullable Binding binds() {
            return new Binding(Binding.Kind.CHANGED, nameSpan, name);
        }
    }

    /** A call or method call whose result is dropped. */
    record ExpressionStatement(Span span, Expression expression) implements Simple {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(expression));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    // ---- flow

    record Return(Span span, @Nullable Expression value) implements Statement {
        @Override
        public List<Part> parts() {
            return Part.andKept(List.of(), value);
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }

        @Override
        public List<Block> blocks() {
            return List.of();
        }

        @Override
        public List<InnerBody> bodies() {
            return List.of();
        }
    }

    record If(Span span, Expression condition, Block then, @Nullable Block otherwise)
            implements Statement {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(condition));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }

        @Override
        public List<Block> blocks() {
            return otherwise == null ? List.of(then) : List.of(then, otherwise);
        }

        @Override
        public List<InnerBody> bodies() {
            return List.of();
        }
    }

    record While(Span span, Expression condition, Block body) implements Statement {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(condition));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }

        @Override
        public List<Block> blocks() {
            return List.of(body);
        }

        @Override
        public List<InnerBody> bodies() {
            return List.of();
        }
    }

    record ForEach(Span span, Span nameSpan, String name, Expression collection, Block body)
            implements Statement {
        @Override
        public List<Part> parts() {
            return List.of(Part.kept(collection));
        }

        @Override
        public @Nullable Binding binds() {
            return new Binding(Binding.Kind.EACH_TURN, nameSpan, name);
        }

        @Override
        public List<Block> blocks() {
            return List.of(body);
        }

        @Override
        public List<InnerBody> bodies() {
            return List.of();
        }
    }

    /** {@code முயல் {…} பிழை(name) {…}} (docs/semantics.md#what-this-project-adds). */
    record Try(Span span, Block body, Span nameSpan, String name, Block handler)
            implements Statement {
        @Override
        public List<Part> parts() {
            return List.of();
        }

        @Override
        public @Nullable Binding binds() {
            return new Binding(Binding.Kind.CAUGHT, nameSpan, name);
        }

        @Override
        public List<Block> blocks() {
            return List.of(body, handler);
        }

        @Override
        public List<InnerBody> bodies() {
            return List.of();
        }
    }

    // ---- console and files

    record Print(Span span, Expression value) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(value));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    /**
     * {@code உள்ளிடு x;}; the name is {@code null} when anything but a bare name was written: the
     * line is dropped.
     */
    record Input(Span span, @Nullable Span nameSpan, @Nullable String name) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of();
        }

        @Override
        public @Nullable Binding binds() {
            return nameSpan == null || name == null
                    ? null
                    : new Binding(Binding.Kind.ASSIGNED, nameSpan, name);
        }
    }

    /** The mode is fixed when parsed (docs/semantics.md#files), lower case. */
    record FileOpen(Span span, Expression path, String mode) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(path));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    record FileClose(Span span, Expression path) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(path));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    record FileRead(Span span, Expression path, Span nameSpan, String name) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(path));
        }

        @Override
        public @Nullable Binding binds() {
            return new Binding(Binding.Kind.ASSIGNED, nameSpan, name);
        }
    }

    record FileWrite(Span span, Expression path, Expression value) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(path), Part.lookedAt(value));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    record CsvRead(Span span, Expression path, Span nameSpan, String name) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(path));
        }

        @Override
        public @Nullable Binding binds() {
            return new Binding(Binding.Kind.ASSIGNED, nameSpan, name);
        }
    }

    record CsvWrite(Span span, Expression path, Expression value) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(path), Part.lookedAt(value));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    // ---- databases: what is written there goes to a library, which may keep it

    record DbConnect(Span span, String kind, Expression connection, @Nullable String handle)
            implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.kept(connection));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    record DbDisconnect(Span span, String handle) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of();
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    record DbExecute(Span span, Expression sql, Expression parameters, @Nullable String handle)
            implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.kept(sql), Part.kept(parameters));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    record DbQuery(
            Span span,
            Expression sql,
            Expression parameters,
            Span nameSpan,
            String name,
            @Nullable String handle)
            implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.kept(sql), Part.kept(parameters));
        }

        @Override
        public @Nullable Binding binds() {
            return new Binding(Binding.Kind.ASSIGNED, nameSpan, name);
        }
    }

    // ---- HTTP

    /**
     * The method is the wire method in upper case for the seven keywords, else the token's own
     * text.
     */
    record Route(Span span, String method, Expression path, Block body) implements Definition {
        @Override
        public List<InnerBody> bodies() {
            return List.of(new InnerBody(null, body));
        }

        @Override
        public List<Expression> unevaluated() {
            return List.of(path);
        }
    }

    record Schedule(Span span, Expression seconds, Block body) implements Definition {
        @Override
        public List<InnerBody> bodies() {
            return List.of(new InnerBody(null, body));
        }

        @Override
        public List<Expression> unevaluated() {
            return List.of(seconds);
        }
    }

    record StartServer(Span span, Expression host, Expression port) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of(Part.lookedAt(host), Part.lookedAt(port));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    record Respond(Span span, Expression status, Expression body, @Nullable Expression headers)
            implements Effect {
        @Override
        public List<Part> parts() {
            return Part.andKept(List.of(Part.kept(status), Part.lookedAt(body)), headers);
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    record RespondJson(Span span, Expression body, @Nullable Expression status) implements Effect {
        /** Status, then body (docs/semantics.md#serving). */
        @Override
        public List<Part> parts() {
            return status == null
                    ? List.of(Part.kept(body))
                    : List.of(Part.kept(status), Part.kept(body));
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    /**
     * A statement that parses and only fails when reached
     * (docs/semantics.md#statements-that-only-fail).
     */
    record Unsupported(Span span, What what) implements Effect {
        @Override
        public List<Part> parts() {
            return List.of();
        }

        @Override
        public @Nullable Binding binds() {
            return null;
        }
    }

    /**
     * The statements of docs/semantics.md#statements-that-only-fail that have no other node, with
     * the words their message names them by.
     */
    enum What {
        STOP_SERVER("வழங்கி_நிறுத்து (stop server)"),
        INSERT("தளம்_செருக (database insert)"),
        UPDATE("தளம்_புதுப்பி (database update)"),
        DELETE("தளம்_நீக்கு (database delete)"),
        CREATE_TABLE("அட்டை_ஆக்கு (create table)"),
        SELECT("தேர்வெடு (select)");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
