package in.etamil.embed;

import in.etamil.host.Capability;
import in.etamil.host.DatabaseStatement;
import in.etamil.host.HostFunction;
import in.etamil.host.Library;
import in.etamil.host.RunContext;
import in.etamil.value.EtamilArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What keeps rows in memory, under the names of connections, and notes what it is asked. */
final class ToyDatabase {
    static final Capability<ToyDatabase> DATABASES =
            Capability.named("databases", ToyDatabase.class)
                    .refusedAs(
                            "ET5192",
                            "தரவுத்தளத்திற்கு அனுமதி இல்லை",
                            "databases are not permitted here")
                    .permittedBy("with(DATABASES, databases)");

    static final Library LIBRARY =
            Library.named("toy")
                    .function(
                            HostFunction.statement(DatabaseStatement.CONNECT)
                                    .needs(DATABASES)
                                    .body(ToyDatabase::connect))
                    .function(
                            HostFunction.statement(DatabaseStatement.DISCONNECT)
                                    .needs(DATABASES)
                                    .body(ToyDatabase::disconnect))
                    .function(
                            HostFunction.statement(DatabaseStatement.EXECUTE)
                                    .needs(DATABASES)
                                    .body(ToyDatabase::execute))
                    .function(
                            HostFunction.statement(DatabaseStatement.QUERY)
                                    .needs(DATABASES)
                                    .body(ToyDatabase::query))
                    .build();

    final List<String> asked = new ArrayList<>();
    private final Map<String, List<EtamilArray>> open = new TreeMap<>();

    private static ToyDatabase of(String statement, HostFunction.Arguments given, RunContext run) {
        ToyDatabase database = run.capability(DATABASES);
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            all.add(given.get(i));
        }
        database.asked.add(statement + all);
        return database;
    }

    private static @Nullable Object connect(HostFunction.Arguments given, RunContext run) {
        ToyDatabase database = of("connect", given, run);
        Object handle = given.get(2) == null ? given.get(0) : given.get(2);
        database.open.put(String.valueOf(handle), new ArrayList<>());
        return "the language drops it";
    }

    private static @Nullable Object disconnect(HostFunction.Arguments given, RunContext run) {
        ToyDatabase database = of("disconnect", given, run);
        if (database.open.remove(given.get(0, String.class)) == null) {
            throw new IllegalStateException("not connected to " + given.get(0));
        }
        return null;
    }

    private List<EtamilArray> rows(@Nullable String handle) {
        List<EtamilArray> rows =
                handle == null && open.size() == 1
                        ? open.values().iterator().next()
                        : open.get(String.valueOf(handle));
        if (rows == null) {
            throw new IllegalStateException("there is no connection named " + handle);
        }
        return rows;
    }

    private static @Nullable Object execute(HostFunction.Arguments given, RunContext run) {
        of("execute", given, run)
                .rows(given.get(2, String.class))
                .add(given.get(1, EtamilArray.class));
        return null;
    }

    /** The parameters of every statement that was executed, as they were. */
    private static @Nullable Object query(HostFunction.Arguments given, RunContext run) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (EtamilArray row : of("query", given, run).rows(given.get(2, String.class))) {
            found.add(Map.of("மதிப்புகள்", row));
        }
        return found;
    }
}
