package in.etamil.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.host.RunContext.Registration;
import in.etamil.testkit.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final List<String> done = new ArrayList<>();

    @Test
    void doesWhatIsRegisteredInOrderAndOnce() {
        cancellation.onCancel(() -> done.add("அ"));
        cancellation.onCancel(() -> done.add("ஆ"));
        assertThat(cancellation.isCancelled()).isFalse();

        cancellation.cancel();
        cancellation.cancel();

        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(done).containsExactly("அ", "ஆ");
    }

    @Test
    void doesAtOnceWhatIsRegisteredLater() {
        cancellation.cancel();

        cancellation.onCancel(() -> done.add("அ"));

        assertThat(done).containsExactly("அ");
    }

    @Test
    void doesNotDoWhatWasTakenBack() {
        Registration first = cancellation.onCancel(() -> done.add("அ"));
        cancellation.onCancel(() -> done.add("ஆ"));
        first.close();
        first.close();

        cancellation.cancel();

        assertThat(done).containsExactly("ஆ");
    }

    @Test
    void doesAllAndThenThrowsWhatAnActionThrew() {
        cancellation.onCancel(
                () -> {
                    throw new IllegalStateException("ஒன்று");
                });
        cancellation.onCancel(() -> done.add("அ"));
        cancellation.onCancel(
                () -> {
                    throw new IllegalStateException("இரண்டு");
                });

        assertThatThrownBy(cancellation::cancel)
                .hasMessage("ஒன்று")
                .satisfies(
                        thrown ->
                                assertThat(thrown.getSuppressed())
                                        .singleElement()
                                        .extracting(Throwable::getMessage)
                                        .isEqualTo("இரண்டு"));
        assertThat(done).containsExactly("அ");
    }

    @Test
    void doesAllWhenAnActionThrowsAnError() {
        AssertionError error = new AssertionError("ஒன்று");
        cancellation.onCancel(
                () -> {
                    throw error;
                });
        cancellation.onCancel(() -> done.add("அ"));

        assertThatThrownBy(cancellation::cancel).isSameAs(error);

        assertThat(done).containsExactly("அ");
    }

    @Test
    void takingBackWaitsForWhatIsUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean endedBeforeClose = new AtomicBoolean();
        Registration registration =
                cancellation.onCancel(
                        () -> {
                            begun.countDown();
                            awaitUninterruptibly(goOn);
                            ended.set(true);
                        });
        Thread canceller = Thread.ofPlatform().start(cancellation::cancel);
        begun.await();
        Thread closer =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    registration.close();
                                    endedBeforeClose.set(ended.get());
                                });
        Await.until(() -> closer.getState() == Thread.State.WAITING);

        goOn.countDown();
        closer.join();
        canceller.join();

        assertThat(endedBeforeClose).isTrue();
    }

    @Test
    void anActionMayTakeItselfBack() {
        List<Registration> own = new ArrayList<>();
        own.add(
                cancellation.onCancel(
                        () -> {
                            own.get(0).close();
                            done.add("அ");
                        }));

        cancellation.cancel();

        assertThat(done).containsExactly("அ");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
