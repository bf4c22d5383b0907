package dev.mlreadiness.derive.training;

import java.util.Locale;

/** What a call does in a training loop, as flags, by its name. */
final class LoopCalls {

    static final int BACKWARD = 1;
    static final int STEP = 2;
    static final int CLEAR = 4;
    static final int EVAL = 8;
    static final int TRAIN = 16;
    static final int MODEL = 32;

    private LoopCalls() {}

    /**
     * The flags of a call.
     *
     * @param receiver the variable that the method is called on
     * @param inputs number of arguments
     */
    static int flags(String name, String receiver, int inputs) {
        int dot = name.lastIndexOf('.');
        String method = name.substring(dot + 1);
        if (dot < 0) {
            return 0;
        }
        if (name.startsWith("torch.optim.") && Character.isUpperCase(name.charAt(dot + 1))) {
            // a new optimizer begins with what its parameters hold, which are most often new too
            return CLEAR;
        }
        return switch (method) {
            case "backward", "manual_backward" -> BACKWARD;
            // a closure does the rest itself
            case "step" -> isOptimizer(name, receiver) ? STEP | (isClosure(inputs, receiver) ? CLEAR : 0) : 0;
            case "eval" -> inputs == 0 ? EVAL : 0;
            case "train" -> TRAIN;
            case "model", "net", "network" -> MODEL;
            default ->
                method.contains("zero_grad") || method.contains("clear_grad") || method.equals("zero_grads")
                        ? CLEAR
                        : 0;
        };
    }

    private static boolean isClosure(int inputs, String receiver) {
        return inputs > 0 && !receiver.toLowerCase(Locale.ROOT).contains("scaler");
    }

    private static boolean isOptimizer(String name, String receiver) {
        String text = (name.startsWith("torch.") ? name : receiver).toLowerCase(Locale.ROOT);
        return !text.contains("sched") && (text.contains("opt") || text.contains("scaler"));
    }
}
