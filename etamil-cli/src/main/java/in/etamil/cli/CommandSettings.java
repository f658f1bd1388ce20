package in.etamil.cli;

import in.etamil.Compatibility;
import in.etamil.Limits;
import in.etamil.Permissions;
import in.etamil.host.Directories;
import in.etamil.host.Environment;
import in.etamil.host.PermittedPrograms;
import in.etamil.host.Setting;
import in.etamil.host.SettingType;
import in.etamil.host.Settings;
import in.etamil.http.HttpSettings;
import in.etamil.http.Profile;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operator sets of the command besides the server itself. */
final class CommandSettings {
    private static final SettingType<List<Path>> DIRECTORIES =
            SettingType.of(Path::of, "ஒரு அடைவு", "a directory")
                    .list(File.pathSeparator, "அடைவுகளின் பட்டியல்", "a list of directories");

    static final Setting<List<Path>> READABLE =
            Setting.named(
                            "sandbox.read",
                            DIRECTORIES,
                            "directories it may read, separated as in PATH, relative to the program")
                    .orElse(List.of(), "the program's directory");

    static final Setting<List<Path>> WRITABLE =
            Setting.named("sandbox.write", DIRECTORIES, "directories it may write, and read")
                    .orElse(List.of(), "none");

    static final Setting<List<String>> VARIABLES =
            Setting.named(
                            "sandbox.env",
                            SettingType.text()
                                    .list(
                                            File.pathSeparator,
                                            "மாறிகளின் பட்டியல்",
                                            "a list of variables"),
                            "variables it may read, separated as in PATH; a name may end in *")
                    .orElse(List.of(), "by profile");

    /** The programs that a program may start: the one setting of {@code run}, too. */
    static final Setting<PermittedPrograms> PROGRAMS =
            Setting.named(
                            "sandbox.exec",
                            SettingType.of(
                                    CommandSettings::programs,
                                    "முழுப் பாதைகள் அல்லது வெறும் பெயர்களின் பட்டியல்",
                                    "a list of absolute paths or bare names"),
                            "programs it may start, separated as in PATH")
                    .variable("ETAMIL_EXEC_ALLOW")
                    .orElse(PermittedPrograms.of(List.of()), "none");

    static final Setting<Compatibility> COMPATIBILITY =
            Setting.named(
                            "compat.level",
                            SettingType.word(levels()),
                            "reference: the language and the server as eTamil 2.0 has them")
                    .orElse(Compatibility.SDK, "none");

    static final Setting<String> LOG_LEVEL =
            Setting.named(
                            "log.level",
                            SettingType.word(logLevels()),
                            "what is logged on standard error: trace, debug, info, warn or error")
                    .orElse("INFO", "info");

    private CommandSettings() {}

    private static PermittedPrograms programs(String list) {
        List<String> entries = new ArrayList<>();
        for (String entry : list.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return PermittedPrograms.of(entries);
    }

    private static Map<String, Compatibility> levels() {
        Map<String, Compatibility> levels = new LinkedHashMap<>();
        levels.put("none", Compatibility.SDK);
        levels.put("reference", Compatibility.REFERENCE);
        return levels;
    }

    private static Map<String, String> logLevels() {
        Map<String, String> levels = new LinkedHashMap<>();
        for (String level : List.of("trace", "debug", "info", "warn", "error")) {
            levels.put(level, level.toUpperCase(java.util.Locale.ROOT));
        }
        return levels;
    }

    /** All that {@code serve} takes, in the order in which manuals show them. */
    static List<Setting<?>> ofServe() {
        List<Setting<?>> all = new ArrayList<>(HttpSettings.all());
        all.addAll(List.of(READABLE, WRITABLE, VARIABLES, PROGRAMS, COMPATIBILITY, LOG_LEVEL));
        return all;
    }

    /** All that its user may, and of the machine's programs those that are listed. */
    static Permissions ofUser(Settings set) {
        return Permissions.TRUSTED
                .environment(new ProcessEnvironment())
                .processes(set.get(PROGRAMS));
    }

    /** What a served program may reach: by the profile, and what is permitted by name. */
    static Permissions ofServer(Settings set, Path program) {
        Directories files = Directories.from(program);
        List<Path> readable = set.get(READABLE);
        for (Path directory : readable.isEmpty() ? List.of(program) : readable) {
            files = files.reading(directory);
        }
        for (Path directory : set.get(WRITABLE)) {
            files = files.reading(directory).writing(directory);
        }
        Permissions granted = Permissions.SERVER.files(files).processes(set.get(PROGRAMS));
        Environment environment = new ProcessEnvironment();
        List<String> named = set.get(VARIABLES);
        if (!named.isEmpty()) {
            return granted.environment(environment.only(named.toArray(new String[0])));
        }
        return set.get(HttpSettings.PROFILE) == Profile.DEVELOPMENT
                ? granted.environment(environment)
                : granted;
    }

    /** The limits of one request. */
    static Limits ofRequest(Settings set) {
        Limits limits = Limits.request();
        if (!set.isSet(HttpSettings.HANDLER_TIMEOUT)) {
            return limits;
        }
        Duration time = set.get(HttpSettings.HANDLER_TIMEOUT);
        return time.isZero() ? limits.withoutWallTime() : limits.withWallTime(time);
    }
}
