package in.etamil.http;

import in.etamil.http.internal.answer.StaticPath;
import in.etamil.http.internal.refusal.Refusal;
import in.etamil.http.problem.ProblemKind;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Serves the files below one directory, and {@code index.html} for directories. Browsers may keep
 * them, but ask each time whether they changed. Thread-safe.
 *
 * <p>Source: docs/server.md.
 */
final class StaticFiles implements Handler {
    private final Path directory;

    StaticFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(
                    "directory must be one that exists, got '" + directory + "'");
        }
        this.directory = directory;
    }

    @Override
    public Response handle(Request request) {
        String path = request.pathParameters().getOrDefault("file", "");
        Path file = StaticPath.find(directory, path, request.path());
        if (file == null) {
            throw Refusal.of(ProblemKind.NOT_FOUND, "");
        }
        return Response.file(file).withHeader("Cache-Control", "no-cache");
    }
}
