package org.jadjoint.processor.frontend;

import static java.util.Objects.requireNonNull;

import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Primitive.StaticFunction;
import org.jadjoint.processor.ir.ScalarType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Decides which calls are primitives, array operations, calls of differentiated methods, or opaque. */
final class CallResolver {
    private static final Set<String> INTEGRAL_MATH = Set.of("abs", "max", "min");
    private static final Map<String, Set<String>> PURE = Map.of(
            "java.lang.Double",
            Set.of("isNaN", "isInfinite", "isFinite", "compare", "doubleToLongBits", "doubleToRawLongBits", "hashCode"),
            "java.lang.Float",
            Set.of("isNaN", "isInfinite", "isFinite", "compare", "floatToIntBits", "floatToRawIntBits", "hashCode"),
            "java.lang.Integer",
            Set.of("compare", "signum", "bitCount", "min", "max", "sum"),
            "java.lang.Long",
            Set.of("compare", "signum", "bitCount", "min", "max", "sum"));
    private static final Set<String> SINKS = Set.of(
            "java.io.PrintStream",
            "java.util.logging.Logger",
            "java.lang.System.Logger",
            "org.slf4j.Logger",
            "org.apache.commons.logging.Log",
            "org.apache.logging.log4j.Logger");
    private static final Map<String, Op.BulkKind> ARRAYS = Map.of(
            "copyOf/2", Op.BulkKind.COPY_OF,
            "copyOfRange/3", Op.BulkKind.COPY_OF_RANGE,
            "fill/2", Op.BulkKind.FILL,
            "fill/4", Op.BulkKind.FILL_RANGE);

    private final Typing typing;
    private final TypeElement topLevel;
    private final Callees callees;
    private final RuleLookup rules;

    CallResolver(Typing typing, TypeElement topLevel, Callees callees, RuleLookup rules) {
        this.rules = rules;
        this.typing = typing;
        this.topLevel = topLevel;
        this.callees = callees;
    }

    /** Whether the methods of a class only look at what they are given: printing, logging. */
    static boolean isSink(String home) {
        return SINKS.contains(home);
    }

    /** The method as a callee with the rule that is used for its calls; null where there is none. */
    @Nullable
    Callee ruled(ExecutableElement method, TypeElement user) {
        HandRule rule = rules.find(method, user);
        if (rule == null) return null;
        TreePath path = typing.path(method);
        boolean writes = path != null && ParameterWrites.areIn(path, typing);
        String obstacle = spoken(method) + " writes into an array that it is given";
        return Callees.ruled(method, writes && rule.obstacle() == null ? rule.unusable(obstacle) : derived(rule));
    }

    /** The rule with those of its methods that can be called with derivatives, as any others: by their annotation, or as helpers. */
    private HandRule derived(HandRule rule) {
        TypeElement owner = typing.elements().getTypeElement(rule.owner());
        if (owner == null || rule.obstacle() != null) return rule;
        Set<String> names =
                rule.pullbacks().stream().map(HandRule.Pullback::method).collect(Collectors.toSet());
        Map<String, Callee> known = new HashMap<>();
        for (ExecutableElement member : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            String name = member.getSimpleName().toString();
            boolean derives = callees.isDifferentiable(member) || isHelper(member);
            if (!names.contains(name) || !derives || Access.isNoDerivative(member)) continue;
            Callee callee = callees.of(member);
            // The reverse sweep has functions as they are, without derivatives.
            if (callee.parameters().stream().noneMatch(each -> isFunction(each.type()))) known.put(name, callee);
        }
        return rule.derived(known);
    }

    private static boolean isFunction(Type type) {
        return type instanceof StructureType structure && structure.function() != null;
    }

