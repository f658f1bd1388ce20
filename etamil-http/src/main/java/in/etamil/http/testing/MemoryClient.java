package in.etamil.http.testing;

import in.etamil.http.EtamilServer;
import in.etamil.http.EtamilServerBuilder;
import in.etamil.http.engine.HttpEngine;
import java.io.IOException;
import java.util.function.Supplier;

/** A client whose server has no socket. */
final class MemoryClient implements TestClient {
    private final MemoryEngine engine;
    private final EtamilServer server;

    private MemoryClient(MemoryEngine engine, EtamilServer server) {
        this.engine = engine;
        this.server = server;
    }

    static MemoryClient start(EtamilServerBuilder description) {
        MemoryEngine engine = new MemoryEngine();
        Supplier<HttpEngine> same = () -> engine;
        return new MemoryClient(engine, description.engine(same).start());
    }

    @Override
    public TestResponse send(TestRequest request) throws IOException {
        return engine.send(request);
    }

    @Override
    public void close() {
        server.close();
    }
}
