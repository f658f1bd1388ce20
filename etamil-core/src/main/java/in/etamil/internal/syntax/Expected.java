package in.etamil.internal.syntax;

/**
 * The phrases of docs/semantics.md#stages for what the grammar wanted, and the second lines of its
 * messages.
 */
final class Expected {
    static final String STATEMENT = "a statement";
    static final String VALUE = "a value";
    static final String NAME_AFTER_TYPE = "a name after the type";
    static final String NAME_AFTER_SHAPE = "a name after the shape";
    static final String NAME_AFTER_CONST = "a name after நிலை (nilY)";
    static final String VARIABLE_NAME = "a variable name";
    static final String FUNCTION_NAME = "a function name";
    static final String METHOD_NAME = "a method name";
    static final String PARAMETER_NAME = "a parameter name";
    static final String FIELD_NAME = "a field name";
    static final String SHAPE_NAME = "a shape name";
    static final String LOOP_VARIABLE = "a loop variable";
    static final String VARIABLE_TO_READ_INTO = "a variable to read into";
    static final String VARIABLE_FOR_ROWS = "a variable to hold the rows";
    static final String DATABASE_TYPE = "a database type";
    static final String NAME_FOR_CONNECTION = "a name for this connection";
    static final String CONNECTION_TO_QUERY = "the connection to query";
    static final String CONNECTION_TO_RUN_ON = "the connection to run this on";
    static final String TABLE_NAME = "a table name";
    static final String COLUMN_NAME = "a column name";
    static final String HTTP_METHOD = "an HTTP method";
    static final String AFTER_FIELD = "',' or '}' after a field";
    static final String AFTER_CONDITION = "எனில் (eZil) or சுற்று (cuRRu) after a condition";
    static final String MODULE_PATH = "a quoted file path after இறக்கு (iRakku)";
    static final String IN = "இல் (il)";
    static final String FROM = "இதனில் (iqaZil)";
    static final String CATCH = "பிழை (piZY)";
    static final String CHAIN_MIDDLE =
            "தொடரின் நடுவில் ஒரு பெயர் அல்லது மாறிலி  (the middle of a chain must be a name or a literal, because it is"
                    + " compared twice: put the value in a variable first)";

    private Expected() {}

    static boolean wantsName(String expected) {
        return expected.contains("name");
    }

    static String reservedWord(String word) {
        return "'"
                + word
                + "' ஒரு ஒதுக்கப்பட்ட சொல்; அதைப் பெயராகப் பயன்படுத்த முடியாது  ('"
                + word
                + "' is a reserved word and cannot be used as a name)";
    }

    static String didYouMean(String word) {
        return NearestWord.hint(word);
    }
}
