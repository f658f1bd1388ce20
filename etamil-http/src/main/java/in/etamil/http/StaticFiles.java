package in.etamil.http;

import in.etamil.http.problem.ProblemKind;
import in.etamil.http.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Serves the files below one directory. Thread-safe. */
final class StaticFiles implements Handler {
    private final Path directory;

    StaticFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public Response handle(Request request) throws IOException {
        try {
            Path root = directory.toRealPath();
            Path file =
                    root.resolve(String.valueOf(request.pathParameters().get("file"))).toRealPath();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                return Response.file(file);
            }
        } catch (IOException | InvalidPathException e) {
            throw Refusal.of(ProblemKind.NOT_FOUND, "");
        }
        throw Refusal.of(ProblemKind.NOT_FOUND, "");
    }
}
