package org.jadjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.FloatingType;
import org.jadjoint.processor.companion.Formal;
import org.jadjoint.processor.companion.NestedType;

/** The types of one class's companions as they are printed. */
public final class CompanionTypes {
    private final CompanionClass companion;

    public CompanionTypes(CompanionClass companion) {
        this.companion = companion;
    }

    /** The class of the primals. */
    public ClassName owner() {
        return ClassName.get(companion.owner());
    }

    /** {@code FooDerivatives}. */
    public ClassName derivatives() {
        return ClassName.get(companion.packageName(), companion.derivativesName());
    }

    /** {@code FooSweeps}. */
    public ClassName sweeps() {
        return ClassName.get(companion.packageName(), companion.sweepsName());
    }

    /** {@code FooDerivatives.FGradient}, {@code FooSweeps.FResiduals}. */
    public ClassName nested(CompanionMethod method, NestedType type) {
        ClassName outer = type == NestedType.RESIDUALS ? sweeps() : derivatives();
        return outer.nestedClass(method.typeName(type));
    }

    /** The result of the primal. */
    public static TypeName result(CompanionMethod method) {
        return TypeName.get(method.result().type());
    }

    public static TypeName of(FloatingType type) {
        TypeName name = type.element() == TypeKind.DOUBLE ? TypeName.DOUBLE : TypeName.FLOAT;
        for (int rank = 0; rank < type.rank(); rank++) {
            name = ArrayTypeName.of(name);
        }
        return name;
    }

    /** The modifiers of what is as visible as the method. */
    static Modifier[] visibility(CompanionMethod method) {
        return method.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    /** The formal parameters of a member of the method's companion. */
    public List<ParameterSpec> parameters(CompanionMethod method, List<Formal> formals) {
        return formals.stream()
                .map(formal -> ParameterSpec.builder(of(method, formal.type()), formal.name())
                        .build())
                .toList();
    }

    private TypeName of(CompanionMethod method, Formal.Type type) {
        if (type instanceof Formal.Declared declared) {
            return TypeName.get(declared.type());
        }
        if (type instanceof Formal.Whole) {
            return TypeName.INT;
        }
        return type instanceof Formal.Floating floating
                ? of(floating.type())
                : nested(method, ((Formal.Nested) type).type());
    }
}
