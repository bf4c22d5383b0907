package dev.mlreadiness.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The closed vocabulary of facts. A pattern may ask for a kind's {@link #attributes()}, for {@code path} and {@code role} (the role of the
 * file: source, test, example, doc, template, config, ci, data, generated), which every fact has, and for {@code symbol} (the
 * qualified name of the enclosing definition in the file, such as {@code Trainer.fit}; empty at module level) where it applies.
 *
 * <p>{@code arg.*} stands for any argument: {@code arg.0} is the first positional one, {@code arg.random_state} a keyword. Its value is the
 * literal's text ({@code 42}, {@code None}, {@code True}, the content of a string), the dotted name of a reference (resolved through imports and
 * literal constants of the module), or {@code ?} for any other expression. An argument that is not passed is absent.
 */
public enum FactKind {
    /** A file that was read or counted. {@code language} is the file kind's id, {@code name} the base name, {@code size} bytes. */
    FILE("file", "language", "name", "size"),
    /**
     * A file that could not be read or understood as a whole. {@code problem}: unreadable, too-large, limit, encoding (read as another one than UTF-8), inspector, deriver,
     * or what is not well formed: syntax (a program or XML), yaml, json, toml, notebook, front-matter.
     */
    FILE_PROBLEM("file.problem", "problem", "message"),

