package dev.mlreadiness.derive.flow;

import java.util.List;

/** What calls of libraries, and of what is not known, do to values. */
final class LibraryCalls {

    private final LibraryKinds kinds;
    private final TableCalls tables;
    private final LearningCalls learning;
    private final ModelCalls models;
    private final SplitCalls splits;

    LibraryCalls(LibraryKinds kinds, Expressions expressions, List<FlowListener> listeners) {
        this.kinds = kinds;
        this.tables = new TableCalls(kinds, expressions);
        this.learning = new LearningCalls(tables, expressions, listeners);
        this.models = new ModelCalls(kinds, expressions, listeners);
        this.splits = new SplitCalls(kinds, listeners);
    }

    /** Those that divide rows. */
    SplitCalls splits() {
        return splits;
    }

    /** What the receiver is after the call where that changes it in place; null where it does not. */
    Value changed(Call call) {
        return tables.changed(call);
    }

    /** The result of a call. */
    Value call(Call call) {
        String method = call.method();
        Value receiver = call.receiver();
        String kind = receiver == null
                ? ""
                : receiver.kind.isEmpty() && !call.holder().isEmpty() ? kinds.kind(call.holder()) : receiver.kind;
        if (LearningCalls.isFit(method, kind) && !ModelCalls.trainsPipeline(call)) {
            return learning.fit(call, kind);
        }
        if (method.equals("transform") || method.equals("fit_transform") && kind.equals(LibraryKinds.STATELESS)) {
            return learning.transform(call);
        }
        if (Attributes.passes(method)) {
            return TableCalls.pass(call);
        }
        if (kind.equals(LibraryKinds.SPLITTER) && method.equals("split")) {
            return splits.folds(call);
        }
        if (splits.isSplit(call)) {
            return splits.split(call);
        }
        if (LearningCalls.isAtOnce(call.name())) {
            return learning.learntAtOnce(call);
        }
        if (TableCalls.isConstructor(method)) {
            return tables.construct(call);
        }
        Value model = models.call(call, kind, method);
        return model != null ? model : tables.data(call, method);
    }
}
