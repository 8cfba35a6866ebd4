package org.jadjoint.processor.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jadjoint.processor.ir.ArrayType;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.ReferenceType;
import org.jadjoint.processor.ir.StructureType;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The methods with derivatives as calls from one class see them: their signatures and the names of their generated members. */
final class Callees {
    /** What the names of generated members and types add to that of the method. */
    private static final List<String> ADDED = List.of(
            "Forward",
            "Frame",
            "Gradient",
            "Jvp",
            "Pullback",
            "Residuals",
            "Reverse",
            "Tangent",
            "Vjp",
            "Workspace",
            "Writes");

    private final TypeElement owner;
    private final CompanionLookup companions;
    private final List<Version> reached = new ArrayList<>();
    private final Map<List<Object>, Callee> known = new HashMap<>();
    private final Map<ExecutableElement, String> prefixes = new HashMap<>();
    private final Set<String> taken = new TreeSet<>();
    private final Map<TypeElement, Map<String, Long>> overloads = new HashMap<>();
    private final FunctionLookup functions;
    private final Map<StructureType, FunctionDeclaration> declarations = new HashMap<>();
    private final Map<List<Object>, StructureType> closures = new HashMap<>();

    /**
     * A method whose body belongs into the sweeps, as some of its calls have it.
     *
     * @param companion whether it is the one behind the members of a companion
     * @param reachable whether the sweeps can call the method itself, where they need no derivative of it
     * @param closure where the code is that of a function which is handed to an annotated method, that function; else null
     * @param type the type of such a function's objects
     */
    record Version(
            ExecutableElement method,
            Callee callee,
            Specialization specialization,
            boolean companion,
            boolean reachable,
            @Nullable Closure closure,
            @Nullable StructureType type) {
        Version(
                ExecutableElement method,
                Callee callee,
                Specialization specialization,
                boolean companion,
                boolean reachable) {
            this(method, callee, specialization, companion, reachable, null, null);
        }
    }

    /**
     * The callees of methods of {@code owner}, whose sweeps are being written.
     *
     * @param companions what the companions of its callees tell
     */
    Callees(TypeElement owner, CompanionLookup companions, FunctionLookup functions) {
        this.functions = functions;
        this.owner = owner;
        this.companions = companions;
    }

    /** Whether a method or constructor has a companion. */
    boolean isDifferentiable(ExecutableElement method) {
        return companions.isDifferentiable(method);
    }

    /** The derivative that a generated method gives; empty where it gives none. */
    Optional<CompanionLookup.Derivative> derivative(ExecutableElement member, TypeElement user) {
        boolean generated =
                member.getEnclosingElement() instanceof TypeElement companion && Access.isGenerated(companion);
        return generated ? companions.derivative(member, user) : Optional.empty();
    }

    /** The method as a callee; one of the sweeps' own is put on the list of methods to lower. */
    Callee of(ExecutableElement method) {
        return version(method, Specialization.NONE, List.of(method));
    }

    /** The version of the method that goes by a key, as a callee. */
    Callee version(ExecutableElement method, Specialization specialization, List<Object> key) {
        Callee callee = known.get(key);
        if (callee == null) {
            boolean companion = isDifferentiable(method);
            String prefix = companion ? stem(method) : prefix(method, specialization);
            callee = describe(method, specialization, companion, prefix);
            known.put(key, callee);
            boolean reachable =
                    Access.privatePart(method) == null && specialization.known().isEmpty();
            if (callee.local()) reached.add(new Version(method, callee, specialization, companion, reachable));
        }
        return callee;
    }

    /** The code of a method that records may override, as a callee: no call of the method itself is sure to run it. */
    Callee code(ExecutableElement method) {
        List<Object> key = List.of(method, "code");
        Callee callee = known.get(key);
        if (callee == null) {
            String own = method.getSimpleName() + "Of" + Access.owner(method).getSimpleName();
            callee = describe(method, Specialization.NONE, false, free(own));
            known.put(key, callee);
            reached.add(new Version(method, callee, Specialization.NONE, false, false));
        }
        return callee;
    }

    private String free(String wanted) {
        if (prefixes.isEmpty()) choosePrefixes();
        String free = wanted;
        for (int i = 2; !taken.add(free); i++) free = wanted + i;
        return free;
    }