    /** An imported name, absolute: {@code sklearn.model_selection.train_test_split}. */
    PYTHON_IMPORT("python.import", "name", "alias"),
    /**
     * A call. {@code name}: absolute dotted name through import aliases; for a method on a value whose constructor is known, the
     * constructor's name and the method ({@code sklearn.preprocessing.StandardScaler.fit}); for an unknown receiver, the dotted text as
     * written ({@code model.fit}). {@code method}: last segment. {@code receiver}: text before the last segment as written.
     * {@code args}: number of positional arguments. {@code keywords}: names. {@code star}: * or ** is passed. {@code loop}: depth of
     * enclosing loops. {@code result}: dropped, assigned, returned, argument, condition, asserted, other. {@code target}: the name assigned. {@code in}:
     * short name of the enclosing function. {@code test}: inside a collected-looking test function. {@code main}: under the main guard or
     * at module level. {@code decides}: the result or a name assigned from it is later asserted, compared in a branch that raises or exits, or raised. {@code inner}: what the first argument computes: absolute name of a call, {@code 1 + ?} for an operator;
     * {@code innermost}: the call that is the first argument of that call; {@code within}: the operator that the result is an operand of, {@code ? - 1}.
     */
    PYTHON_CALL(
            "python.call",
            "name",
            "method",
            "receiver",
            "args",
            "keywords",
            "star",
            "loop",
            "result",
            "target",
            "in",
            "test",
            "main",
            "decides",
            "inner",
            "innermost",
            "within",
            "arg.*"),
    /**
     * Something done with a value whose kind is known ({@link Types}), in this function or by what other functions of the project give it. {@code type}: DataFrame, Series,
     * Tensor, Module …; {@code op}: name of the method that is called, {@code .values} for an attribute that is read, {@code .values=} for one that is set, {@code []=} for an item
     * that is set, {@code [][]} and {@code [][]=} for an item of an item, {@code bool} for a value used as a condition, {@code iterate}, {@code +=}; {@code index}: kind of
     * the (outer) index: name, list, mask, slice, number, tuple-…, other; {@code inner}: of the inner one; {@code known}: flow, project (by other functions), name (a
     * parameter that is called as such values are). {@code shown}: the last expression of a notebook cell. {@code loop}, {@code in}, {@code test}, {@code result}, {@code target}, {@code args},
     * {@code keywords}, {@code star}, {@code arg.*} as for calls; {@code given}: type of the first argument or of the value that is set.
     */
    PYTHON_USE(
            "python.use",
            "type",
            "op",
            "index",
            "inner",
            "known",
            "shown",
            "receiver",
            "args",
            "keywords",
            "star",
            "loop",
            "result",
            "target",
            "in",
            "test",
            "main",
            "given",
            "arg.*"),
    /**
     * A typed argument of a call. {@code name}, {@code method}: of the call, asked for by its method; {@code type}: of the argument; {@code position}: 0 for the first, keywords have none; {@code keyword};
     * {@code known} may also be annotation: only the annotation of a parameter tells. Other attributes
     * as for {@link #PYTHON_USE}.
     */
    PYTHON_ARGUMENT(
            "python.argument",
            "name",
            "method",
            "type",
            "position",
            "keyword",
            "known",
            "receiver",
            "args",
            "keywords",
            "star",
            "loop",
            "result",
            "target",
            "in",
            "test",
            "main",
            "arg.*"),
    /** A call inside a method of a class of a known kind ({@code type}: Module, Dataset, Estimator …), attributes as for {@link #PYTHON_CALL}. */
    PYTHON_INSIDE(
            "python.inside",
            "type",
            "known",
            "name",
            "method",
            "receiver",
            "args",
            "keywords",
            "star",
            "loop",
            "result",
            "target",
            "in",
            "test",
            "main",
            "arg.*"),
    /**
     * A comparison. {@code operands}: both sides: absolute names, literals, {@code float(nan)} for a call with literal arguments, {@code ?}; {@code operator}: as written; {@code in},
     * {@code loop}, {@code test} as for calls.
     */
    PYTHON_COMPARE("python.compare", "operands", "operator", "in", "loop", "test"),
    /**
     * An exception handler. {@code types}: absolute names, {@code *} for all; {@code body}: pass, continue, return, raise, log or other, by what it does; {@code calls}: absolute names of the calls
     * in the guarded block (at most 100); {@code imports}: the block imports something.
     */
    PYTHON_HANDLER("python.handler", "types", "body", "calls", "imports", "in", "loop", "test"),
    /** A literal of a small language that its library will refuse. {@code language}: einops; {@code problem}: what is wrong with it. */
    PYTHON_MALFORMED("python.malformed", "language", "problem", "in", "loop", "test"),
    /** A {@code global} statement: {@code names}; {@code assigned}: those that the function binds. */
    PYTHON_GLOBAL("python.global", "names", "assigned", "in", "test"),
    /** A function or method. {@code name}: short; {@code params}, {@code decorators}: absolute names where known; {@code calls}: number of calls inside. */
    PYTHON_FUNCTION("python.function", "name", "params", "decorators", "calls", "raises", "returns", "method"),
    /** A class. {@code bases}: absolute names; {@code fields}: annotated or assigned class attributes. */
    PYTHON_CLASS("python.class", "name", "bases", "decorators", "fields"),
    /**
     * A test function (pytest or unittest by name and place). {@code asserts}: number of assertions of any style, branches that raise among them; {@code calls}: absolute names of
     * the calls inside (at most 100); {@code repeated}: short names of those that it makes more than once or in a loop; {@code words}: lower-case words of its name and of the names in its assertions; {@code skipped}: skip, skipif or xfail; {@code guard}: the condition of skipif as written;
     * {@code marks}: pytest marks; {@code parametrized}; {@code firstParty}: it calls or imports first-party code.
     */
    PYTHON_TEST(
            "python.test",
            "name",
            "asserts",
            "calls",
            "repeated",
            "words",
            "skipped",
            "guard",
            "marks",
            "parametrized",
            "firstParty"),
    /**
     * An assertion, by statement or by a method of a known library ({@code self.assertGreater(a, b)} as {@code assert a > b}), or a branch that raises, exits or returns
     * early on a comparison. {@code form}: assert, raise, exit, branch. {@code words}: lower-case words of the
     * names in the condition; a branch of a test function that raises has the form assert. {@code operator}: as written. {@code bound}: the constant compared with, where there is one.
     * {@code range}: the value must lie between two others ({@code 0 <= x <= 1}). {@code in}, {@code test} as for calls.
     */
    PYTHON_CHECK("python.check", "form", "words", "operator", "bound", "range", "in", "test"),
    /** An assignment of a literal or name to a name or attribute: {@code target} absolute where known ({@code torch.backends.cudnn.deterministic}), {@code value} as {@code arg.*}. */
    PYTHON_ASSIGN("python.assign", "target", "value", "main"),
    /**
     * A string literal that is not a docstring. {@code use}: name of the call it is an argument of, or of the name it is assigned to; {@code lookup}: it is the key of a
     * dictionary or an index; {@code holds}: for the key of a dictionary display, the text of the constant, string or name under it, {@code ?} for anything else.
     */
    PYTHON_STRING("python.string", "value", "use", "lookup", "holds"),