    /**
     * What a call means.
     *
     * @param user the class whose code it stands in
     * @param receiver the class or interface that is known of the object on which the method is called; null where it is static
     */
    CallTarget resolve(ExecutableElement method, TypeElement user, @Nullable TypeElement receiver) {
        Callee ruled = ruled(method, user);
        if (ruled != null) return new CallTarget.Derived(ruled);
        TypeElement owner = Access.owner(method);
        String name = method.getSimpleName().toString();
        String home = owner.getQualifiedName().toString();
        if (Structures.accessed(method) != null) return new CallTarget.Accessor(name);
        CallTarget derivative =
                callees.derivative(method, topLevel).map(this::derivative).orElse(null);
        if (derivative != null) return derivative;
        if (Access.isGenerated(owner)) return ofCompanion(spoken(method));
        if (Access.isNoDerivative(method)) return new CallTarget.Foreign(false, true, constant(method));
        boolean known = isFixed(method) || isChosen(method);
        if (Access.isDifferentiable(method) && known && !Access.isInherited(method, topLevel)) {
            return new CallTarget.Derived(callees.of(method));
        }
        CallTarget dispatch = dispatch(method, user, receiver);
        if (dispatch != null) return dispatch;
        Primitive primitive = primitive(home, name, method);
        if (primitive != null) return new CallTarget.Pure(primitive);
        if (home.equals("java.util.Arrays")) {
            Op.BulkKind kind = ARRAYS.get(name + "/" + method.getParameters().size());
            if (kind != null) return new CallTarget.Bulk(kind);
        }
        if (home.equals("java.lang.System") && name.equals("arraycopy")) {
            return new CallTarget.Bulk(Op.BulkKind.ARRAYCOPY);
        }
        if (isHelper(method)) return new CallTarget.Helper(method);
        return foreign(method, owner);
    }

    /**
     * A derivative of a method of the same class that gives a number for numbers and arrays of them: it is run again for its own derivative, so
     * it must do nothing but compute, and leave the arrays as they are.
     */
    private CallTarget derivative(CompanionLookup.Derivative derivative) {
        Callee callee = callees.of(derivative.method());
        Function<ExecutableElement, Optional<ExecutableElement>> behind =
                member -> callees.derivative(member, topLevel).map(CompanionLookup.Derivative::method);
        boolean fits = callee.result() != null
                && callee.result().isFloating()
                && callee.parameters().stream().allMatch(each -> isOfNumbers(each.type()));
        boolean arrays =
                callee.parameters().stream().anyMatch(each -> each.type().isAggregate());
        boolean known = fits
                && callee.local()
                && RepeatableCode.mayRunAgain(typing, topLevel, derivative.method(), behind)
                && !(arrays && new ArrayWrites(typing, behind).mayBeBy(derivative.method()));
        if (known) return new CallTarget.OfCompanion(callee, derivative.kind());
        return ofCompanion(spoken(derivative.member()));
    }

    private static boolean isOfNumbers(Type type) {
        if (!(type instanceof ArrayType array)) return type instanceof ScalarType;
        return !array.isList() && array.element() instanceof ScalarType;
    }

    private static CallTarget ofCompanion(String subject) {
        return new CallTarget.Foreign(false, false, Refusal.of(Problem.NESTED_DERIVATIVE, subject));
    }

    /** What making a structure means, where its constructor is more than a way to write its components down; null where it is not known. */
    @Nullable
    CallTarget constructor(ExecutableElement constructor) {
        if (callees.isDifferentiable(constructor)) return new CallTarget.Derived(callees.of(constructor));
        boolean helper = !Structures.isCanonical(constructor) && isInTopLevel(constructor);
        return helper ? new CallTarget.Helper(constructor) : null;
    }

    /** The methods that a call of a sealed interface's method may mean; null where one of them is not known to have a derivative. */
    private @Nullable CallTarget dispatch(ExecutableElement method, TypeElement user, @Nullable TypeElement receiver) {
        TypeElement owner = Access.owner(method);
        if (owner.getKind() != ElementKind.INTERFACE || !Structures.isStructure(owner) || isFixed(method)) return null;
        boolean narrow = receiver != null && Structures.isStructure(receiver) && Access.inherits(receiver, owner);
        TypeElement home = narrow ? requireNonNull(receiver) : owner;
        List<TypeElement> records = home.getKind() == ElementKind.RECORD ? List.of(home) : Structures.variants(home);
        Map<TypeElement, ExecutableElement> inheriting = new LinkedHashMap<>();
        List<CallTarget.Variant> variants = new ArrayList<>();
        for (TypeElement variant : records) {
            ExecutableElement own = Structures.implementation(method, variant);
            if (own == null) return null;
            if (Access.owner(own).getKind() == ElementKind.INTERFACE) inheriting.put(variant, own);
            else if (!add(variant, resolve(own, user, variant), variants)) return null;
        }
        boolean one = Set.copyOf(inheriting.values()).size() == 1;
        for (Map.Entry<TypeElement, ExecutableElement> each : inheriting.entrySet()) {
            ExecutableElement inherited = each.getValue();
            TypeElement declaring = Access.owner(inherited);
            if (!Structures.isStructure(declaring)) return null;
            // All that is not handled above has the same code, whatever it is.
            TypeElement known = !one ? each.getKey() : Access.inherits(home, declaring) ? home : declaring;
            if (!add(known, inherited(inherited), variants)) return null;
            if (one) break;
        }
        return variants.isEmpty() ? null : new CallTarget.Dispatch(variants);
    }

