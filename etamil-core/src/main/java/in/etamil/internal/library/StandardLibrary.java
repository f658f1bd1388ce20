package in.etamil.internal.library;

import in.etamil.internal.runtime.FunctionTable;

/**
 * The rows of builtins.tsv and of docs/semantics.md#what-this-project-adds in the one table of
 * functions: those whose code is in this room, by families, and those that another artifact brings.
 */
public final class StandardLibrary {
    private StandardLibrary() {}

    /**
     * A new table with every builtin, with or without those of
     * docs/semantics.md#what-this-project-adds.
     */
    public static FunctionTable table(boolean extensions) {
        FunctionTable table = new FunctionTable(extensions);
        TextFunctions.Rows.all().addTo(table);
        NumberFunctions.Rows.all().addTo(table);
        DateFunctions.Rows.all().addTo(table);
        CollectionFunctions.Rows.all().addTo(table);
        ResultFunctions.Rows.all().addTo(table);
        ByteFunctions.Rows.all().addTo(table);
        JsonFunctions.Rows.all().addTo(table);
        FileFunctions.Rows.all().addTo(table);
        PackageFunctions.Rows.all().addTo(table);
        CommandFunctions.Rows.all().addTo(table);
        ProcessFunctions.Rows.all().addTo(table);
        EnvironmentFunctions.Rows.all().addTo(table);
        SignatureFunctions.Rows.all().addTo(table);
        CurveFunctions.Rows.all().addTo(table);
        HttpFunctions.Rows.all().addTo(table);
        ResponseFunctions.Rows.all().addTo(table);
        if (extensions) {
            LogFunctions.Rows.all().addTo(table);
        }
        ReservedFunctions.addTo(table);
        return table;
    }
}
