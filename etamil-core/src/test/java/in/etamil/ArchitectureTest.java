package in.etamil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.net.ConnectException;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms of etamil-core point one way. */
class ArchitectureTest {
    private static final String HOUSE = "in.etamil";
    private static final String INTERNAL = "in.etamil.internal.";
    private static final String DIAGNOSTIC = INTERNAL + "diagnostic";
    private static final String NUMBER = INTERNAL + "number";
    private static final String BUDGET = INTERNAL + "budget";
    private static final String SYNTAX = INTERNAL + "syntax";
    private static final String LOADING = INTERNAL + "analysis.loading";
    private static final String CHECKING = INTERNAL + "analysis.checking";
    private static final String MODEL = INTERNAL + "analysis.model";
    private static final String EFFECTS = INTERNAL + "analysis.effects";
    private static final String NUMBERS = INTERNAL + "analysis.numbers";
    private static final String VALUES = INTERNAL + "analysis.values";
    private static final String DATA = INTERNAL + "runtime.data";
    private static final String RUNTIME = INTERNAL + "runtime";
    private static final String LIBRARY = INTERNAL + "library";
    private static final String COMPILE = INTERNAL + "compile";
    private static final String HOST = "in.etamil.host";
    private static final String VALUE = "in.etamil.value";
    private static final String BOUNDARY = INTERNAL + "boundary";

    /** The one class of the root package that a server's view of a program gives back. */
    private static final String PROGRAM = HOUSE + ".Program";

    private static final String SERVED = "in.etamil.served";
    private static final String SCOPE = INTERNAL + "scope";
    private static final String RUN = INTERNAL + "run";

    /** What the rooms may use of the root package: data, and what is thrown to the host. */
    private static final Set<String> PLAIN_DATA =
            Set.of(
                    HOUSE + ".Limits",
                    HOUSE + ".Limits$Compiling",
                    HOUSE + ".Limits$Output",
                    HOUSE + ".RunUsage",
                    HOUSE + ".Permissions",
                    HOUSE + ".RunOptions",
                    HOUSE + ".EtamilName",
                    HOUSE + ".ScriptFrame",
                    HOUSE + ".EtamilException",
                    HOUSE + ".EtamilFailure",
                    HOUSE + ".EtamilHostException");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(HOUSE);

