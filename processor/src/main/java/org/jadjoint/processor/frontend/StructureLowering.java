package org.jadjoint.processor.frontend;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Structures that are made and looked into. */
final class StructureLowering {
    private final MethodLowering method;
    private final CallResolver resolver;

    StructureLowering(MethodLowering method, CallResolver resolver) {
        this.method = method;
        this.resolver = resolver;
    }

    /** Whether an expression makes a structure in a way that is known. */
    boolean makes(NewClassTree tree) {
        return tree.getClassBody() == null
                && method.body().type(tree) instanceof StructureType
                && method.body().element(tree) instanceof ExecutableElement constructor
                && isKnown(constructor);
    }

    /** Whether it is known what a constructor of a structure makes. */
    boolean isKnown(ExecutableElement constructor) {
        return Structures.isStructure(Access.owner(constructor))
                && (Structures.isCanonical(constructor) || resolver.constructor(constructor) != null);
    }

    // new P(a, b)
    Value make(NewClassTree tree, @Nullable String name) {
        return make(tree, tree.getArguments(), (StructureType) method.body().type(tree), name);
    }

    // new P(a, b), or this(a, b) in a constructor of P
    Value make(Tree tree, List<? extends ExpressionTree> arguments, StructureType type, @Nullable String name) {
        ExecutableElement constructor =
                (ExecutableElement) requireNonNull(method.body().element(tree));
        List<Type> types = constructor.getParameters().stream()
                .map(parameter -> TypeLowering.of(parameter.asType()))
                .toList();
        List<Value> values = method.calls().arguments(tree, arguments, types, Set.of());
        return make(tree, constructor, values, type, name);
    }

    /** What a constructor makes of values. */
    Value make(
            Tree tree, ExecutableElement constructor, List<Value> values, StructureType type, @Nullable String name) {
        CallTarget target = resolver.constructor(constructor);
        if (target == null) return plain(tree, values, type, name);
        Callee callee = target instanceof CallTarget.Derived derived ? derived.callee() : resolver.helper(constructor);
        return requireNonNull(method.calls().derived(tree, callee, values, name));
    }

    private Value plain(Tree tree, List<Value> values, StructureType type, @Nullable String name) {
        List<Value> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(constant(tree, values.get(i), type.components().get(i), null));
        }
        Value result = new Value(type, name);
        method.at(tree).add(new Op.NewStructure(result, parts, method.ref(tree)));
        return result;
    }

    // p.x()
    Value component(Tree tree, Value structure, String component, @Nullable String name) {
        StructureType type = (StructureType) structure.type();
        boolean stops = stops(type.component(component));
        Value part = method.at(tree).component(structure, component, stops ? null : name);
        return constant(tree, part, type.component(component), name);
    }

    /** Whether a structure is one of a variant. */
    Value test(Tree tree, Value structure, StructureType type) {
        return method.at(tree).apply(new Primitive.InstanceOf(type), ScalarType.BOOLEAN, null, List.of(structure));
    }

    /** The structure as one of a variant, which it is; what is one by its type already stays as it is. */
    Value cast(Tree tree, Value structure, StructureType type, @Nullable String name) {
        if (structure.type().equals(type)) return structure;
        return method.at(tree).apply(new Primitive.Cast(), type, name, List.of(structure));
    }

    // p instanceof P q  =>  is = p instanceof P; q = is ? (P) p : null
    Value bound(Tree tree, Value is, Value structure, Variable binding) {
        StructureType type = (StructureType) binding.type();
        Flow flow = method.flow();
        Jump end = Jump.after(tree);
        Flow.Fragment fragment = flow.open();
        List<Flow.Arm> arms = flow.split(is, 2, method.ref(tree));
        flow.enter(arms.get(0));
        flow.jump(end, cast(tree, structure, type, null), type);
        flow.enter(arms.get(1));
        flow.jump(end, method.constant(tree, type, null, null, null), type);
        return method.closeValue(fragment, end, binding.name(), tree);
    }

    /** What a component that is {@code @NoDerivative} takes and gives has no derivative. */
    Value constant(Tree tree, Value part, StructureType.Component component, @Nullable String name) {
        return stops(component) ? method.at(tree).apply(Operator.STOP, part.type(), name, List.of(part)) : part;
    }

    private static boolean stops(StructureType.Component component) {
        return component.type().isDifferentiable() && !component.differentiable();
    }
}
