package in.etamil.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Some programs of this machine, each by its absolute path or by a bare name. A bare name is looked
 * up in the {@code PATH} once, here, and permits that name only, not the path it stands for. What
 * is started gets no environment but the variables given, the working directory of this process,
 * and at most 1 MiB of output; it is killed with all it started, as far as the system still shows
 * whose child is whose. Immutable and thread-safe.
 *
 * <p>Source: docs/permissions-and-limits.md.
 */
public final class PermittedPrograms implements Processes {
    private static final long MOST_OUTPUT = 1 << 20;

    private final Map<String, Path> programs;
    private final Map<String, String> environment;

    private PermittedPrograms(Map<String, Path> programs, Map<String, String> environment) {
        this.programs = Map.copyOf(programs);
        this.environment = Map.copyOf(environment);
    }

    /**
     * Permits programs.
     *
     * @param entries absolute paths and bare names; a bare name that the {@code PATH} does not have
     *     permits nothing
     * @return the permitted programs
     * @throws IllegalArgumentException if an entry is neither
     */
    public static PermittedPrograms of(List<String> entries) {
        return along(System.getenv("PATH"), entries);
    }

    static PermittedPrograms along(@Nullable String searchPath, List<String> entries) {
        Map<String, Path> programs = new LinkedHashMap<>();
        for (String entry : entries) {
            Path program = isBare(entry) ? find(entry, searchPath) : absolute(entry);
            if (program != null) {
                programs.put(entry, program);
            }
        }
        return new PermittedPrograms(programs, Map.of());
    }

    /**
     * Gives what is started environment variables; by default it has none.
     *
     * @param variables names and values
     * @return these programs, with this environment
     */
    public PermittedPrograms withEnvironment(Map<String, String> variables) {
        return new PermittedPrograms(programs, Objects.requireNonNull(variables, "variables"));
    }

    private static boolean isBare(String entry) {
        return !entry.isEmpty()
                && entry.indexOf('/') < 0
                && entry.indexOf(File.separatorChar) < 0
                && !entry.equals(".")
                && !entry.equals("..");
    }

    private static Path absolute(String entry) {
        Path path = Path.of(entry);
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException(
                    "a permitted program is an absolute path or a bare name, got '" + entry + "'");
        }
        return path;
    }

    /** Relative directories of the search path count for nothing: anybody may put files there. */
    private static @Nullable Path find(String name, @Nullable String searchPath) {
        for (String directory : String.valueOf(searchPath).split(File.pathSeparator)) {
            try {
                Path candidate = Path.of(directory, name);
                if (candidate.isAbsolute() && isProgram(candidate)) {
                    return candidate;
                }
            } catch (InvalidPathException e) {
                // Nothing is there.
            }
        }
        return null;
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }

    @Override
    public Outcome run(String program, List<String> arguments, Duration time)
            throws IOException, InterruptedException {
        Path path = programs.get(program);
        if (path == null) {
            return new NotPermitted();
        }
        List<String> command = new ArrayList<>();
        command.add(path.toString());
        command.addAll(arguments);
        try (RunningProcess running = RunningProcess.start(command, environment)) {
            return running.await(time, MOST_OUTPUT);
        } catch (IOException e) {
            throw new IOException(reason(path), e);
        }
    }

    /** The JDK's own message repeats the path and speaks of its own calls. */
    private static String reason(Path path) {
        if (!Files.exists(path)) {
            return "No such file or directory";
        }
        return isProgram(path) ? "Input/output error" : "Permission denied";
    }
}
