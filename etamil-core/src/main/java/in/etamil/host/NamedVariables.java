package in.etamil.host;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Variables permitted by name or by prefix. */
record NamedVariables(Environment all, List<String> permitted) implements Environment {

    NamedVariables {
        for (String name : permitted) {
            int star = name.indexOf('*');
            if (name.isEmpty() || star == 0 || star > 0 && star < name.length() - 1) {
                throw new IllegalArgumentException(
                        "expected a variable's name or a prefix and '*', got '" + name + "'");
            }
        }
    }

    @Override
    public @Nullable String get(String name) {
        for (String each : permitted) {
            boolean matches =
                    each.endsWith("*")
                            ? name.startsWith(each.substring(0, each.length() - 1))
                            : name.equals(each);
            if (matches) {
                return all.get(name);
            }
        }
        throw new SecurityException();
    }
}
