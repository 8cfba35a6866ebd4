package org.jadjoint.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.List;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** Conversions between numeric types, and into and out of boxes. */
final class Conversions {
    private final MethodLowering method;

    Conversions(MethodLowering method) {
        this.method = method;
    }

    /** The value in the target type; unchanged where no conversion takes place. */
    Value convert(Tree tree, Value value, Type target, @Nullable String name) {
        if (value.type().equals(target)) return value;
        if (target instanceof ScalarType) {
            Value scalar = scalar(tree, value);
            return scalar.type().equals(target) || !(scalar.type() instanceof ScalarType)
                    ? scalar
                    : method.at(tree).apply(Operator.CONVERT, target, name, List.of(scalar));
        }
        if (value.type() instanceof ScalarType) return box(tree, value, target, name);
        boolean sameArray = value.type().isArray() && target.isArray() && target.isDifferentiable();
        boolean same = sameArray
                || isListOf(target, value.type())
                || (value.type() instanceof StructureType && target instanceof StructureType);
        return same ? value : widen(tree, value, target, name);
    }

    private static boolean isListOf(Type target, Type given) {
        return given.isList() && target.isList() && ((ArrayType) given).isSubtypeOf((ArrayType) target);
    }

    /** The same object under another type, on which the meaning of calls may depend. */
    private Value widen(Tree tree, Value value, Type target, @Nullable String name) {
        if (target.isList() && value.type().isList()) return closed(tree, value, target, name);
        // What a type parameter stands for may not be known here, though it is there.
        List<OpaqueCode.Piece> pieces = value.type().equals(TypeLowering.OBJECT)
                ? OpaqueLowering.cast(target)
                : List.of(new OpaqueCode.Captured(0));
        Refusal refusal = value.type().isArray()
                ? refusal("an array of records as one of objects")
                : Refusal.ofObject(target, "an object");
        return method.opaque().expression(tree, pieces, List.of(value), target, name, true, refusal);
    }

    // List<? extends P> list as a List<P>, which is only read  =>  list == null ? null : unmodifiableList(list)
    private Value closed(Tree tree, Value value, Type target, @Nullable String name) {
        List<OpaqueCode.Piece> pieces = List.of(
                new OpaqueCode.Captured(0),
                new OpaqueCode.Text(" == null ? null : "),
                new OpaqueCode.ClassName("java.util.Collections"),
                new OpaqueCode.Text(".unmodifiableList("),
                new OpaqueCode.Captured(0),
                new OpaqueCode.Text(")"));
        return method.opaque()
                .expression(
                        tree,
                        pieces,
                        List.of(value),
                        target,
                        name,
                        true,
                        refusal("a list of subtypes, where a list of one type is wanted,"));
    }

    /** The number or truth value in a box; other values unchanged. */
    Value scalar(Tree tree, Value value) {
        ScalarType inside = TypeLowering.unboxed(value.type());
        if (inside == null) return value;
        // box  =>  box.doubleValue()
        List<OpaqueCode.Piece> pieces =
                List.of(new OpaqueCode.Captured(0), new OpaqueCode.Text("." + inside.java() + "Value()"));
        return method.opaque().expression(tree, pieces, List.of(value), inside, null, false, refusal("a boxed number"));
    }

    private Value box(Tree tree, Value value, Type target, @Nullable String name) {
        ScalarType wanted = TypeLowering.unboxed(target);
        Value content = wanted == null ? value : convert(tree, value, wanted, null);
        ReferenceType box = new ReferenceType(boxOf((ScalarType) content.type()));
        // number  =>  Double.valueOf(number)
        List<OpaqueCode.Piece> pieces = List.of(
                new OpaqueCode.ClassName(box.java()),
                new OpaqueCode.Text(".valueOf("),
                new OpaqueCode.Captured(0),
                new OpaqueCode.Text(")"));
        return method.opaque()
                .expression(tree, pieces, List.of(content), target, name, true, refusal("a boxed number"));
    }

    private static Refusal refusal(String subject) {
        return Refusal.of(Problem.UNSUPPORTED_CONSTRUCT, subject);
    }

    private static String boxOf(ScalarType type) {
        return switch (type) {
            case BOOLEAN -> "java.lang.Boolean";
            case BYTE -> "java.lang.Byte";
            case SHORT -> "java.lang.Short";
            case CHAR -> "java.lang.Character";
            case INT -> "java.lang.Integer";
            case LONG -> "java.lang.Long";
            case FLOAT -> "java.lang.Float";
            case DOUBLE -> "java.lang.Double";
        };
    }
}
