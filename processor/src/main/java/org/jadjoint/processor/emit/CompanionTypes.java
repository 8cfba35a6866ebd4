package org.jadjoint.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.Formal;
import org.jadjoint.processor.companion.NestedType;
import org.jadjoint.processor.companion.TangentType;

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
        ClassName outer = type.isSwept() ? sweeps() : derivatives();
        return outer.nestedClass(method.typeName(type));
    }

    /** The result of the primal. */
    public static TypeName result(CompanionMethod method) {
        return TypeName.get(method.result().type());
    }

    /** The type of tangents and cotangents as users see them. */
    public static TypeName of(TangentType type) {
        return lists(type, arrays(type, CompanionTypes::tangent), false);
    }

    /** The type of tangents and cotangents as members take them. */
    static TypeName taken(TangentType type) {
        return lists(type, arrays(type, CompanionTypes::tangent), true);
    }

    /** The type of shadows, which generated code adds into. */
    static TypeName shadow(TangentType type) {
        TypeName name = arrays(type, structure -> tangent(structure).nestedClass("Shadow"));
        for (int list = 0; list < type.lists(); list++) name = ArrayTypeName.of(name);
        return name;
    }

    /** The type of the values themselves. */
    static TypeName primal(TangentType type) {
        return lists(type, arrays(type, CompanionTypes::primal), true);
    }

    private static TypeName lists(TangentType type, TypeName inside, boolean asTaken) {
        TypeName name = inside;
        for (int list = type.lists() - 1; list >= 0; list--) {
            boolean open = asTaken && type.isOpen(list);
            name = ParameterizedTypeName.get(ClassName.get(List.class), open ? WildcardTypeName.subtypeOf(name) : name);
        }
        return name;
    }

    private static TypeName arrays(TangentType type, Function<TangentType.Structure, ClassName> structures) {
        TypeName name;
        if (type.leaf() instanceof TangentType.Numeric number) {
            name = Helpers.name(number.kind());
        } else {
            name = structures.apply((TangentType.Structure) type.leaf());
        }
        for (int rank = 0; rank < type.rank(); rank++) {
            name = ArrayTypeName.of(name);
        }
        return name;
    }

    private static ClassName tangent(TangentType.Structure structure) {
        return ClassName.get(structure.packageName(), structure.tangent());
    }

    private static ClassName primal(TangentType.Structure structure) {
        List<String> names = List.of(structure.nested().split("\\.", -1));
        return ClassName.get(
                structure.packageName(),
                names.get(0),
                names.subList(1, names.size()).toArray(String[]::new));
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
        if (type instanceof Formal.Differentiable given)
            return derivatives().nestedClass(given.function().differentiable());
        if (type instanceof Formal.FunctionTangent tangent)
            return derivatives().nestedClass(tangent.function().tangent());
        if (type instanceof Formal.FunctionShadow shadow) {
            return derivatives().nestedClass(shadow.function().tangent()).nestedClass("Shadow");
        }
        if (type instanceof Formal.Tangent tangent) {
            return taken(tangent.type());
        }
        return type instanceof Formal.Shadow shadow
                ? shadow(shadow.type())
                : nested(method, ((Formal.Nested) type).type());
    }
}
