package org.jadjoint.processor.diagnostics;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that the processor may have to say to its user.
 *
 * <p>A constant is the whole diagnostic: its id is the constant's name in UpperCamelCase, {@code {0}}, {@code {1}} …
 * stand for the arguments. Each has a page {@code docs/diagnostics/<Id>.md} and a case folder
 * {@code cases/rejected/<Id>}, which a test demands.
 */
public enum Problem {
    UNKNOWN_DERIVATIVE(
            Severity.ERROR,
            "{0} has no derivative rule",
            "annotate it @Differentiable, compute it in a helper of the same class, or mark the argument @NoDerivative"),

    LIST_OPERATION(
            Severity.ERROR,
            "{0} takes {1}, but of lists only for, get, size, isEmpty, List.of and List.copyOf are differentiated",
            "read the elements one by one, or put them into an array and make List.of of that"),

    CHANGED_LIST(
            Severity.ERROR,
            "{0} may change {1}, but a list that is read here has to stay as it is",
            "hand over List.copyOf({1}), or declare a list that is changed as an ArrayList"),

    UNRESOLVED(
            Severity.ERROR,
            "{0}",
            "declare or import it; if an annotation processor should generate it, check that this processor runs"),

    DOES_NOT_COMPILE(Severity.ERROR, "{0}", "correct this first: only code that compiles can be differentiated"),

    SOURCE_LEVEL(
            Severity.ERROR,
            "companions are Java 17, but {0} is compiled as Java {1}",
            "compile with --release 17 or later"),

    NO_DIFFERENTIABLE_PARAMETER(
            Severity.ERROR,
            "{0} has no parameter to differentiate by",
            "give it a parameter of type double, float, an array of these or a @Differentiable record, without @NoDerivative,"
                    + " or drop @Differentiable"),

    NO_DERIVATIVE_RESULT(
            Severity.ERROR,
            "the result of {0} is of type {1}, which carries no derivative",
            "return double, float, an array of these or a @Differentiable record, or return void and write the result into"
                    + " an array parameter"),

    UNSUPPORTED_TYPE(
            Severity.ERROR, "{0} is of type {1}, which cannot be differentiated", "{2}, or mark {0} @NoDerivative"),

    UNSUPPORTED_FUNCTION(
            Severity.ERROR,
            "{0} is of the functional type {1}, whose functions cannot be differentiated",
            "use an interface whose one method takes and returns numbers, arrays of these or records that are annotated @Differentiable, such as DoubleUnaryOperator, or mark the parameter @NoDerivative"),

    UNSUPPORTED_STRUCTURE(
            Severity.ERROR,
            "{0} cannot have a tangent type: {1}",
            "annotate a record with a component that carries a derivative, or a sealed interface of such records, without"
                    + " type parameters"),

    UNSUPPORTED_METHOD(
            Severity.ERROR,
            "{0} cannot be differentiated: {1}",
            "move the computation into a static method whose parameters are all it depends on, or make the method final"),

    TOO_MANY_PARAMETERS(
            Severity.ERROR,
            "the derivatives of {0} would take parameters of {1} words, and Java allows 255",
            "pass numbers of one kind in an array"),

    PRIVATE_MEMBER(
            Severity.ERROR, "{0} is private, so the companion of {1} cannot reach it", "make it package-private"),

    OUT_OF_REACH(
            Severity.ERROR,
            "{0} cannot be reached from the companion of {1}",
            "where it carries no derivative, move it into a method of the class that is @NoDerivative and not private;"
                    + " else make it public, or copy its code"),

    NAME_CLASH(
            Severity.ERROR, "the companion of {0} would declare {1} a second time, after {2}", "rename one of the two"),

    INCOMPATIBLE_COMPANION(
            Severity.ERROR,
            "the companion of {0} {1}, so calls of it cannot be differentiated",
            "compile the class of {0} with the version of Jadjoint that compiles its callers"),

    NESTED_DERIVATIVE(
            Severity.ERROR,
            "{0} is a derivative that is differentiated once more, but not one of a method of this class that takes numbers and"
                    + " arrays of numbers, returns a number and does nothing but compute",
            "let it be one of such a method, which may call others, or mark what the derivative is taken at @NoDerivative"),

    DERIVATIVE_OF_ITSELF(
            Severity.ERROR,
            "the derivative of {0} calls derivatives that depend on it again, without end",
            "take the derivative of another method there"),

    WHOLE_DERIVATIVE(
            Severity.ERROR,
            "{0} takes part in the derivative as a whole",
            "read its components where it is made, and hand these on"),

    ORDER_TOO_LOW(
            Severity.ERROR,
            "{0} is differentiated up to order {1}, but {2}",
            "{3}, or ask for derivatives of order 1 alone"),

