package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The members of a companion that companions of other classes call, and nothing else of it.
 *
 * <ul>
 *   <li>{@code fForward(a, aBar, n, frame)} runs the primal and gives a frame: the one that it is given, or a new one for
 *       null. Arrays may alias, their shadows likewise.
 *   <li>{@code fReverse(frame, resultBar)} adds into the shadows and returns the scalar cotangents.
 *   <li>{@code fUncheckedJvp(a, n, aDot, workspace)} runs the primal with its tangents. Arrays may alias, their tangents
 *       likewise. A method without differentiable arrays has nothing to check: its {@code fJvp(x, xDot, workspace)} is called.
 * </ul>
 */
final class CalleeInterface {
    /** What is wrong with a companion without them. */
    static final String INCOMPLETE = "lacks members of the callee interface";

    private static final List<Member> MEMBERS = List.of(
            Member.FORWARD,
            Member.REVERSE,
            Member.JVP,
            Member.UNCHECKED_JVP,
            Member.WRITES,
            Member.HVP_FORWARD,
            Member.HVP_REVERSE);

    private CalleeInterface() {}

    /**
     * Why a method of a compiled companion cannot be called, in words; empty where it can.
     *
     * @param derivatives the class {@code FooDerivatives}
     * @param name its qualified name
     */
    static Optional<String> obstacle(TypeElement derivatives, String name, CompanionMethod callee) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(derivatives.getEnclosedElements());
        boolean complete = MEMBERS.stream()
                .filter(member -> member.isDeclaredFor(callee))
                .allMatch(member -> methods.stream().anyMatch(method -> isMember(method, member, name, callee)));
        return complete ? Optional.empty() : Optional.of(INCOMPLETE);
    }

    private static boolean isMember(ExecutableElement method, Member member, String name, CompanionMethod callee) {
        List<Formal> formals = new ArrayList<>(Signatures.ofDerivatives(callee, member));
        Signatures.memory(callee, member).ifPresent(formals::add);
        List<String> expected = formals.stream()
                .map(formal -> type(formal.type(), name, callee))
                .toList();
        List<String> actual = method.getParameters().stream()
                .map(parameter -> Spelling.erased(parameter.asType()))
                .toList();
        return method.getSimpleName().contentEquals(callee.memberName(member)) && expected.equals(actual);
    }

    private static String type(Formal.Type type, String name, CompanionMethod callee) {
        if (type instanceof Formal.Declared declared) return Spelling.erased(declared.type());
        if (type instanceof Formal.Whole) return "int";
        if (type instanceof Formal.Differentiable given)
            return name + "." + given.function().differentiable();
        if (type instanceof Formal.FunctionTangent tangent)
            return name + "." + tangent.function().tangent();
        if (type instanceof Formal.FunctionShadow shadow) {
            return name + "." + shadow.function().tangent() + ".Shadow";
        }
        if (type instanceof Formal.Tangent tangent) return tangent.type().erased();
        if (type instanceof Formal.Shadow shadow) return shadow.type().shadow();
        return name + "." + callee.typeName(((Formal.Nested) type).type());
    }
}
