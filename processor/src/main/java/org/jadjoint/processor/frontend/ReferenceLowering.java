package org.jadjoint.processor.frontend;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
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

/** Calls of functions that are references to methods, or to constructors: calls of those. */
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

    /** The function that a reference gives; null where its code is not known. */
    @Nullable
    Closure closure(MemberReferenceTree tree) {
        if (!(method.body().element(tree) instanceof ExecutableElement referenced) || referenced.isVarArgs())
            return null;
        Body home = method.body();
        if (Access.isConstructor(referenced)) {
            boolean makes = method.structures().isKnown(referenced);
            return makes ? new Closure(tree, home, Callees.capitalized(Callees.stem(referenced)), Map.of()) : null;
        }
        boolean ordinary = referenced.getKind() == ElementKind.METHOD
                && referenced.getTypeParameters().isEmpty();
        if (!ordinary) return null;
        String label = Callees.capitalized(referenced.getSimpleName().toString());
        if (!Access.isStatic(referenced)) {
            Map<Element, Variable> object = object(tree, referenced);
            return object == null ? null : new Closure(tree, home, label, object);
        }
        boolean known = !(resolver.resolve(referenced, method.owner(), null) instanceof CallTarget.Bulk);
        return known ? new Closure(tree, home, label, Map.of()) : null;
    }

    /** What a reference to a structure's method captures: nothing where the object comes as an argument; null where the code is not known. */
    private @Nullable Map<Element, Variable> object(MemberReferenceTree tree, ExecutableElement referenced) {
        TypeElement type = receiver(tree, method.body());
        if (type == null || !Structures.isStructure(type)) return null;
        CallTarget target = resolver.resolve(referenced, method.owner(), type);
        boolean known = target instanceof CallTarget.Accessor
                || target instanceof CallTarget.Derived
                || target instanceof CallTarget.Helper
                || target instanceof CallTarget.Dispatch;
        if (!known) return null;
        if (isUnbound(tree, method.body())) return Map.of();
        ExpressionTree object = ExpressionLowering.strip(tree.getQualifierExpression());
        Element element = method.body().element(object);
        Variable variable = isThis(object) ? method.self() : method.local(object);
        // What is referred to is the object of now, and a variable that changes would be read later.
        if (element == null || variable == null || method.body().isAssigned(element)) return null;
        return Map.of(isThis(object) ? method.body().owner() : element, variable);
    }

    private static boolean isThis(ExpressionTree tree) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals("this");
    }

    /** Whether the object is the first argument: {@code Point::norm}. */
    private static boolean isUnbound(MemberReferenceTree tree, Body home) {
        return home.element(tree.getQualifierExpression()) instanceof TypeElement;
    }

    /** The class or interface that is known of the object. */
    private static @Nullable TypeElement receiver(MemberReferenceTree tree, Body home) {
        return home.mirror(tree.getQualifierExpression()) instanceof DeclaredType type
                        && type.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    // p::norm  =>  Objects.requireNonNull(p)
    void create(MemberReferenceTree tree) {
        Closure closure = closure(tree);
        if (closure == null || closure.environment().isEmpty()) return;
        if (isThis(ExpressionLowering.strip(tree.getQualifierExpression()))) return;
        Value object = method.read(closure.environment().values().iterator().next(), tree);
        OpaqueCode code = OpaqueCode.requireNonNull();
        method.at(tree).add(new Op.Opaque(List.of(), code, List.of(object), method.ref(tree)));
    }

    // f.apply(e), where f is Foo::m  =>  Foo.m(e)
    @Nullable
    Value call(
            Tree tree,
            MemberReferenceTree reference,
            Closure closure,
            Arguments given,
            @Nullable Type result,
            @Nullable String name) {
        Body home = closure.home();
        Element element = home.element(reference);
        if (!(element instanceof ExecutableElement referenced)) {
            throw new IllegalStateException("no method: " + reference);
        }
        boolean ofObject = !Access.isConstructor(referenced) && !Access.isStatic(referenced);
        TypeElement known = ofObject ? requireNonNull(receiver(reference, home)) : null;
        boolean unbound = ofObject && isUnbound(reference, home);
        Value object = known == null
                ? null
                : unbound
                        ? given.get(0, Structures.of(known), null)
                        : method.read(closure.environment().values().iterator().next(), tree);
        List<Value> arguments = new ArrayList<>();
        for (VariableElement parameter : referenced.getParameters()) {
            int number = arguments.size() + (unbound ? 1 : 0);
            arguments.add(given.get(number, TypeLowering.of(parameter.asType()), null));
        }
        Value value = known == null || object == null
                ? value(tree, referenced, home, arguments, name)
                : ofObject(
                        tree, referenced, resolver.resolve(referenced, home.owner(), known), object, arguments, name);
        return value == null || result == null ? null : method.conversions().convert(tree, value, result, name);
    }

    private @Nullable Value ofObject(
            Tree tree,
            ExecutableElement referenced,
            CallTarget target,
            Value object,
            List<Value> arguments,
            @Nullable String name) {
        if (!(target instanceof CallTarget.Dispatch dispatch))
            return method.calls().own(tree, target, object, arguments);
        boolean isVoid = referenced.getReturnType().getKind() == TypeKind.VOID;
        Type type = isVoid ? null : TypeLowering.of(referenced.getReturnType());
        return method.calls().dispatch(tree, dispatch.variants(), object, arguments, type, name);
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
        OpaqueCode code = new OpaqueCode(pieces, false, foreign.sink(), false, looks, true, false);
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