    VARIED_BECOMES_PASSIVE(
            Severity.ERROR,
            "{0} loses the derivative of {1}",
            "keep the value in floating point, or mark it @NoDerivative if a constant is what is meant"),

    ACTIVE_TRY_CATCH(
            Severity.ERROR,
            "a try statement computes with {1}, which is differentiated",
            "move the active computation out of the try statement, or the try statement into a passive method"),

    ACTIVE_FOREIGN_WRITE(
            Severity.ERROR,
            "writing {1} into {0} takes it out of sight of differentiation",
            "return the value, or write it into an array parameter"),

    UNSUPPORTED_CONSTRUCT(
            Severity.ERROR,
            "{0} takes part in the derivative, but cannot be differentiated",
            "rewrite it with plain statements, or mark the value that goes in @NoDerivative"),

    NOT_ANNOTATED(
            Severity.ERROR,
            "{0} takes part in the derivative, but is not @Differentiable",
            "annotate it, a record or a sealed interface of such records, or mark the value that goes in @NoDerivative"),

    LOCAL_TYPE(
            Severity.ERROR,
            "{0} is declared inside a method, where generated code cannot name it",
            "declare it as a member of the class, not private, and annotate a record that carries derivatives"),

    UNKNOWN_FUNCTION(
            Severity.ERROR,
            "{0} takes part in the derivative where it is not known which function is called",
            "pass a lambda or a method reference itself to a helper of the same class or to an annotated method, or a variable or parameter that holds it, is assigned once, and is only called or passed on"),

    WRITTEN_BY_FUNCTION(
            Severity.ERROR,
            "{0} is written by a function that captures it, and the method to which the function is passed cannot know",
            "return the value and write it here, write into an array that the function is given, or pass the function to a helper of the same class, of which it becomes a part"),

    STORE_INTO_NO_DERIVATIVE_ARRAY(
            Severity.ERROR,
            "an active value is stored into {0}, which is @NoDerivative",
            "allocate the array inside the method, or drop the annotation"),

    NO_DERIVATIVE_WRITES_ACTIVE(
            Severity.ERROR,
            "{0} is @NoDerivative and is given {1}, whose derivative would be lost if it wrote into it",
            "give it a copy, or annotate it @Differentiable"),

    RETURNS_NO_DERIVATIVE_ARRAY(
            Severity.ERROR,
            "{0} is @NoDerivative, but returned where a result with a derivative is expected",
            "return a copy of it, or drop the annotation"),

    RETURNS_FOREIGN_ARRAY(
            Severity.ERROR,
            "{0} is kept elsewhere, but returned where a result with a derivative is expected",
            "return a copy of it"),

    REPLACED_ELEMENT(
            Severity.ERROR,
            "an element of {0} is replaced, but {0} comes from the caller, who keeps the derivatives of the elements that it passed",
            "write into the elements, or into a copy that the method makes with clone()"),

    COMPUTING_RECORD(
            Severity.ERROR,
            "{0} is a differentiable record, so its accessors have to give what is kept, and without components that carry derivatives its"
                    + " constructor has to keep what it is given",
            "let a method of another name compute instead of an accessor, and a static factory instead of the constructor"),

    CONSTRUCTOR_EFFECT(
            Severity.ERROR,
            "{0} may do more than to compute, and what a differentiable constructor computes is computed a second time for its derivatives",
            "do it in a static factory, whose code runs once, and let that call the constructor"),

    UNREPEATABLE_CODE(
            Severity.ERROR,
            "{0} may do or give something else when it runs again, as what is annotated @Checkpoint does in the reverse sweep",
            "do it outside and pass on what it gives, or drop the annotation"),

    CHECKPOINT_STATE(
            Severity.ERROR,
            "{0} cannot run again in the reverse sweep, as @Checkpoint has it: {1}",
            "{2}, or drop the annotation"),

    MISPLACED_CHECKPOINT(
            Severity.ERROR,
            "{0} is annotated @Checkpoint, but {1}",
            "annotate a method without members, the variable that a for loop declares, or a variable that the next loop of the same block assigns"),

    NATIVE_OR_ABSTRACT(
            Severity.ERROR,
            "{0} is {1}, so there is no body to differentiate",
            "call a method with a body, annotated @Differentiable"),

    RULE_METHOD(
            Severity.ERROR,
            "{0} is the rule of no method: {1}",
            "name one static method of floating-point numbers or arrays of them, with of, method, parameters and types, or declare it as value"),

    RULE_MEMBER(
            Severity.ERROR,
            "derivatives cannot call {0}: {1}",
            "make it a static method, not private or generic, that throws nothing checked and is the only one of its name"),