    private static boolean add(TypeElement variant, @Nullable CallTarget target, List<CallTarget.Variant> variants) {
        boolean known = target instanceof CallTarget.Accessor
                || target instanceof CallTarget.Derived
                || target instanceof CallTarget.Helper;
        if (target == null || !known) return false;
        variants.add(new CallTarget.Variant(Structures.of(variant), target));
        return true;
    }

    /** The code of an interface's method, on a record that inherits it. */
    private @Nullable CallTarget inherited(ExecutableElement method) {
        if (Access.isNoDerivative(method)) return null;
        if (Access.isDifferentiable(method)) return new CallTarget.Derived(callees.of(method));
        return isInTopLevel(method) ? new CallTarget.Helper(method) : null;
    }

    /** {@code Shape.super.area()}: the code of that very method, whatever else runs where it is called; null where it is out of reach. */
    @Nullable
    CallTarget above(ExecutableElement method) {
        TypeElement owner = Access.owner(method);
        boolean known = method.getModifiers().contains(Modifier.DEFAULT)
                && Structures.isStructure(owner)
                && !Access.isNoDerivative(method)
                && isInTopLevel(method);
        return known ? new CallTarget.Derived(callees.code(method)) : null;
    }

    /** The records that have code of their own for an annotated method of a sealed interface, in which its derivative has to look. */
    List<CallTarget.Variant> overriding(ExecutableElement method) {
        List<CallTarget.Variant> variants = new ArrayList<>();
        if (!isChosen(method)) return variants;
        TypeElement owner = Access.owner(method);
        for (TypeElement variant : Structures.variants(owner)) {
            ExecutableElement own = Structures.implementation(method, variant);
            if (own == null || own.equals(method)) continue;
            boolean inherits = Access.owner(own).getKind() == ElementKind.INTERFACE;
            CallTarget target = inherits ? inherited(own) : resolve(own, owner, variant);
            if (!add(variant, target, variants)) {
                variants.add(new CallTarget.Variant(Structures.of(variant), foreign(own, Access.owner(own))));
            }
        }
        return variants;
    }

    /** Whether it is the object that chooses the code of an annotated method: that of a sealed interface of records. */
    static boolean isChosen(ExecutableElement method) {
        TypeElement owner = Access.owner(method);
        return Access.isDifferentiable(method)
                && owner.getKind() == ElementKind.INTERFACE
                && Structures.isStructure(owner)
                && !isFixed(method);
    }

    /** The helper as a callee. */
    Callee helper(ExecutableElement method) {
        return callees.of(method);
    }

    /** The helper as a callee, in the version for what is known at the call. */
    Callee helper(ExecutableElement method, Specialization specialization, List<Object> key) {
        return callees.version(method, specialization, key);
    }

    /** The type of the objects that stand for a function which is handed to an annotated method. */
    StructureType closure(
            Closure closure, StructureType function, List<Variable> captured, List<Object> key, String prefix) {
        return callees.closure(closure, function, captured, key, prefix);
    }

    /** The functional interface behind a type of functions; null where it is none of this class's callees. */
    @Nullable
    FunctionDeclaration declaration(StructureType function) {
        return callees.declaration(function);
    }

    /** Whether a method assigns one of its parameters. */
    boolean assigns(ExecutableElement method, Element parameter) {
        TreePath path = typing.path(method);
        return path == null || new Body(typing, path, Map.of()).isAssigned(parameter);
    }

    /** Whether a method, or one that overrides it, may write into an array that it is given. */
    boolean writesArray(ExecutableElement method) {
        return new ArrayWrites(typing).mayBeBy(method);
    }

    /** Whether a call of a method is sure to be one of that method, and of none that overrides it. */
    static boolean isFixed(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        TypeElement owner = Access.owner(method);
        return Access.isStatic(method)
                || modifiers.contains(Modifier.FINAL)
                || modifiers.contains(Modifier.PRIVATE)
                || owner.getModifiers().contains(Modifier.FINAL)
                || owner.getKind() == ElementKind.RECORD;
    }

    /** A method of the same top-level class with a body needs no annotation. */
    private boolean isHelper(ExecutableElement method) {
        return isFixed(method) && isInTopLevel(method);
    }

