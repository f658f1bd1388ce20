package in.etamil.internal.syntax;

import in.etamil.internal.syntax.Signature.Parameter;
import in.etamil.internal.syntax.TypeName.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types, parameters and results (docs/semantics.md#grammar). */
final class SignatureParser {
    private final Cursor cursor;

    SignatureParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The kind a type keyword stands for, செயல் included, or null. */
    static @Nullable Kind typeKind(@Nullable Keyword keyword) {
        if (keyword == null) {
            return null;
        }
        return switch (keyword) {
            case INTEGER_TYPE, FLOAT_TYPE -> Kind.NUMBER;
            case STRING_TYPE, TEXT_TYPE -> Kind.TEXT;
            case BOOL_TYPE -> Kind.BOOLEAN;
            case ARRAY_TYPE -> Kind.ARRAY;
            case OBJECT_TYPE, DATA_TYPE -> Kind.RECORD;
            case DATE_TYPE -> Kind.DATE;
            case FUNCTION -> Kind.FUNCTION;
            default -> null;
        };
    }

    /** A type if one stands here: a type keyword, செயல், or a Name followed by another Name. */
    @Nullable TypeName typeBeforeName() {
        if (cursor.isName(0)) {
            return cursor.isName(1) ? shape() : null;
        }
        return typeKeyword();
    }

    @Nullable TypeName typeKeyword() {
        Kind kind = typeKind(cursor.keyword());
        if (kind == null) {
            return null;
        }
        int token = cursor.position();
        cursor.skipKeyword();
        return new TypeName(cursor.tokenSpan(token), kind, null);
    }

    TypeName shape() {
        int token = cursor.position();
        String name = cursor.name(Expected.SHAPE_NAME);
        return new TypeName(cursor.tokenSpan(token), Kind.SHAPE, name);
    }

    Signature signature() {
        cursor.expect(TokenKind.LEFT_PAREN);
        List<Parameter> parameters = List.of();
        if (!cursor.at(TokenKind.RIGHT_PAREN)) {
            parameters = new ArrayList<>(4);
            do {
                parameters.add(parameter());
            } while (cursor.accept(TokenKind.COMMA));
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
        return new Signature(parameters, result());
    }

    private Parameter parameter() {
        boolean fixed = cursor.at(Keyword.CONST) && fixesParameter();
        if (fixed) {
            cursor.skipKeyword();
        }
        TypeName type = typeBeforeName();
        int token = cursor.position();
        String name = cursor.name(Expected.PARAMETER_NAME);
        return new Parameter(cursor.tokenSpan(token), fixed, type, name);
    }

    /** நிலை and செயல் cannot be combined on a parameter: there நிலை is the name. */
    private boolean fixesParameter() {
        Keyword next = cursor.keyword(1);
        return next != Keyword.FUNCTION && (cursor.isName(1) || typeKind(next) != null);
    }

    private @Nullable TypeName result() {
        boolean braceFollows = cursor.kind(1) == TokenKind.LEFT_BRACE;
        if (cursor.isName(0)) {
            return braceFollows ? shape() : null;
        }
        return cursor.at(Keyword.FUNCTION) && !braceFollows ? null : typeKeyword();
    }
}
