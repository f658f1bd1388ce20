package in.etamil.cli;

import in.etamil.Etamil;
import in.etamil.Limits;
import in.etamil.Source;
import in.etamil.host.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads and compiles programs the way the command line does. */
final class Programs {
    private Programs() {}

    /** What is not run needs nothing but its modules. */
    static Etamil forChecking() {
        return Etamil.builder().modules(new CommandModules()).build();
    }

    /** What {@code run} lets a program do: all its user may. */
    static Etamil forUser(Settings settings) {
        return ofUser(settings, Limits.commandLine());
    }

    /** A program that starts its own server: its user's, held to a request's limits. */
    static Etamil forOwnServer(Settings settings) {
        return ofUser(settings, Limits.request());
    }

    private static Etamil ofUser(Settings settings, Limits limits) {
        return Etamil.builder()
                .modules(new CommandModules())
                .settings(settings)
                .permissions(CommandSettings.ofUser(settings))
                .limits(limits)
                .build();
    }

    /** Where a program's own files are looked for. */
    static Path directory(String file) {
        Path parent = Path.of(file).toAbsolutePath().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    /**
     * @throws UnreadableProgram if there is no such file or it is not UTF-8
     */
    static Source open(String file) {
        try {
            return Source.of(Path.of(file));
        } catch (CharacterCodingException e) {
            throw UnreadableProgram.notText(file);
        } catch (NoSuchFileException e) {
            throw UnreadableProgram.missing(file, "no such file");
        } catch (AccessDeniedException e) {
            throw UnreadableProgram.missing(file, "permission denied");
        } catch (InvalidPathException e) {
            throw UnreadableProgram.missing(file, nameProblem(e));
        } catch (IOException e) {
            throw UnreadableProgram.missing(file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @throws UnreadableProgram if it is not UTF-8 or cannot be read
     */
    static Source read(InputStream in) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
            return Source.of("-", StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            throw UnreadableProgram.notText("-");
        } catch (IOException e) {
            throw UnreadableProgram.missing("-", String.valueOf(e.getMessage()));
        }
    }

    /** The launcher prevents this; a JVM started without it may know no name beyond ASCII. */
    private static String nameProblem(InvalidPathException e) {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return encoding.equals("UTF-8")
                ? e.getReason()
                : "this JVM takes file names as "
                        + encoding
                        + "; set LC_ALL=C.UTF-8 or use the etamil launcher";
    }
}
