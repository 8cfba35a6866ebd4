package org.jadjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.Formal;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.companion.Signatures;
import org.jadjoint.processor.companion.TangentType;

/**
 * The declarations of the members of {@code FooSweeps}, to which whoever writes the class adds bodies and Javadoc.
 *
 * <p>Members that run the primal declare its exceptions. The reverse sweep does not: nothing in it may throw but what
 * needs no declaration, so that a pullback can be called anywhere.
 */
public final class SweepSignatures {
    /** The field of {@code FResiduals} that holds the result. */
    public static final String VALUE = "value";

    /** The field of {@code FResiduals} that holds the shadow of an array result. */
    public static final String VALUE_BAR = "valueBar";

    private final CompanionTypes types;

    public SweepSignatures(CompanionClass companion) {
        types = new CompanionTypes(companion);
    }

    /** The header of one member; {@link Member#isSwept} says which ones there are. */
    public MethodSpec.Builder member(CompanionMethod method, Member member) {
        return member(method, member, Signatures.ofSweeps(method, member));
    }

    /** The same with parameters of other names. */
    MethodSpec.Builder member(CompanionMethod method, Member member, List<Formal> parameters) {
        MethodSpec.Builder header = MethodSpec.methodBuilder(method.memberName(member))
                .addModifiers(Modifier.STATIC)
                .returns(returned(types, method, member))
                .addParameters(types.parameters(method, parameters));
        if (runsPrimal(member)) {
            method.thrown().forEach(thrown -> header.addException(TypeName.get(thrown)));
        }
        return header;
    }

    /** Whether a member runs the primal, and so throws what that throws. */
    static boolean runsPrimal(Member member) {
        return member != Member.REVERSE && member != Member.WRITES && member != Member.HVP_REVERSE;
    }

    /** The class {@code FHvpResiduals}, whose base has the results; fields for saved values are for the caller to add. */
    TypeSpec.Builder raisedResiduals(CompanionMethod method) {
        return TypeSpec.classBuilder(method.typeName(NestedType.HVP_RESIDUALS))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(types.nested(method, NestedType.HVP_FRAME));
    }

    /** The class {@code FResiduals}, whose base has the result; fields for saved values are for the caller to add. */
    public TypeSpec.Builder residuals(CompanionMethod method) {
        return TypeSpec.classBuilder(method.typeName(NestedType.RESIDUALS))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(types.nested(method, NestedType.FRAME));
    }

    /** What a member returns, the same in both companions but for the frame. */
    static TypeName returned(CompanionTypes types, CompanionMethod method, Member member) {
        return switch (member) {
            case GRADIENT -> types.nested(method, NestedType.GRADIENT);
            case VALUE_AND_GRADIENT -> types.nested(method, NestedType.VALUE_AND_GRADIENT);
            case VJP -> types.nested(method, NestedType.VJP);
            case PULLBACK -> types.nested(method, method.fusedResult());
            case JVP, UNCHECKED_JVP -> method.result().isVoid() ? TypeName.VOID : types.nested(method, NestedType.JVP);
            case FORWARD -> types.nested(method, NestedType.RESIDUALS);
            case REVERSE -> scalarCotangents(types, method);
            case WRITES -> TypeName.LONG;
            case HVP -> types.nested(method, NestedType.GRADIENT);
            case JACOBIAN, HESSIAN -> ArrayTypeName.of(ArrayTypeName.of(TypeName.DOUBLE));
            case HVP_FORWARD -> types.nested(method, NestedType.HVP_RESIDUALS);
            case HVP_REVERSE ->
                NestedType.HVP_REVERSE.isDeclaredFor(method)
                        ? types.nested(method, NestedType.HVP_REVERSE)
                        : TypeName.VOID;
        };
    }

    private static TypeName scalarCotangents(CompanionTypes types, CompanionMethod method) {
        List<CompanionParameter> scalars = method.scalars();
        if (scalars.isEmpty()) return TypeName.VOID;
        TypeName only = CompanionTypes.of(scalars.get(0).tangentType());
        return method.reverseResult()
                .<TypeName>map(type -> types.nested(method, type))
                .orElse(only);
    }

    /** The literal 1 of a scalar type, the seed of a gradient. */
    static String one(TangentType type) {
        return type.equals(TangentType.FLOAT) ? "1f" : "1.0";
    }
}
