package org.jadjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
        Variable local = method.local(tree);
        if (local != null) return method.flow().variables().read(local, method.at(tree));
        if (tree instanceof MemberSelectTree select && isLength(select)) {
            return length(select, name);
        }
        Element element = method.body().element(tree);
        if (element instanceof VariableElement field && field.getConstantValue() != null) {
            return constant(tree, field, name);
        }
        return method.opaque().lower(tree, name);
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

    private Value constant(ExpressionTree tree, VariableElement field, @Nullable String name) {
        Type type = TypeLowering.of(field.asType());
        Object value = Numbers.convert(field.getConstantValue(), type);
        TypeElement owner = Access.owner(field);
        boolean reachable = owner != null && Access.isStatic(field) && Access.privatePart(field) == null;
        String symbol = reachable && owner != null ? owner.getQualifiedName() + "." + field.getSimpleName() : null;
        return method.constant(tree, type, value, symbol, name);
    }
}
