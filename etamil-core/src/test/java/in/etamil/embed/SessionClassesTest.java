package in.etamil.embed;

import static org.assertj.core.api.Assertions.assertThat;

import in.etamil.Etamil;
import in.etamil.Session;
import in.etamil.host.Library;
import in.etamil.testkit.Await;
import in.etamil.testkit.Printed;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a session was typed is forgotten when nothing of it can run any more. */
class SessionClassesTest {
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    /** Remembers whose class calls it. */
    private final Library library = Library.named("x").function("நினை", this::remember).build();

    private Object remember() {
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .forEach(
                        frame -> {
                            ClassLoader loader = frame.getDeclaringClass().getClassLoader();
                            if (loader != null && "etamil".equals(loader.getName())) {
                                loaders.add(new WeakReference<>(loader));
                            }
                        });
        return 1;
    }

    @Test
    void aFunctionThatIsHeldKeepsItsOwnInputOnly() throws Exception {
        Session session = Etamil.builder().library(library).build().session(new Printed());
        session.run("f = செயல்(x) { திரும்பு x; };");
        int inputs = 50;
        for (int i = 0; i < inputs; i++) {
            session.run("அ = நினை();");
        }

        Await.until(
                () -> alive() + " of " + inputs + " inputs are alive",
                () -> {
                    System.gc();
                    return alive() <= 2;
                });
        session.run("ஆ = f(7);");
        assertThat(session.variables()).containsEntry("ஆ", "7");
    }

    private long alive() {
        return loaders.stream().map(WeakReference::get).filter(Objects::nonNull).distinct().count();
    }
}