    /** The type of the objects that stand for a function, whose code goes on the list of methods to lower. */
    StructureType closure(
            Closure closure, StructureType function, List<Variable> captured, List<Object> key, String method) {
        StructureType known = closures.get(key);
        if (known != null) return known;
        StructureType.Function of = function.requireFunction();
        List<String> names = FunctionValues.names(closure, of);
        List<Callee.Parameter> parameters = new ArrayList<>();
        for (Callee.Parameter each : of.parameters()) {
            String name = names.get(parameters.size());
            parameters.add(new Callee.Parameter(name, each.type(), each.differentiable()));
        }
        List<StructureType.Component> components = new ArrayList<>();
        for (Variable variable : captured) {
            boolean differentiable = variable.type().isDifferentiable() && !variable.stopped();
            parameters.add(new Callee.Parameter(variable.name(), variable.type(), differentiable));
            components.add(new StructureType.Component(variable.name(), variable.type(), differentiable));
        }
        if (prefixes.isEmpty()) choosePrefixes();
        String label = closure.label();
        String prefix = free(method + label, label.endsWith(ClosureLowering.LAMBDA) || endsLikeMember(label));
        String home = companion(owner, "Sweeps") + "." + capitalized(prefix);
        Callee code = new Callee(
                owner.getQualifiedName().toString(),
                prefix,
                parameters,
                of.result(),
                of.result() != null && of.result().isDifferentiable(),
                true,
                false,
                new ReferenceType(home + "Residuals"),
                prefix);
        StructureType type = StructureType.closure(home, components, new StructureType.Closure(function, code));
        Specialization specialization = new Specialization(closure.home().types(), Map.of(), captured);
        ExecutableElement implemented =
                Objects.requireNonNull(declarations.get(function)).method();
        closures.put(key, type);
        reached.add(new Version(implemented, code, specialization, false, false, closure, type));
        return type;
    }

    /** The functional interface behind a type of functions; null where no callee has a parameter of it. */
    @Nullable
    FunctionDeclaration declaration(StructureType function) {
        return declarations.get(function);
    }

    /** The type of a parameter that is a function with derivatives; null for all others. */
    private @Nullable StructureType function(ExecutableElement method, int number) {
        FunctionDeclaration found = functions.find(method, number);
        if (found == null) return null;
        List<Callee.Parameter> parameters = found.parameters().stream()
                .map(each -> new Callee.Parameter(each.name(), TypeLowering.of(each.type()), each.differentiable()))
                .toList();
        StructureType type = StructureType.function(
                TypeLowering.of(found.type()).java(),
                found.tangent(),
                new StructureType.Function(
                        found.method().getSimpleName().toString(),
                        parameters,
                        found.result() == null ? null : TypeLowering.of(found.result()),
                        found.prefix(),
                        found.order(),
                        null));
        declarations.put(type, found);
        return type;
    }

