package in.etamil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.etamil.host.Processes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserPermissionsTest {

    @Test
    void permitsTheListedProgramsAndNoOthers() throws Exception {
        Processes programs = UserPermissions.programs("/bin/nothing::sh");

        assertThat(programs.run("sh", List.of("-c", "exit 3"), Duration.ofSeconds(10)))
                .isEqualTo(new Processes.Ended(3, "", ""));
        assertThat(programs.run("/bin/sh", List.of(), Duration.ofSeconds(10)))
                .isEqualTo(new Processes.NotPermitted());
        assertThat(UserPermissions.programs(null).run("sh", List.of(), Duration.ofSeconds(10)))
                .isEqualTo(new Processes.NotPermitted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin/sh", "../sh", "sh:.", "sh:.."})
    void aListWithAnotherKindOfEntryIsRefused(String list) {
        assertThatThrownBy(() -> UserPermissions.programs(list))
                .isInstanceOf(UnreadableProgram.class)
                .hasMessageContaining("ETAMIL_EXEC_ALLOW");
    }
}
