package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.emit.body.LineMarks;

/** The Javadoc of {@code FooDerivatives}. */
final class DerivativesText {
    private static final String HEAD = """
            Derivatives of {@link $T}, written from its declarations. What only the bodies tell, such as the role of each
            array and what is saved, stands in {@link $T}.

            <p>Every member runs its method once, with all side effects, and gives the same value or exception.
            """;

    /** The contract of everything whose name ends in Bar or Dot. */
    private static final String SHADOWS = """

            <p>The shadow {@code xBar} of an array {@code x} holds the cotangents of its elements. It is in-out: on entry the
            cotangents of the final content of {@code x}, on exit those of its initial content. For an array that is only
            read the two are the same, so that repeated calls accumulate; for one that is written, clear the shadow between
            calls. A tangent array {@code xDot} is in-out too: on exit it holds the tangents of the final content.

            <p>A shadow or tangent of another length than its array, or null where the array is not, gives an
            {@link IllegalArgumentException} before anything is written; so does one array passed twice if one of the two
            is written, as every shadow is. Arrays that are only read may be passed twice, each with a shadow of its own.
            """;

    /** The contract of what is neither a number nor an array of numbers. */
    private static final String STRUCTURES = """

            <p>Of a record {@code P} and of what it holds, cotangents and tangents are a {@code PTangent}. A pullback adds into
            its arrays of numbers; its numbers, and what else it holds, come back in a new one. An array of tangents
            gets the new ones as its elements. One array that stands in two places of what is passed counts as passed twice.
            """;

    /** The contract of every overload that takes a workspace. */
    private static final String WORKSPACES = """

            <p>Members may be called from several threads if their methods may. An overload that takes a workspace keeps
            intermediate values in it, so that repeated calls allocate nothing but their results. A workspace serves one
            thread at a time, and a {@code Vjp} that was made with it only until it is used again.

            <p>What ends in Forward, Reverse, UncheckedJvp or Writes is there for the companions of other classes. The frame of an
            earlier forward sweep, or null for a new one, takes what the reverse sweep reads.
            """;

    private final CompanionMethod method;
    private final CodeBlock primal;

    DerivativesText(CompanionTypes types, CompanionMethod method) {
        this.method = method;
        primal = link(types, method);
    }

    /** The method as Javadoc links it. */
    static CodeBlock link(CompanionTypes types, CompanionMethod method) {
        return CodeBlock.of(
                "{@link $T#$L$L}", types.owner(), method.declaredName(), method.overloaded() ? signature(method) : "");
    }

    /** The Javadoc of the class. */
    static CodeBlock of(CompanionClass companion, CompanionTypes types) {
        boolean arrays = companion.methods().stream()
                .anyMatch(method -> !method.shadowed().isEmpty());
        boolean structures = companion.methods().stream().anyMatch(method -> !method.isFlat());
        return CodeBlock.builder()
                .add(HEAD.replace("declarations. ", "declarations. " + LineMarks.BREAK), types.owner(), types.sweeps())
                .add(arrays ? SHADOWS : "")
                .add(structures ? STRUCTURES : "")
                .add(WORKSPACES)
                .build();
    }

    CodeBlock of(Member member) {
        return line(sentence(member) + ".");
    }

    /** The overload that is given memory, in a parameter of the given name. */
    CodeBlock withMemory(Member member, String name) {
        if (member == Member.FORWARD || member == Member.HVP_FORWARD) return of(member);
        return line(sentence(member) + ", using " + code(name) + ".");
    }

    private String sentence(Member member) {
        boolean isVoid = method.result().isVoid();
        return switch (member) {
            case VALUE_AND_GRADIENT -> "Value and gradient of $L";
            case GRADIENT -> "Gradient of $L";
            case VJP -> isVoid ? "Runs $L and gives its pullback" : "Value of $L and its pullback";
            case PULLBACK ->
                isVoid
                        ? "Runs $L and pulls the shadows back through it"
                        : "Runs $L and pulls " + code(method.names().resultBar()) + " back into the shadows";
            case JVP -> isVoid ? "Runs $L and carries the tangents through it" : "Value of $L and its tangent";
            case UNCHECKED_JVP -> "Runs $L and carries the tangents through it, for companions that call it";
            case FORWARD -> "Forward sweep of $L, into the frame of an earlier call or, for null, a new one";
            case REVERSE -> reverse();
            case HVP ->
                "Derivative of the gradient of $L along the tangents, which is the product of the Hessian with them";
            case JACOBIAN ->
                broken(
                        "Jacobian of $L,",
                        "a row for each number of the result and a column for each among the differentiable parameters;",
                        "runs the method once for each column, or at most twice where there are fewer rows,",
                        "before the last time on copies of its arrays");
            case HESSIAN ->
                broken(
                        "Hessian of $L,",
                        "a row and a column for each number among the differentiable parameters, in their order;",
                        "runs the method once for each of them, before the last time on copies of its arrays");
            case HVP_FORWARD -> "Forward sweep of $L with tangents, for companions that call it";
            case HVP_REVERSE -> "Reverse sweep of $L with tangents, for companions that call it";
            case WRITES -> "Into which arrays $L may write, a bit for each in their order, for companions that call it";
        };
    }

    private static String broken(String... parts) {
        return String.join(" " + LineMarks.BREAK, parts);
    }

    CodeBlock of(NestedType type) {
        return switch (type) {
            case GRADIENT -> line("The cotangents of the differentiable parameters of $L.");
            case VALUE_AND_GRADIENT -> line("The value of $L and its gradient.");
            case VJP -> line("The pullback of $L at one point; not thread-safe.");
            case PULLBACK -> line("What a pullback of $L gives; its arrays are the given shadows.");
            case JVP -> line("The value of $L and its tangent.");
            case WORKSPACE -> line("Keeps the intermediate values of $L; reusable, by one thread at a time.");
            case FRAME -> line("What the forward sweep of $L hands to the reverse sweep.");
            case REVERSE -> line("The cotangents of the scalar parameters of $L.");
            case HVP_FRAME -> line("What the forward sweep of $L with tangents hands to the reverse sweep.");
            case HVP_REVERSE -> line("The cotangents of the scalar parameters of $L, and their tangents.");
            case RESIDUALS, HVP_RESIDUALS -> throw new IllegalArgumentException("not a type of the derivatives");
        };
    }

    private String reverse() {
        String shadows = method.shadowed().isEmpty() ? "" : " adds into the shadows";
        String scalars = switch (method.scalars().size()) {
            case 0 -> "";
            case 1 ->
                " returns the cotangent of " + code(method.scalars().get(0).name());
            default -> " returns the cotangents of the scalars";
        };
        String and = shadows.isEmpty() || scalars.isEmpty() ? "" : " and";
        return "Reverse sweep of $L:" + shadows + and + scalars;
    }

    /** A name within a format, where its dollars must not count. */
    static String code(String name) {
        return "{@code " + name.replace("$", "$$") + "}";
    }

    private CodeBlock line(String sentence) {
        return CodeBlock.of(sentence + "\n", primal);
    }

    private static CodeBlock signature(CompanionMethod method) {
        return method.declaredParameters().stream()
                .map(parameter -> CodeBlock.of("$T", raw(TypeName.get(parameter.type()))))
                .collect(CodeBlock.joining(", ", "(", ")"));
    }

    private static TypeName raw(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
    }
}
