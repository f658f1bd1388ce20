package in.etamil.http.internal.answer;

import in.etamil.http.Request;
import in.etamil.http.Response;
import in.etamil.http.engine.WireBody;
import in.etamil.http.problem.ProblemKind;
import in.etamil.http.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the file of a response. */
public final class FileAnswer {
    private FileAnswer() {}

    /** The response with the file as its body; other responses stay as they are. */
    public static Response open(Response response, Request request) {
        Path file = response.file();
        if (file == null) {
            return response;
        }
        try {
            return response.withBody(
                    new WireBody.Stream(Files.size(file), out -> Files.copy(file, out)));
        } catch (IOException e) {
            throw Refusal.of(ProblemKind.NOT_FOUND, "");
        }
    }
}