    /** A notebook. {@code outOfOrder}: execution counts decrease in document order; {@code executed}: cells with a count; {@code errors}: cells with an error output. */
    NOTEBOOK(
            "notebook",
            "cells",
            "codeCells",
            "executed",
            "withOutputs",
            "outOfOrder",
            "gaps",
            "errors",
            "kernel",
            "outputBytes",
            "definitions",
            "codeLines"),
    /** A magic or shell line of a notebook. {@code magic}: its name (pip, bash, run, !); {@code text}: the rest. */
    NOTEBOOK_MAGIC("notebook.magic", "magic", "text"),

    /** An imported class or package of Java code. */
    JAVA_IMPORT("java.import", "name"),
    /**
     * A call or constructor ({@code Type.<init>}). {@code name}: absolute type by imports and declared types, and the method; {@code ?.method} where the receiver is unknown.
     * Other attributes as for {@link #PYTHON_CALL}. {@code chain}: names of the methods of the fluent chain it belongs to. An argument that is made by a constructor or static
     * method of at most one known argument is its text: {@code new java.util.Random(42)}, {@code java.lang.System.nanoTime()}.
     */
    JAVA_CALL(
            "java.call",
            "name",
            "method",
            "receiver",
            "args",
            "loop",
            "result",
            "target",
            "in",
            "test",
            "decides",
            "chain",
            "arg.*"),
    /** An annotation on a class, method, field or parameter: {@code name} absolute, {@code on}: class, method, field, parameter. */
    JAVA_ANNOTATION("java.annotation", "name", "on", "target", "arg.*"),
    /** A class, interface, record or enum. */
    JAVA_CLASS("java.class", "name", "bases", "annotations", "fields"),
    /** A JUnit or TestNG test method; attributes as for {@link #PYTHON_TEST}. {@code marks}: tags and groups. */
    JAVA_TEST("java.test", "name", "asserts", "calls", "words", "skipped", "marks", "parametrized", "firstParty"),
    /** As {@link #PYTHON_CHECK}. */
    JAVA_CHECK("java.check", "form", "words", "operator", "bound", "in", "test"),

    /**
     * A scalar of a YAML, JSON, TOML, INI, properties, HCL or XML file. {@code key}: dotted path without list indexes; {@code name}: its last segment;
     * {@code value}: text; {@code document}: the Kubernetes-style {@code kind} (or HCL resource type) of its document; {@code api}: {@code apiVersion}; {@code format}.
     */
    CONFIG_VALUE("config.value", "key", "name", "value", "document", "api", "format"),
    /** A document of a configuration file. {@code keys}: its top-level keys. {@code templated}: holds unresolved placeholders. */
    CONFIG_DOCUMENT("config.document", "document", "api", "keys", "format", "templated", "name"),

    /**
     * A declared dependency. {@code name}: normalised (PEP 503) or {@code group:artifact}; {@code specifier}: as written; {@code pinned}: one exact version;
     * {@code group}: main, dev, test, build, optional; {@code ecosystem}: pypi, conda, maven, npm; {@code source}: kind of file; {@code url}, {@code ref}.
     */
    DEPENDENCY(
            "dependency",
            "name",
            "specifier",
            "version",
            "pinned",
            "group",
            "ecosystem",
            "source",
            "url",
            "ref",
            "hashed"),
    /** A lock file, or a requirements file with every line exact. {@code tool}. {@code hashed}: digests inside. {@code packages}: count. */
    DEPENDENCY_LOCK("dependency.lock", "tool", "hashed", "packages"),

