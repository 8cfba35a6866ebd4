package org.jadjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Simple and qualified names: local variables, constants, lengths; every other field is read by opaque code. */
final class NameLowering {
    private final MethodLowering method;

    NameLowering(MethodLowering method) {
        this.method = method;
    }

    Value lower(ExpressionTree tree, @Nullable String name) {
        Variable local = method.self(tree) == null ? method.local(tree) : method.self(tree);
        if (local != null) return method.read(local, tree);
        if (tree instanceof MemberSelectTree select && isLength(select)) {
            return length(select, name);
        }
        Element element = method.body().element(tree);
        RecordComponentElement component = Structures.stored(element);
        if (component != null) return component(tree, component, name);
        Object value = Access.constant(element);
        if (element != null && value != null) return constant(tree, element, value, name);
        return method.opaque().lower(tree, name);
    }

    private Value component(ExpressionTree tree, RecordComponentElement component, @Nullable String name) {
        Value structure = tree instanceof MemberSelectTree select
                ? method.expressions().lower(select.getExpression(), (String) null)
                : method.receiver(tree);
        return method.structures()
                .component(tree, structure, component.getSimpleName().toString(), name);
    }

    private Value length(MemberSelectTree select, @Nullable String name) {
        Value array = method.expressions().lower(select.getExpression(), (String) null);
        if (name == null) return method.at(select).length(array);
        Value result = new Value(ScalarType.INT, name);
        method.at(select).add(new Op.Length(result, array, method.ref(select)));
        return result;
    }

    private boolean isLength(MemberSelectTree select) {
        TypeMirror owner = method.body().mirror(select.getExpression());
        return owner != null
                && owner.getKind() == TypeKind.ARRAY
                && select.getIdentifier().contentEquals("length");
    }

    private Value constant(ExpressionTree tree, Element field, Object value, @Nullable String name) {
        Type type = TypeLowering.of(field.asType());
        boolean reachable = Access.isStatic(field) && Access.privatePart(field) == null;
        String symbol = reachable ? Access.owner(field).getQualifiedName() + "." + field.getSimpleName() : null;
        return method.constant(tree, type, Numbers.convert(value, type), symbol, name);
    }
}
