package in.etamil.internal.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of language.md 3.1, or of extensions.md. */
public sealed interface Statement {

    /** The whole statement's place; its line is the line of its first token. */
    Span span();

    // ---- definitions

    record ShapeDefinition(
            Span span,
            Span nameSpan,
            String name,
            List<ShapeField> fields,
            List<FunctionDefinition> methods)
            implements Statement {}

    /** The span is the name's. */
    record ShapeField(Span span, @Nullable TypeName type, String name) {}

    /** A named function of the program, or a method inside a {@link ShapeDefinition}. */
    record FunctionDefinition(
            Span span, Span nameSpan, String name, Signature signature, Block body)
            implements Statement {}

    /**
     * {@code இறக்கு "path";} — gone from the top level after loading; one left inside a block fails
     * when reached.
     */
    record Import(Span span, Span pathSpan, String path) implements Statement {}

    // ---- variables

    /** {@code [நிலை] [type] name = value;} and {@code செயல் name = value;}. */
    record Assignment(
            Span span,
            Span nameSpan,
            boolean fixed,
            @Nullable TypeName type,
            String name,
            Expression value)
            implements Statement {}

    /** {@code [type] name;}: sets the name to 0 (language.md 5.1). */
    record Declaration(Span span, Span nameSpan, @Nullable TypeName type, String name)
            implements Statement {}

    record ElementAssignment(
            Span span, Span nameSpan, String name, Expression index, Expression value)
            implements Statement {}

    record FieldAssignment(
            Span span, Span nameSpan, String name, Span fieldSpan, String field, Expression value)
            implements Statement {}

    /** A call or method call whose result is dropped. */
    record ExpressionStatement(Span span, Expression expression) implements Statement {}

    // ---- flow

    record Return(Span span, @Nullable Expression value) implements Statement {}

    record If(Span span, Expression condition, Block then, @Nullable Block otherwise)
            implements Statement {}

    record While(Span span, Expression condition, Block body) implements Statement {}

    record ForEach(Span span, Span nameSpan, String name, Expression collection, Block body)
            implements Statement {}

    /** {@code முயல் {…} பிழை(name) {…}} (extensions.md). */
    record Try(Span span, Block body, Span nameSpan, String name, Block handler)
            implements Statement {}

    // ---- console and files

    record Print(Span span, Expression value) implements Statement {}

    /**
     * {@code உள்ளிடு x;}; the name is {@code null} when anything but a bare name was written: the
     * line is dropped.
     */
    record Input(Span span, @Nullable Span nameSpan, @Nullable String name) implements Statement {}

    /** The mode is fixed when parsed (language.md 9.3), lower case. */
    record FileOpen(Span span, Expression path, String mode) implements Statement {}

    record FileClose(Span span, Expression path) implements Statement {}

    record FileRead(Span span, Expression path, Span nameSpan, String name) implements Statement {}

    record FileWrite(Span span, Expression path, Expression value) implements Statement {}

    record CsvRead(Span span, Expression path, Span nameSpan, String name) implements Statement {}

    record CsvWrite(Span span, Expression path, Expression value) implements Statement {}

    // ---- databases

    record DbConnect(Span span, String kind, Expression connection, @Nullable String handle)
            implements Statement {}

    record DbDisconnect(Span span, String handle) implements Statement {}

    record DbExecute(Span span, Expression sql, Expression parameters, @Nullable String handle)
            implements Statement {}

    record DbQuery(
            Span span,
            Expression sql,
            Expression parameters,
            Span nameSpan,
            String name,
            @Nullable String handle)
            implements Statement {}

    // ---- HTTP

    /**
     * The method is the wire method in upper case for the seven keywords, else the token's own
     * text.
     */
    record Route(Span span, String method, Expression path, Block body) implements Statement {}

    record Schedule(Span span, Expression seconds, Block body) implements Statement {}

    record StartServer(Span span, Expression host, Expression port) implements Statement {}

    record Respond(Span span, Expression status, Expression body, @Nullable Expression headers)
            implements Statement {}

    record RespondJson(Span span, Expression body, @Nullable Expression status)
            implements Statement {}

    /** A statement that parses and only fails when reached (language.md 9.6). */
    record Unsupported(Span span, What what) implements Statement {}

    /**
     * The statements of language.md 9.6 that have no other node, with the words their message names
     * them by.
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
