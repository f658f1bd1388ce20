package in.etamil.host;

/**
 * A statement of databases (docs/semantics.md#database-statements). The language knows its form;
 * what it does, a library brings: see {@link HostFunction#statement}. Its function gets what is
 * written as arguments; where no handle is written it gets இன்மை.
 */
public enum DatabaseStatement {
    /** {@code தளம்_இணை kind, connection, handle}: kind, connection and handle as texts. */
    CONNECT("தளம்_இணை"),

    /** {@code தளம்_பிரி handle}: the handle as a text. */
    DISCONNECT("தளம்_பிரி"),

    /** {@code தளம்_செய் sql, parameters, handle}: two texts, parameters as they are. */
    EXECUTE("தளம்_செய்"),

    /**
     * {@code தளம்_வினா sql, parameters, x, handle}: two texts, parameters as they are; what it
     * gives is bound to x.
     */
    QUERY("தளம்_வினா");

    private final String keyword;

    DatabaseStatement(String keyword) {
        this.keyword = keyword;
    }

    /**
     * The word that it begins with.
     *
     * @return the Tamil spelling
     */
    public String keyword() {
        return keyword;
    }
}
