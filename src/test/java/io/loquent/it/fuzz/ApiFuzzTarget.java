package io.loquent.it.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.loquent.it.Answer;
import io.loquent.it.ApiDescription;
import io.loquent.it.TestBed;
import io.loquent.it.Traces;
import jakarta.json.JsonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What Jazzer calls: each input is one request to the server under test, and its answer is held against the rules. */
public final class ApiFuzzTarget {
    /** So few that what requests remove, and limits they meet, do not stop the exploration. */
    private static final int REQUESTS_OF_A_SCENE = 60;

    private static final Path DIRECTORY = Path.of(System.getProperty("fuzz.directory"));
    private static final Wire WIRE = new Wire();

    private static Accounts accounts;
    private static Neighbour neighbour;
    private static List<Operation> operations;
    private static Rules rules;
    private static Findings findings;
    private static Reached reached;
    private static Scene scene;
    private static int requests;

    private ApiFuzzTarget() {}

    public static void fuzzerInitialize() {
        TestBed.join();
        accounts = Accounts.handedOver();
        neighbour = new Neighbour();
        ApiDescription api = ApiDescription.published();
        operations = Operation.allOf(api);
        rules = new Rules(
                new DescriptionRules(new AnswerSchemas(api.document())),
                Traces.ofAll(accounts.canaries()),
                neighbour.mark());
        findings = new Findings(FuzzRun.findings(DIRECTORY), accounts.canaries());
        reached = new Reached();
    }

    public static void fuzzerTestOneInput(FuzzedDataProvider data) throws InterruptedException {
        if (requests++ % REQUESTS_OF_A_SCENE == 0) {
            scene = new Scene(accounts, neighbour);
        }
        Choice choice = new Choice(data);
        Call call = Call.grown(choice.of(operations), scene, choice);
        try {
            judge(call, WIRE.send(call));
        } catch (IOException e) {
            findings.add(call.operation() + " was not answered: " + e, call);
        }
    }

    private static void judge(Call call, Answer answer) {
        try {
            reached.add(call, answer);
            rules.brokenBy(call, answer).forEach(rule -> findings.add(rule, call, answer));
        } catch (JsonException | ClassCastException | NullPointerException e) {
            findings.add("is not the JSON it says to be: " + e, call, answer);
        }
    }

    public static void fuzzerTearDown() throws IOException {
        if (!neighbour.isUntouched()) {
            findings.add("another organization was changed", neighbour.mark());
        }
        reached.writeTo(FuzzRun.reached(DIRECTORY));
    }
}