    /** The room uses no other room of the house than these. */
    private static void uses(String room, String... rooms) {
        String[] allowed = new String[rooms.length + 1];
        System.arraycopy(rooms, 0, allowed, 0, rooms.length);
        allowed[rooms.length] = room;
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(withOutside(allowed))
                .orShould()
                .onlyDependOnClassesThat(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are in the allowed rooms, outside the house, or plain data of the root package",
                                type -> isAllowed(type.getPackageName(), type.getName(), allowed)))
                .check(CLASSES);
    }

    private static boolean isAllowed(String packageName, String name, String[] allowed) {
        if (!packageName.startsWith(HOUSE)
                || name.startsWith("in.etamil.Diagnostic")
                || PLAIN_DATA.contains(name)) {
            return true;
        }
        for (String room : allowed) {
            if (packageName.equals(room) || name.equals(room)) {
                return true;
            }
        }
        return false;
    }

    private static String[] withOutside(String[] rooms) {
        String[] all = new String[rooms.length + 4];
        System.arraycopy(rooms, 0, all, 0, rooms.length);
        all[rooms.length] = "java..";
        all[rooms.length + 1] = "javax..";
        all[rooms.length + 2] = "org..";
        all[rooms.length + 3] = "com..";
        return all;
    }

    @Test
    void arrowsPointOneWay() {
        uses(DIAGNOSTIC);
        uses(NUMBER, DIAGNOSTIC);
        uses(BUDGET, DIAGNOSTIC, HOST);
        uses(SYNTAX, NUMBER, BUDGET, DIAGNOSTIC);
        uses(VALUE, NUMBER);
        uses(HOST, VALUE);
        uses(SERVED, HOST, PROGRAM);
        uses(DATA, NUMBER, DIAGNOSTIC);
        uses(SCOPE, DIAGNOSTIC, HOST);
        uses(RUNTIME, SCOPE, DATA, NUMBER, DIAGNOSTIC, HOST, SERVED);
        uses(LIBRARY, RUNTIME, DATA, NUMBER, DIAGNOSTIC, HOST, SERVED);
        uses(
                RUN,
                BOUNDARY,
                LIBRARY,
                RUNTIME,
                SCOPE,
                DATA,
                SYNTAX,
                NUMBER,
                DIAGNOSTIC,
                HOST,
                SERVED,
                PROGRAM);
        uses(BOUNDARY, RUNTIME, SCOPE, DATA, NUMBER, DIAGNOSTIC, HOST, VALUE);
        uses(LOADING, SYNTAX, DIAGNOSTIC, HOST, BUDGET);
        uses(CHECKING, SYNTAX, DIAGNOSTIC, BUDGET);
        uses(MODEL, SYNTAX, BUDGET);
        uses(EFFECTS, MODEL, SYNTAX, BUDGET);
        uses(NUMBERS, MODEL, SYNTAX, BUDGET);
        uses(VALUES, MODEL, SYNTAX, NUMBER, BUDGET);
        uses(
                COMPILE,
                BUDGET,
                LOADING,
                CHECKING,
                MODEL,
                EFFECTS,
                NUMBERS,
                VALUES,
                SYNTAX,
                RUNTIME,
                DATA,
                NUMBER,
                DIAGNOSTIC,
                HOST);
    }

    @Test
    void roomsHaveNoCircles() {
        SlicesRuleDefinition.slices()
                .matching("in.etamil.internal.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void coreReachesTheOutsideOnlyThroughItsHost() {
        noClasses()
                .that()
                .resideOutsideOfPackages(COMPILE, HOST)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.sql..")
                .check(CLASSES);
    }

    /** Emitted classes are loaded, and Java's interfaces and records are met, by reflection. */
    @Test
    void onlyWhatMeetsOtherClassesReflects() {
        noClasses()
                .that()
                .resideOutsideOfPackages(COMPILE, BOUNDARY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(CLASSES);
    }

    /** Names, addresses and the JDK's client, and no socket, server or class loader. */
    @Test
    void hostUsesOfTheNetworkOnlyWhatItsCallsNeed() {
        noClasses()
                .that()
                .resideInAPackage(HOST)
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage(
                                        "java.net", "java.sql..", "java.lang.reflect..")
                                .and(
                                        DescribedPredicate.not(
                                                JavaClass.Predicates.belongToAnyOf(
                                                        URI.class,
                                                        IDN.class,
                                                        InetAddress.class,
                                                        Inet4Address.class,
                                                        ConnectException.class,
                                                        UnknownHostException.class))))
                .check(CLASSES);
    }

    @Test
    void onlyTheHostStartsProcessesAndReadsTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOST)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, ProcessHandle.class, Runtime.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(CLASSES);
    }

    /** A carrier thread must not be pinned where something may block. */
    @Test
    void nothingIsSynchronized() {
        noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED).check(CLASSES);
    }

    @Test
    void syntaxTreeNodesAreRecords() {
        classes()
                .that()
                .implement(INTERNAL + "syntax.Expression")
                .or()
                .implement(INTERNAL + "syntax.Statement")
                .should()
                .beRecords()
                .check(CLASSES);
    }

    /** A reader who opens a room is told what it knows. */
    @Test
    void everyRoomHasItsPage() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/in/etamil"))) {
            List<Path> silent =
                    folders.filter(Files::isDirectory)
                            .filter(ArchitectureTest::holdsClasses)
                            .filter(room -> !Files.exists(room.resolve("package-info.java")))
                            .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsClasses(Path folder) {
        String[] names = folder.toFile().list((in, name) -> name.endsWith(".java"));
        return names != null && names.length > 0;
    }
}