    RULE_ARGUMENT(
            Severity.ERROR,
            "{0} is named after no argument of {1} that is differentiated",
            "call it vjp and the capitalised name of such an argument, or give it a name that does not begin with vjp"),

    RULE_PARAMETER(
            Severity.ERROR,
            "{0}, {1}",
            "the parameters of a rule are chosen by name, each with the type that is its own"),

    RULE_PARAMETER_MISSING(
            Severity.ERROR, "{0} takes no {1}, which it is to pass on", "declare the parameter, by this name"),

    RULE_RESULT(Severity.ERROR, "{0} returns {1}, where it is {2}", "return what the form of the method asks for"),

    EMPTY_RULE(
            Severity.ERROR,
            "{0} has neither a VJP nor a JVP",
            "declare vjp and the capitalised name of each argument, or vjp for all at once, or jvp"),

    UNEVEN_RULE(
            Severity.ERROR,
            "{0} differentiates by {1} in one direction alone: {2}",
            "give both directions the same arguments, or leave one direction out"),

    RULE_TWICE(Severity.ERROR, "{0} is a second rule of {1}, after {2}", "keep one of the two"),

    RULE_OUT_OF_SCOPE(
            Severity.ERROR,
            "{1} is differentiated by its body in spite of {0}, which {2} does not name",
            "annotate {2} with @UseRules, or declare the rule inside of it"),

    NOT_A_RULE(
            Severity.ERROR,
            "{0} is named in @UseRules, but not annotated @DerivativeRule",
            "annotate it, or leave it out"),

    UNUSABLE_RULE(Severity.ERROR, "the rule {0} cannot be used here: {1}", "correct the rule, or where it is"),

    ARGUMENT_WITHOUT_RULE(
            Severity.ERROR,
            "{0} says nothing about {1}, which depends on {2}",
            "add the argument to the rule, or pass a @NoDerivative local where a constant is what is meant"),

    ONE_SIDED_RULE(
            Severity.NOTE,
            "{0} has no {1}, so that of {2} throws UnsupportedOperationException",
            "add it to the rule, or say with @SuppressWarnings(\"jadjoint\") that it is not needed"),

    LOMBOK_VAL(
            Severity.ERROR,
            "{1} is declared with lombok.{0}, whose type nobody knows when the method is read",
            "write var, which means the same since Java 10"),

    ECLIPSE_COMPILER(
            Severity.ERROR,
            "{0} cannot be differentiated here: Jadjoint reads the syntax trees of javac, which this compiler does not have",
            "compile with javac; in Eclipse, let Maven or Gradle run it and add the generated sources to the build path"),

    UNKNOWN_OPTION(
            Severity.WARNING,
            "the option {0} does not know the value {1}, and stays off",
            "write -A{0} to switch it on, and leave it out to switch it off"),

    INTERNAL_ERROR(
            Severity.ERROR,
            "internal error in {0}: {1}",
            "this is a defect of Jadjoint, please report it with the method's source"),

    ZERO_DERIVATIVE(
            Severity.NOTE,
            "the derivative of {0} is zero wherever it exists, so nothing flows back to {1}",
            "if that is meant, say so with @SuppressWarnings(\"jadjoint\")"),

    ZERO_GRADIENT(
            Severity.NOTE,
            "the gradient by {0} is zero everywhere: nothing that is returned or written changes smoothly with it",
            "mark it @NoDerivative, or, if that is meant, say so with @SuppressWarnings(\"jadjoint\")");

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)}");

    private final Severity severity;
    private final String message;
    private final String help;

    Problem(Severity severity, String message, String help) {
        this.severity = severity;
        this.message = message;
        this.help = help;
    }

    /** The name under which users know, suppress and look up the problem, such as {@code UnknownDerivative}. */
    public String id() {
        return Arrays.stream(name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    public Severity severity() {
        return severity;
    }

    /** The finished message: id and sentence, the reason where there is one, the way out. */
    String message(DependencyPath path, Object... arguments) {
        String first = "[" + id() + "] " + fill(message, arguments);
        String reason = path.isEmpty() ? "" : "\nnote: " + path.reason();
        return first + reason + "\nhelp: " + fill(help, arguments);
    }

    /** The sentence alone, for another message to quote. */
    public String sentence(Object... arguments) {
        return fill(message, arguments);
    }

    /** One pass over the template: an argument is source text and may itself contain braces. */
    private static String fill(String template, Object... arguments) {
        return PARAMETER.matcher(template).replaceAll(match -> {
            Object argument = arguments[Integer.parseInt(match.group(1))];
            return Matcher.quoteReplacement(String.valueOf(argument));
        });
    }
}
