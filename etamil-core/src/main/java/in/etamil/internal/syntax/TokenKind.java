package in.etamil.internal.syntax;

/**
 * The kinds of tokens of docs/semantics.md#source-text; which keyword a {@link #KEYWORD} is stands
 * beside it.
 */
enum TokenKind {
    IDENTIFIER("identifier"),
    KEYWORD("keyword"),
    NUMBER("number"),
    PERCENTAGE("percentage"),
    STRING("string"),
    PLUS("'+'"),
    MINUS("'-'"),
    STAR("'*'"),
    SLASH("'/'"),
    AMPERSAND("'&'"),
    ASSIGN("'='"),
    EQUAL("'=='"),
    NOT_EQUAL("'!='"),
    LESS("'<'"),
    GREATER("'>'"),
    LESS_OR_EQUAL("'<='"),
    GREATER_OR_EQUAL("'>='"),
    QUESTION("'?'"),
    LEFT_PAREN("'('"),
    RIGHT_PAREN("')'"),
    LEFT_BRACKET("'['"),
    RIGHT_BRACKET("']'"),
    LEFT_BRACE("'{'"),
    RIGHT_BRACE("'}'"),
    COMMA("','"),
    SEMICOLON("';'"),
    COLON("':'"),
    DOT("'.'"),
    END("end of input");

    private final String shown;

    TokenKind(String shown) {
        this.shown = shown;
    }

    /** The kind as messages name it. */
    String shown() {
        return shown;
    }
}
