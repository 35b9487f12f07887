package io.loquent.operator;

/** A command that is not carried out, and changes nothing; its message is one sentence for the operator. */
final class OperatorRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    OperatorRefusal(String message) {
        super(message);
    }
}