    private boolean isInTopLevel(ExecutableElement method) {
        return topLevel.equals(Access.topLevel(method))
                && !method.getModifiers().contains(Modifier.NATIVE)
                && typing.path(method) != null;
    }

    private static @Nullable Primitive primitive(String home, String name, ExecutableElement method) {
        List<Type> types = method.getParameters().stream()
                .map(parameter -> TypeLowering.of(parameter.asType()))
                .toList();
        if (home.equals("java.lang.Math") || home.equals("java.lang.StrictMath")) {
            boolean floating = types.stream().anyMatch(Type::isFloating);
            return floating || INTEGRAL_MATH.contains(name) ? new StaticFunction(home, name) : null;
        }
        if (!Access.isStatic(method)) return null;
        if (home.equals("java.lang.Double") || home.equals("java.lang.Float")) {
            if (name.equals("max") || name.equals("min")) return Primitive.math(name);
            if (name.equals("sum")) return Operator.ADD;
        }
        return PURE.getOrDefault(home, Set.of()).contains(name) ? new StaticFunction(home, name) : null;
    }

    private CallTarget foreign(ExecutableElement method, TypeElement owner) {
        String home = owner.getQualifiedName().toString();
        boolean sink = isSink(home);
        boolean text = home.equals("java.lang.String")
                || home.equals("java.text.NumberFormat")
                || isText(method, home)
                || (Refusals.isThrowable(owner.asType()) && !takesThrowable(method));
        if (text || isFunctionOfNumbers(method, home)) {
            return new CallTarget.Foreign(sink, false, Refusal.asData(spoken(method)));
        }
        if (method.getModifiers().contains(Modifier.NATIVE)) {
            return new CallTarget.Foreign(sink, false, Refusal.of(Problem.NATIVE_OR_ABSTRACT, spoken(method)));
        }
        if (owner.getEnclosingElement() instanceof TypeElement around && Access.isGenerated(around))
            return ofCompanion(owner.getSimpleName().toString());
        if (owner.getKind() == ElementKind.RECORD
                && Structures.component(owner, method.getSimpleName().toString())
                        .isPresent())
            return new CallTarget.Foreign(
                    sink, false, Refusal.notAnnotated(owner.getSimpleName().toString()));
        boolean function =
                ClosureLowering.isFunction(owner) && method.getModifiers().contains(Modifier.ABSTRACT);
        Problem problem = function ? Problem.UNKNOWN_FUNCTION : Problem.UNKNOWN_DERIVATIVE;
        return new CallTarget.Foreign(sink, false, Refusal.of(problem, spoken(method)));
    }

    /** Whether an exception keeps another one: {@code addSuppressed}, {@code initCause}. */
    private static boolean takesThrowable(ExecutableElement method) {
        return method.getParameters().stream().anyMatch(parameter -> Refusals.isThrowable(parameter.asType()));
    }

    /** {@code Math.floorMod(i, n)}, {@code Integer.bitCount(i)} and the like: numbers in, a number out, and nothing else. */
    private static boolean isFunctionOfNumbers(ExecutableElement method, String home) {
        return Access.isStatic(method)
                && home.startsWith("java.lang.")
                && method.getReturnType().getKind().isPrimitive()
                && !method.getParameters().isEmpty()
                && method.getParameters().stream()
                        .allMatch(parameter -> parameter.asType().getKind().isPrimitive());
    }

    /** {@code Double.toString(x)} and the like. */
    private static boolean isText(ExecutableElement method, String home) {
        String name = method.getSimpleName().toString();
        return Access.isStatic(method)
                && (name.equals("toString") || name.equals("toHexString"))
                && home.startsWith("java.lang.");
    }

    private static Refusal constant(ExecutableElement method) {
        return Refusal.of(Problem.NO_DERIVATIVE_WRITES_ACTIVE, spoken(method));
    }

    /** How users write a method in speech: {@code Lib.h(double)}. */
    static String spoken(ExecutableElement method) {
        String parameters = method.getParameters().stream()
                .map(VariableElement::asType)
                .map(type -> TypeLowering.of(type).java())
                .map(type -> type.replaceAll("[a-zA-Z_0-9$]+\\.", ""))
                .collect(Collectors.joining(", "));
        String owner = Access.owner(method).getSimpleName().toString();
        String name = Access.isConstructor(method) ? "new " + owner : owner + "." + method.getSimpleName();
        return name + "(" + parameters + ")";
    }
}