    /** A base image. {@code tag} and {@code digest} as written; {@code stage}: alias; {@code pinned}: tag other than latest, or digest. */
    DOCKER_FROM("docker.from", "image", "tag", "digest", "stage", "pinned"),
    /** Any other Dockerfile instruction, upper case, with its text. */
    DOCKER_INSTRUCTION("docker.instruction", "instruction", "text", "stage"),

    /**
     * A command in a workflow step, make recipe, shell script, Dockerfile, tox environment, notebook magic … {@code program}: base name after wrappers; {@code words}: all
     * words; {@code text}; {@code source}: workflow, make, shell, docker, tox, precommit, package, dvc, compose …; {@code target}: the make target, job or stage it belongs to;
     * {@code gating}: its failure fails what runs it; {@code swallowed}: why not; {@code cwd}: folder it runs in, relative to the root (for a make recipe or script: relative
     * to the caller unless known); {@code conditional}: inside an if or loop; {@code step}: index of the workflow step; {@code env}: variables that
     * the script sets for it, {@code NAME=value}; {@code input}: Python text that it runs, of {@code -c} or a here-document.
     */
    COMMAND(
            "command",
            "program",
            "words",
            "text",
            "source",
            "target",
            "gating",
            "swallowed",
            "cwd",
            "conditional",
            "step",
            "env",
            "input"),
    /**
     * A named thing that runs commands: make target, job, tox environment, npm script, dvc stage, compose service, shell file ({@code name} empty). {@code source} as for {@link #COMMAND};
     * {@code needs}: other targets of the same file that run before it; {@code includes}: local files it pulls in (reusable workflow, composite action, template, include);
     * {@code extends}: targets of other files whose commands it runs as its own; {@code condition}: of a GitHub job as written, of other systems in the same words, with the event as {@code event}.
     */
    TARGET(
            "target",
            "source",
            "name",
            "needs",
            "includes",
            "extends",
            "condition",
            "allowFailure",
            "disabled",
            "default"),
    /** A CI workflow or pipeline file. {@code system}: github, gitlab, travis, azure, circle, jenkins, cloudbuild, buildkite, bitbucket … */
    CI_WORKFLOW("ci.workflow", "system", "name", "jobs"),
    /** One thing that starts a workflow. {@code trigger}: change, training, schedule, human. {@code cron}. {@code event}: as written. {@code assumed}: why
     * it is likely only, for what starts on a server that the files do not show. */
    CI_TRIGGER("ci.trigger", "system", "event", "trigger", "cron", "disabled", "assumed"),
    /** A step. {@code uses}: the action; {@code run}: the script; {@code job}; {@code with}: keys of its inputs. */
    CI_STEP("ci.step", "system", "job", "uses", "run", "with", "name"),

    /**
     * A section of a Markdown, RST or AsciiDoc document, without its code blocks. {@code heading}; {@code level}; {@code text}: at most 4,000 characters;
     * {@code words}, {@code numbers}, {@code dates}: counts; {@code table}: holds a table; {@code filled}: more than template text; {@code title}: heading of the document.
     */
    DOC_SECTION("doc.section", "heading", "level", "text", "words", "numbers", "dates", "table", "filled", "title"),
    /** A key of a document's front matter. */
    DOC_FRONT_MATTER("doc.front-matter", "key", "value"),
    /** A fenced or indented code block of a document: never evidence of anything that runs. */
    DOC_CODE("doc.code", "language", "text"),

    /** A data file by name and first bytes. {@code columns}: header of a CSV. {@code lfs}: a pointer only. */
    DATA_FILE("data.file", "format", "size", "columns", "lfs"),
    /** A stored model. {@code format}: pickle, joblib, torch, keras-h5, safetensors, onnx, savedmodel, gguf, pmml, mojo … */
    MODEL_FILE("model.file", "format", "size", "lfs"),
    /** A CODEOWNERS rule. */
    CODEOWNERS("codeowners", "pattern", "owners"),
    /**
     * A scheduled command of a crontab, systemd timer or Kubernetes workload. {@code disabled}: suspended; {@code target}: what of the file it starts, empty for all;
     * {@code assumed}: why it is likely only; {@code switch}: key of the values that a template asks first.
     */
    CRON("cron", "schedule", "command", "disabled", "target", "assumed", "switch"),
    /** A statement of an SQL file. {@code verb}: upper case; {@code constraints}: CHECK, NOT NULL … */
    SQL_STATEMENT("sql.statement", "verb", "text", "constraints"),
    /** A notable line of a file that is read as text only (Scala, Rego, Kotlin, R): {@code name}: the imported or called name. */
    TEXT_MENTION("text.mention", "name", "language"),

