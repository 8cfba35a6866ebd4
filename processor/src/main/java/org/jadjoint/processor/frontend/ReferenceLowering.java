package org.jadjoint.processor.frontend;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Calls of functions that are references to static methods: calls of those methods. */
final class ReferenceLowering {
    /** The values of the arguments, each in a given type. */
    interface Arguments {
        Value get(int number, Type type, @Nullable String name);
    }

    private final MethodLowering method;
    private final CallResolver resolver;

    ReferenceLowering(MethodLowering method, CallResolver resolver) {
        this.method = method;
        this.resolver = resolver;
    }

    /** What names of generated members call the referenced method; null where its code is not that of a static method. */
    @Nullable
    String label(MemberReferenceTree tree) {
        if (!(method.body().element(tree) instanceof ExecutableElement referenced)) return null;
        if (Access.isConstructor(referenced)) {
            boolean makes = !referenced.isVarArgs() && method.structures().isKnown(referenced);
            return makes ? Callees.capitalized(Callees.stem(referenced)) : null;
        }
        boolean known = referenced.getKind() == ElementKind.METHOD
                && Access.isStatic(referenced)
                && !referenced.isVarArgs()
                && referenced.getTypeParameters().isEmpty()
                && !(resolver.resolve(referenced, method.owner(), null) instanceof CallTarget.Bulk);
        return known ? Callees.capitalized(referenced.getSimpleName().toString()) : null;
    }

    // f.apply(e), where f is Foo::m  =>  Foo.m(e)
    @Nullable
    Value call(
            Tree tree,
            MemberReferenceTree reference,
            Body home,
            Arguments given,
            @Nullable Type result,
            @Nullable String name) {
        Element element = home.element(reference);
        if (!(element instanceof ExecutableElement referenced)) {
            throw new IllegalStateException("no method: " + reference);
        }
        List<Value> arguments = new ArrayList<>();
        for (VariableElement parameter : referenced.getParameters()) {
            arguments.add(given.get(arguments.size(), TypeLowering.of(parameter.asType()), null));
        }
        Value value = value(tree, referenced, home, arguments, name);
        return value == null || result == null ? null : method.conversions().convert(tree, value, result, name);
    }

    private @Nullable Value value(
            Tree tree, ExecutableElement referenced, Body home, List<Value> arguments, @Nullable String name) {
        if (Access.isConstructor(referenced)) {
            StructureType type = Structures.of(Access.owner(referenced));
            return method.structures().make(tree, referenced, arguments, type, name);
        }
        CallTarget target = resolver.resolve(referenced, home.owner(), null);
        if (target instanceof CallTarget.Derived derived) {
            return method.calls().derived(tree, derived.callee(), arguments, name);
        }
        if (target instanceof CallTarget.Helper helper) {
            Callee callee = resolver.helper(helper.method());
            return method.calls().derived(tree, callee, arguments, name);
        }
        boolean isVoid = referenced.getReturnType().getKind() == TypeKind.VOID;
        Type type = TypeLowering.of(referenced.getReturnType());
        if (target instanceof CallTarget.Pure pure) {
            Value value = new Value(type, name);
            method.at(tree).add(new Op.Apply(value, pure.primitive(), arguments, method.ref(tree)));
            return value;
        }
        CallTarget.Foreign foreign = (CallTarget.Foreign) target;
        List<Value> captured = foreign.constant() ? constants(tree, arguments, referenced) : arguments;
        Value result = isVoid ? null : new Value(type, name);
        boolean looks = foreign.sink() || captured.stream().allMatch(value -> value.type() instanceof ScalarType);
        List<OpaqueCode.Piece> pieces = pieces(tree, referenced, captured.size());
        OpaqueCode code = new OpaqueCode(pieces, false, foreign.sink(), false, looks, false);
        if (foreign.refusal() != null) method.refuse(code, foreign.refusal());
        List<Value> results = result == null ? List.of() : List.of(result);
        method.at(tree).add(new Op.Opaque(results, code, captured, method.ref(tree)));
        return result;
    }

    /** What a method that is {@code @NoDerivative} takes has no derivative, but for arrays into which it may write. */
    private List<Value> constants(Tree tree, List<Value> arguments, ExecutableElement referenced) {
        boolean writes = resolver.writesArray(referenced);
        return arguments.stream()
                .map(value -> value.type() instanceof ScalarType
                                || (!writes && value.type().isDifferentiable())
                        ? method.at(tree).apply(Operator.STOP, value.type(), null, List.of(value))
                        : value)
                .toList();
    }

    // Lib::h  =>  Lib.h(captured 0, captured 1)
    private List<OpaqueCode.Piece> pieces(Tree tree, ExecutableElement referenced, int arguments) {
        Element hidden = Access.privatePart(referenced);
        if (hidden != null) method.privateMember(tree, hidden);
        List<OpaqueCode.Piece> pieces = new ArrayList<>();
        pieces.add(new OpaqueCode.ClassName(
                Access.owner(referenced).getQualifiedName().toString()));
        pieces.add(new OpaqueCode.Text("." + referenced.getSimpleName() + "("));
        for (int i = 0; i < arguments; i++) {
            if (i > 0) pieces.add(new OpaqueCode.Text(", "));
            pieces.add(new OpaqueCode.Captured(i));
        }
        pieces.add(new OpaqueCode.Text(")"));
        return pieces;
    }
}