    /** The method as a callee whose derivative somebody wrote. */
    static Callee ruled(ExecutableElement method, HandRule rule) {
        List<Callee.Parameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            Type type = TypeLowering.of(parameter.asType());
            boolean active = type.isDifferentiable() && !Access.isNoDerivative(parameter);
            parameters.add(new Callee.Parameter(rule.parameters().get(parameters.size()), type, active));
        }
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        Type result = isVoid ? null : TypeLowering.of(method.getReturnType());
        boolean differentiable = result != null && result.isDifferentiable();
        String owner = Access.owner(method).getQualifiedName().toString();
        String name = method.getSimpleName().toString();
        return new Callee(owner, name, parameters, result, differentiable, new ReferenceType(owner), rule);
    }

    /** The methods whose bodies belong into the sweeps, in the order in which they were asked for. */
    List<Version> reached() {
        return reached;
    }

    private Callee describe(ExecutableElement method, Specialization specialization, boolean companion, String prefix) {
        TypeElement declaring = Access.owner(method);
        boolean local = !companion || declaring.equals(owner);
        List<Callee.Parameter> parameters = new ArrayList<>();
        List<String> given = companion ? companions.parameterNames(method) : declaredNames(method);
        boolean instance = Access.hasReceiver(method);
        if (instance) {
            Type type = TypeLowering.of(declaring.asType(), specialization.types());
            parameters.add(new Callee.Parameter(receiver(given), type, type.isDifferentiable()));
        }
        for (int i = 0; i < given.size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            if (specialization.known().containsKey(i)) continue;
            StructureType function = Access.isDifferentiable(method) ? function(method, i) : null;
            if (function != null) {
                parameters.add(new Callee.Parameter(given.get(i), function, true));
                continue;
            }
            Type type = TypeLowering.of(parameter.asType(), specialization.types());
            boolean constant = Access.isNoDerivative(parameter) || Structures.isConstantComponent(method, i);
            parameters.add(new Callee.Parameter(given.get(i), type, type.isDifferentiable() && !constant));
        }
        for (Variable variable : specialization.captured()) {
            boolean differentiable = variable.type().isDifferentiable() && !variable.stopped();
            parameters.add(new Callee.Parameter(variable.name(), variable.type(), differentiable));
        }
        Type result = result(method, specialization);
        return new Callee(
                declaring.getQualifiedName().toString(),
                Access.isConstructor(method)
                        ? Callee.CONSTRUCTOR
                        : method.getSimpleName().toString(),
                parameters,
                result,
                result != null && result.isDifferentiable(),
                local,
                instance,
                frame(method, declaring, companion, local, prefix),
                prefix,
                null,
                1,
                Access.isCheckpoint(method));
    }

    private static @Nullable Type result(ExecutableElement method, Specialization specialization) {
        if (Access.isConstructor(method))
            return TypeLowering.of(Access.owner(method).asType());
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        return isVoid ? null : TypeLowering.of(method.getReturnType(), specialization.types());
    }

    /** What generated members are named after: {@code newUnit} for a constructor of {@code Unit}. */
    static String stem(ExecutableElement method) {
        return Access.isConstructor(method)
                ? "new" + Access.owner(method).getSimpleName()
                : method.getSimpleName().toString();
    }

    /** What the receiver is called among the parameters of a method. */
    static String receiver(List<String> parameters) {
        String name = "self";
        for (int i = 0; parameters.contains(name); i++) name = "self" + i;
        return name;
    }

    /** The names of the parameters as the source has them; a class file may have none. */
    static List<String> declaredNames(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    private ReferenceType frame(
            ExecutableElement method, TypeElement declaring, boolean companion, boolean local, String prefix) {
        String stem = capitalized(prefix) + (companion ? overload(method) : "");
        String type = local
                ? companion(owner, "Sweeps") + "." + stem + "Residuals"
                : companion(declaring, "Derivatives") + "." + stem + "Frame";
        return new ReferenceType(type);
    }

    /** What tells the generated types of overloads apart: the parameter types, where there are several differentiable methods. */
    private String overload(ExecutableElement method) {
        Map<String, Long> counts = overloads.computeIfAbsent(Access.owner(method), this::countByName);
        return counts.getOrDefault(stem(method), 0L) > 1 ? parameterTypes(method) : "";
    }

    private Map<String, Long> countByName(TypeElement type) {
        return Structures.code(type).stream()
                .filter(this::isDifferentiable)
                .collect(Collectors.groupingBy(Callees::stem, Collectors.counting()));
    }

    /** A stem for the generated members of a version of a helper, named after the functions that it has inside. */
    private String prefix(ExecutableElement method, Specialization specialization) {
        String stem = prefix(method);
        if (specialization.known().isEmpty() && specialization.types().isEmpty()) return stem;
        String types = method.getTypeParameters().stream()
                .map(specialization.types()::get)
                .filter(Objects::nonNull)
                .map(Callees::word)
                .collect(Collectors.joining());
        String label = types
                + new TreeMap<>(specialization.known())
                        .values().stream()
                                .map(Variable::closure)
                                .filter(Objects::nonNull)
                                .map(Closure::label)
                                .distinct()
                                .collect(Collectors.joining());
        boolean numbered = label.endsWith(ClosureLowering.LAMBDA);
        return free(stem + label, numbered);
    }

    /** Whether what is generated for a function of this name could be called like what belongs to another one, or to its method. */
    private static boolean endsLikeMember(String label) {
        return ADDED.stream().anyMatch(label::endsWith);
    }

    private String free(String wish, boolean numbered) {
        String free = wish + (numbered ? "1" : "");
        for (int i = 2; !taken.add(free); i++) free = wish + i;
        return free;
    }

    /** A stem for the generated members of a helper that no other method of the top-level class has. */
    private String prefix(ExecutableElement method) {
        if (prefixes.isEmpty()) choosePrefixes();
        return prefixes.getOrDefault(method, stem(method));
    }

    private void choosePrefixes() {
        TypeElement top = Access.topLevel(owner);
        List<ExecutableElement> all = new ArrayList<>();
        collect(top == null ? owner : top, all);
        Map<String, Long> uses = all.stream().collect(Collectors.groupingBy(Callees::stem, Collectors.counting()));
        taken.addAll(uses.keySet());
        for (ExecutableElement method : all) {
            String name = stem(method);
            if (uses.getOrDefault(name, 1L) == 1L) {
                prefixes.put(method, name);
                continue;
            }
            String wanted = name + parameterTypes(method);
            String free = wanted;
            for (int i = 2; !taken.add(free); i++) free = wanted + i;
            prefixes.put(method, free);
        }
    }

    private static void collect(TypeElement type, List<ExecutableElement> methods) {
        for (Element member : type.getEnclosedElements()) {
            boolean constructs = Access.isConstructor(member) && type.getKind() == ElementKind.RECORD;
            if (constructs || member.getKind() == ElementKind.METHOD) methods.add((ExecutableElement) member);
            if (member instanceof TypeElement nested) collect(nested, methods);
        }
    }

    // (double, double[])  =>  DoubleDoubleArray
    private static String parameterTypes(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> word(TypeLowering.of(parameter.asType())))
                .collect(Collectors.joining());
    }

    private static String word(Type type) {
        if (type instanceof ArrayType array && !array.isList()) return word(array.element()) + "Array";
        String name = type.java().replaceAll("<.*>", "");
        return capitalized(name.substring(name.lastIndexOf('.') + 1));
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    // Outer.Inner  =>  Outer_InnerSweeps
    static String companion(TypeElement type, String suffix) {
        StringBuilder name = new StringBuilder(type.getSimpleName() + suffix);
        Element at = type.getEnclosingElement();
        while (at instanceof TypeElement outer) {
            name.insert(0, outer.getSimpleName() + "_");
            at = outer.getEnclosingElement();
        }
        String home =
                at instanceof PackageElement named ? named.getQualifiedName().toString() : "";
        return home.isEmpty() ? name.toString() : home + "." + name;
    }
}