    /**
     * A comment that lets findings pass. {@code tool}: mlreadiness (our own), noqa, nosec; {@code rules}: ids of rules, or codes of the other tool, empty for all that its word
     * means; {@code reason}; {@code file}: about the whole file, else about the lines {@code from} to {@code to}, in a notebook those of the cell; {@code problem}: why it cannot
     * be understood.
     */
    SUPPRESSION("suppression", "tool", "rules", "reason", "file", "from", "to", "problem"),

    /** What the whole repository is. {@code ml}: it holds code or configuration that trains, evaluates or serves a model; {@code llm}: it is an application of
     * language models; {@code profile}, {@code because}: what shows it; {@code ci}: systems; {@code languages}. */
    PROJECT("project", "ml", "llm", "profile", "because", "ci", "languages", "tests", "notebooks", "modules"),
    /**
     * An alert rule (Prometheus, Grafana, CloudWatch). {@code expr}: its expression or the name of its metric; {@code emitted}: code of the
     * repository names a metric of it; {@code loaded}: it is applied as it is, or a setting, mount, copy or command names its file.
     */
    ALERT_RULE("alert.rule", "expr", "emitted", "loaded"),
    /**
     * A definition or file that a repeating or manual trigger reaches. {@code target}: path; {@code symbol}: qualified definition, empty for the module; {@code trigger}: change,
     * training, schedule, human; {@code gating}; {@code swallowed}: why its failure does not matter; {@code quality}: resolved, assumed, opaque;
     * {@code doubt}: why the weakest hop is not certain; {@code via}: the hops as text.
     */
    AUTOMATION_PATH("automation.path", "target", "trigger", "gating", "swallowed", "quality", "doubt", "via"),
    /** A hop that could not be followed, with its reason. */
    AUTOMATION_OPAQUE("automation.opaque", "reason", "text"),
    /**
     * Something was learnt from rows that are split afterwards, in Python. {@code what}: preprocess, resample, select, encode. {@code name}: the method of the transformer, absolute, or
     * the statistic (mean, median). {@code split}: place of the split; {@code splitter}: its function or class; {@code via}: how the rows get from one to the other; {@code more}: how
     * many others there are like it; {@code detail}: all that in words.
     */
    FLOW_FIT_BEFORE_SPLIT(
            "flow.fit-before-split", "what", "name", "split", "splitter", "via", "more", "detail", "confidence"),
    /**
     * Something was learnt outside of a cross-validation from rows that it divides. Attributes as for {@link #FLOW_FIT_BEFORE_SPLIT}; {@code part}: all rows, or those of a
     * training part (train).
     */
    FLOW_FIT_BEFORE_CV(
            "flow.fit-before-cv", "what", "name", "split", "splitter", "via", "part", "detail", "confidence"),
    /**
     * A transformer, selector or resampler is fitted on the test side of a split. {@code what} and {@code name} as for {@link #FLOW_FIT_BEFORE_SPLIT}; {@code argument}: the rows as
     * written; {@code by}: split where the rows are known to come from one, name where only their name says so; {@code also}: the class is fitted on a training part too.
     */
    FLOW_FIT_ON_TEST("flow.fit-on-test", "what", "name", "argument", "by", "also", "detail", "confidence"),
    /** A model is trained on a table that still holds the column of its target. {@code column}; {@code name}: what trains. */
    FLOW_LABEL_IN_FEATURES("flow.label-in-features", "name", "column", "detail", "confidence"),
    /**
     * A model is scored on rows that it was trained on: on the test side of a split ({@code split}: its place) of the rows that it was trained on as a whole, or on the very rows of its
     * training. {@code name}: what scores; {@code training}: place of the training.
     */
    FLOW_TRAIN_TEST_OVERLAP("flow.train-test-overlap", "name", "training", "split", "detail", "confidence"),
    /**
     * Rows are split at random in Python. {@code name}: the splitter; {@code stratified}: by the target; {@code grouped}: by groups; {@code ordered}: what shows that the rows follow
     * each other in time; {@code entity}: what shows that several rows belong to one person or thing; {@code imbalance}: what shows that a class is rare; {@code detail}: what of
     * that was found, in words.
     */
    FLOW_RANDOM_SPLIT(
            "flow.random-split",
            "name",
            "stratified",
            "grouped",
            "ordered",
            "entity",
            "imbalance",
            "detail",
            "confidence"),
    /**
     * The test side of a split decides how a model becomes what it is, and the model is scored on it. {@code how}: stop (when to stop training), choice (which of several is kept); {@code
     * name}: what uses it; {@code detail}.
     */
    FLOW_TUNED_ON_TEST("flow.tuned-on-test", "how", "name", "detail", "confidence"),
    /**
     * A number about one side of a split is reported under the name of the other, in Python. {@code key}: what it is reported as; {@code value}: the variable; {@code name}: what reports
     * it; {@code detail}.
     */
    RESULT_MISREPORTED("result.misreported", "key", "value", "name", "detail"),
    /**
     * How the Python code of the repository tests its models, told at the first training: one fact for a repository that trains. {@code saved}: a model is stored or published; {@code
     * heldOut}: there is a split, a cross-validation, a metric, or a name that speaks of test data; {@code metrics}: families of the metrics of classifiers (accuracy, threshold,
     * ranking); {@code imbalance}: classes are weighted or resampled; {@code detail}.
     */
    EVALUATION("evaluation", "name", "saved", "heldOut", "metrics", "imbalance", "detail"),
    /** The same value is trained on and evaluated, in Java. {@code language}: java. */
    FLOW_EVAL_ON_TRAIN("flow.eval-on-train", "name", "language"),
    /**
     * A loop of PyTorch that goes backward and steps an optimizer. {@code cleared}: gradients are cleared in it, in a loop inside or in a function of the project that it calls; {@code mode}: eval
     * when the model is switched to evaluation in it and never back (then the place is the switch), else kept.
     */
    TRAINING_LOOP("training.loop", "cleared", "mode"),
    /** A total that grows by a loss which still holds its graph: {@code target}, {@code value}. */
    TRAINING_KEPT_GRAPH("training.kept-graph", "target", "value"),
    /**
     * A pass of a model of PyTorch over data without training. {@code gradients}: they are computed, as nothing in the file stops them; {@code mode}: train when weights are loaded and the file never
     * switches the mode, else eval.
     */
    EVALUATION_PASS("evaluation.pass", "gradients", "mode"),
    /**
     * A constructor of a class of a known kind ({@code type}: Module, Dataset, Estimator …). {@code calls}: it calls the constructor of a base class; {@code fields}: attributes that it sets;
     * {@code params}.
     */
    PYTHON_CONSTRUCTOR("python.constructor", "type", "name", "calls", "fields", "params"),
    /** Randomness in training code that no seed call of the project reaches. {@code library}. */
    FLOW_UNSEEDED("flow.unseeded", "library", "name");

    private static final Map<String, FactKind> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactKind::id, Function.identity()));
    private static final List<String> COMMON = List.of("path", "role", "symbol");

    private final String id;
    private final List<String> attributes;

    FactKind(String id, String... attributes) {
        this.id = id;
        this.attributes = List.of(attributes);
    }

    /** As written in YAML: {@code python.call}. */
    public String id() {
        return id;
    }

    /** The attributes of this kind besides path, role and symbol. */
    public List<String> attributes() {
        return attributes;
    }

    /** Whether a pattern may ask for the attribute. */
    public boolean has(String attribute) {
        return COMMON.contains(attribute)
                || attributes.contains(attribute)
                || attribute.startsWith("arg.") && attributes.contains("arg.*");
    }

    /** The kind with this id. */
    public static Optional<FactKind> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
