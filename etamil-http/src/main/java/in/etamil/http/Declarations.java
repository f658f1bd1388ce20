package in.etamil.http;

import in.etamil.Compatibility;
import in.etamil.Program;
import in.etamil.http.internal.routing.Endpoint;
import in.etamil.http.internal.rules.Rules;
import in.etamil.served.Job;
import in.etamil.served.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All routes of a server, whoever declared them, or every reason why they cannot be served. */
final class Declarations {
    private static final Logger LOG = LoggerFactory.getLogger("in.etamil.http");

    private final EtamilServerBuilder asked;
    private final Rules rules;
    private final Map<String, RouteOptions> unused;

    Declarations(EtamilServerBuilder asked, Rules rules) {
        this.asked = asked;
        this.rules = rules;
        this.unused = new HashMap<>(asked.options);
    }

    List<Endpoint> endpoints(@Nullable Program served) {
        if (served != null) {
            refuseUnservable(served);
        }
        List<Endpoint> endpoints = new ArrayList<>();
        if (served != null) {
            for (Route route : served.served().routes()) {
                endpoints.add(Endpoint.of(route, options(route.method() + " " + route.path())));
            }
        }
        endpoints.addAll(asked.handlers);
        if (endpoints.isEmpty() && (served == null || served.served().jobs().isEmpty())) {
            addWholeProgram(served, endpoints);
        }
        refuseUnusedOptions();
        return rules.refusesDuplicates() ? endpoints : lastOfEach(endpoints);
    }

    private RouteOptions options(String route) {
        unused.remove(route);
        return asked.options.getOrDefault(route, RouteOptions.NONE);
    }

    private void addWholeProgram(@Nullable Program served, List<Endpoint> endpoints) {
        boolean wanted = asked.wholeProgram || asked.compatibility == Compatibility.REFERENCE;
        if (served == null || !wanted) {
            throw EtamilServerException.of(
                    List.of(
                            "நிரலில் வழி எதுவும் இல்லை  (the program declares no route, so there is nothing to"
                                    + " serve)"));
        }
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            endpoints.add(Endpoint.wholeProgram(method, options(method + " /")));
        }
    }

    /** In the reference a second route of the same method and path replaces the first. */
    private static List<Endpoint> lastOfEach(List<Endpoint> endpoints) {
        Map<String, Endpoint> last = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            Endpoint earlier = last.put(endpoint.shape(), endpoint);
            if (earlier != null) {
                LOG.warn(
                        "{} {} at {} replaces the one at {}",
                        endpoint.method(),
                        endpoint.path(),
                        endpoint.place(),
                        earlier.place());
            }
        }
        return new ArrayList<>(last.values());
    }

    private void refuseUnusedOptions() {
        if (!unused.isEmpty()) {
            List<String> problems = new ArrayList<>();
            for (String route : unused.keySet()) {
                problems.add(
                        "'"
                                + route
                                + "' எனும் வழி இல்லை  (options are set for '"
                                + route
                                + "', but there is no such route)");
            }
            throw EtamilServerException.of(problems);
        }
    }

    /**
     * The language has words for seven methods; a bare name in their place is taken for a method as
     * it stands. A path must be a text literal, an interval a number literal
     * (docs/semantics.md#serving).
     */
    private static void refuseUnservable(Program served) {
        List<String> problems = new ArrayList<>();
        for (Route route : served.served().routes()) {
            String place = ": " + route.file() + ":" + route.line();
            String method = "'" + route.method() + "'";
            if (!EtamilServerBuilder.isMethod(route.method())) {
                problems.add(
                        method
                                + " ஒரு HTTP முறை அல்ல  ("
                                + method
                                + " is none of the seven HTTP methods)"
                                + place);
            }
            if (route.path() == null) {
                problems.add(
                        "வழியின் முகவரி நேரடி உரையாக இருக்க வேண்டும்  (a route's path must be a literal text)"
                                + place);
            }
        }
        for (Job job : served.served().jobs()) {
            if (job.seconds() == null) {
                problems.add(
                        "இடைவெளியின் நொடிகள் நேரடி எண்ணாக இருக்க வேண்டும்  (a schedule's seconds must be a literal"
                                + " number): "
                                + job.file()
                                + ":"
                                + job.line());
            }
        }
        if (!problems.isEmpty()) {
            throw EtamilServerException.of(problems);
        }
    }
}
