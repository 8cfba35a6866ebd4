package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jadjoint.processor.diagnostics.Problem;

/**
 * Reads the companions of a class from its declarations, in source or in a class file.
 *
 * <p>What cannot be differentiated is described as closely as possible, so that members can be declared and no further
 * errors follow from their absence. A reader serves one round of annotation processing, since elements do.
 */
public final class CompanionReader {
    /** What the receiver of an instance method is called, where no parameter is. */
    private static final String SELF = "self";

    private final Elements elements;
    private final Types types;
    private final Differentiability differentiability;
    private final Map<TypeElement, CompanionClass> read = new HashMap<>();

    public CompanionReader(Elements elements, Types types, Differentiability differentiability) {
        this.elements = elements;
        this.types = types;
        this.differentiability = differentiability;
    }

    /**
     * Whether making a record does nothing but to keep its components: in this compilation its constructor is not written out, and else
     * its tangent type says so.
     *
     * @param record its canonical name
     * @param tangent that of its tangent type
     */
    public boolean isPlain(String record, String tangent) {
        TypeElement type = elements.getTypeElement(record);
        if (type != null && Constructors.isImplicit(type, elements)) return true;
        return TangentClass.says(TangentClass.PLAIN, tangent, elements);
    }

    /** The companions of a class that declares differentiable methods. */
    public CompanionClass read(TypeElement owner) {
        CompanionClass known = read.get(owner);
        if (known == null) {
            known = readAnew(owner);
            read.put(owner, known);
        }
        return known;
    }

    private CompanionClass readAnew(TypeElement owner) {
        List<ExecutableElement> all = Constructors.methodsAndConstructors(owner);
        List<ExecutableElement> differentiable =
                all.stream().filter(differentiability::isDifferentiable).toList();
        Set<String> overloaded = repeatedNames(all);
        Set<String> ambiguous = repeatedNames(differentiable);
        Suppressions suppressions = new Suppressions(elements, owner);
        NameClashes clashes = new NameClashes();
        List<CompanionMethod> methods = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (ExecutableElement element : differentiable) {
            String name = Constructors.stem(element);
            String suffix = ambiguous.contains(name) ? Spelling.overload(element) : "";
            CompanionMethod method = method(owner, element, overloaded.contains(name), suffix, suppressions);
            List<Finding> ofMethod = DeclarationRules.findings(method);
            List<Finding> obstacles = obstacles(method, clashes);
            findings.addAll(ofMethod);
            findings.addAll(obstacles);
            if (obstacles.isEmpty()) {
                methods.add(ofMethod.isEmpty() ? method : method.rejected());
            }
        }
        PackageElement home = elements.getPackageOf(owner);
        return new CompanionClass(
                owner,
                home.getQualifiedName().toString(),
                Spelling.stem(owner),
                Marks.isPublic(owner),
                methods,
                findings);
    }

    /** What makes it impossible to declare the members of the method at all. */
    private static List<Finding> obstacles(CompanionMethod method, NameClashes clashes) {
        List<Finding> obstacles = new ArrayList<>();
        for (CompanionParameter parameter : method.parameters()) {
            addPrivateType(method, parameter.element(), parameter.type(), obstacles);
        }
        addPrivateType(method, method.element(), method.result().type(), obstacles);
        method.thrown().forEach(thrown -> addPrivateType(method, method.element(), thrown, obstacles));
        if (obstacles.isEmpty()) {
            clashes.findIn(method).ifPresent(obstacles::add);
        }
        return obstacles;
    }

    private static void addPrivateType(
            CompanionMethod method, Element place, TypeMirror type, List<Finding> obstacles) {
        SignatureTypes.privateIn(type)
                .map(hidden -> Finding.of(Problem.PRIVATE_MEMBER, place, Spelling.nested(hidden), method.toString()))
                .ifPresent(obstacles::add);
    }

    /** The companion of a method that another one calls; empty if the method is not differentiable. */
    public Optional<CompanionMethod> callee(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner && differentiability.isDifferentiable(method)
                ? read(owner).method(method).map(found -> CompiledCompanion.named(found, derivatives(owner)))
                : Optional.empty();
    }

    /**
     * The method of a class, or of one nested in it, of whose companion a generated method is a member; without memory, as users call it.
     *
     * @param user the class
     */
    public Optional<CompanionMethod> behind(ExecutableElement generated, Member member, TypeElement user) {
        if (!(generated.getEnclosingElement() instanceof TypeElement derivatives)) return Optional.empty();
        CompanionClass companion = read(user);
        if (derivatives.getQualifiedName().contentEquals(companion.qualified(companion.derivativesName()))) {
            return companion.methods().stream()
                    .filter(method -> member.isDeclaredFor(method) && isMember(generated, member, method))
                    .findFirst();
        }
        return user.getEnclosedElements().stream()
                .filter(TypeElement.class::isInstance)
                .flatMap(inner -> behind(generated, member, (TypeElement) inner).stream())
                .findFirst();
    }

    private static boolean isMember(ExecutableElement generated, Member member, CompanionMethod method) {
        List<Formal> formals = Signatures.ofDerivatives(method, member);
        if (!generated.getSimpleName().contentEquals(method.memberName(member))) return false;
        if (generated.getParameters().size() != formals.size()) return false;
        for (int i = 0; i < formals.size(); i++) {
            String given = generated.getParameters().get(i).asType().toString();
            boolean same = formals.get(i).type() instanceof Formal.Declared declared
                    ? given.equals(declared.type().toString())
                    : formals.get(i).type() instanceof Formal.Tangent tangent
                            && given.equals(tangent.type().java());
            if (!same) return false;
        }
        return true;
    }

    /** The names that the companion of an annotated method gives to its parameters, without its receiver: those of components, where there are any. */
    public List<String> parameterNames(ExecutableElement method) {
        List<String> declared = method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        return callee(method)
                .map(found -> found.declaredParameters().stream()
                        .map(parameter -> parameter.isDifferentiable() ? parameter.component() : parameter.name())
                        .toList())
                .orElse(declared);
    }

    /**
     * What keeps calls into the companion of a class file from being written; empty where nothing does.
     *
     * @param owner the class of the primal
     * @param frame the qualified name of the frame that the call expects
     */
    public Optional<Finding> obstacle(TypeElement owner, String frame) {
        CompanionClass companion = read(owner);
        String name = companion.qualified(companion.derivativesName());
        Optional<CompanionMethod> callee = companion.methods().stream()
                .filter(method -> frame.equals(name + "." + method.typeName(NestedType.FRAME)))
                .findFirst();
        Optional<String> reason = derivatives(owner)
                .map(type -> CompanionVersion.obstacle(type)
                        .or(() -> callee.isEmpty()
                                ? Optional.of(CalleeInterface.INCOMPLETE)
                                : CalleeInterface.obstacle(type, name, callee.get())))
                .orElse(Optional.of("is missing"));
        String spoken = callee.map(CompanionMethod::toString).orElse(Spelling.nested(owner));
        return reason.map(words -> Finding.of(Problem.INCOMPATIBLE_COMPANION, owner, spoken, words));
    }

    /**
     * Up to which order the companion of a method has derivatives; 1 where there is no such method.
     *
     * @param frame the qualified name of the method's frame
     */
    public int order(TypeElement owner, String frame) {
        CompanionClass companion = read(owner);
        String name = companion.qualified(companion.derivativesName());
        return companion.methods().stream()
                .filter(method -> frame.equals(name + "." + method.typeName(NestedType.FRAME)))
                .mapToInt(CompanionMethod::order)
                .findFirst()
                .orElse(1);
    }

    private Optional<TypeElement> derivatives(TypeElement owner) {
        CompanionClass companion = read(owner);
        String name = companion.qualified(companion.derivativesName());
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(owner), name));
    }

    private CompanionMethod method(
            TypeElement owner, ExecutableElement method, boolean overloaded, String suffix, Suppressions suppressions) {
        NameScope scope = scopeOf(owner);
        List<CompanionParameter> parameters = parameters(method, scope);
        return new CompanionMethod(
                method,
                Constructors.stem(method),
                overloaded,
                suffix,
                parameters,
                result(owner, method),
                Marks.isPublic(owner) && method.getModifiers().contains(Modifier.PUBLIC),
                method.getThrownTypes().stream()
                        .map(thrown -> declarable(thrown))
                        .toList(),
                keepsVarargs(method),
                elements.isDeprecated(method),
                suppressions.of(method),
                AddedNames.in(scope),
                differentiability.order(method),
                true);
    }

    /** A result without derivative is rejected; until the build fails, its cotangents are taken for numbers. */
    private CompanionResult result(TypeElement owner, ExecutableElement method) {
        TypeMirror type = declarable(Constructors.isConstructor(method) ? owner.asType() : method.getReturnType());
        Optional<TangentType> tangent = type.getKind() == TypeKind.VOID
                ? Optional.empty()
                : Optional.of(tangent(type).filter(known -> !known.isOpen()).orElse(TangentType.DOUBLE));
        return new CompanionResult(type, tangent);
    }

    /** Type variables of a generic method or class, which is rejected, give way to their bounds. */
    private TypeMirror declarable(TypeMirror type) {
        return SignatureTypes.mentionsVariable(type) ? types.erasure(type) : type;
    }

    private List<CompanionParameter> parameters(ExecutableElement method, NameScope scope) {
        List<? extends VariableElement> declared = method.getParameters();
        NameScope components = new NameScope(List.of());
        List<String> names = names(declared, scope);
        List<CompanionParameter> parameters = new ArrayList<>();
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC) || Constructors.isConstructor(method);
        if (!isStatic && method.getEnclosingElement() instanceof TypeElement owner) {
            parameters.add(receiver(owner, scope, components));
        }
        for (int i = 0; i < declared.size(); i++) {
            VariableElement element = declared.get(i);
            Optional<TangentType> tangent =
                    Constructors.isNoDerivative(element) ? Optional.empty() : tangent(element.asType());
            boolean constant = Constructors.isConstructor(method) || Constructors.isNoDerivative(element);
            Optional<FunctionShape> function =
                    constant || tangent.isPresent() ? Optional.empty() : FunctionShape.of(element.asType());
            boolean carries = tangent.isPresent() || function.isPresent();
            String own = element.getSimpleName().toString();
            parameters.add(new CompanionParameter(
                    element,
                    names.get(i),
                    declarable(element.asType()),
                    tangent,
                    function,
                    tangent.isPresent() ? Spelling.component(own, components) : "",
                    carries ? scope.take(own + "Bar") : "",
                    carries ? scope.take(own + "Dot") : ""));
        }
        return parameters;
    }

    /** Of a record it may be differentiable; the fields of a class are constants. */
    private CompanionParameter receiver(TypeElement owner, NameScope scope, NameScope components) {
        Optional<TangentType> tangent =
                TangentType.isStructure(owner) ? TangentType.of(owner.asType()) : Optional.empty();
        String name = scope.take(SELF);
        return new CompanionParameter(
                owner,
                name,
                declarable(owner.asType()),
                tangent,
                Optional.empty(),
                tangent.isPresent() ? Spelling.component(name, components) : "",
                tangent.isPresent() ? scope.take(name + "Bar") : "",
                tangent.isPresent() ? scope.take(name + "Dot") : "");
    }

    private static Set<String> repeatedNames(List<ExecutableElement> methods) {
        Set<String> seen = new HashSet<>();
        return methods.stream()
                .map(Constructors::stem)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    /** The user's names as they are; only then those that have to give way, so that they give way to none of ours. */
    private static List<String> names(List<? extends VariableElement> declared, NameScope scope) {
        List<String> own = declared.stream()
                .map(element -> element.getSimpleName().toString())
                .toList();
        List<Boolean> kept = own.stream().map(scope::isFree).toList();
        own.forEach(scope::reserve);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            names.add(kept.get(i) ? own.get(i) : scope.take(own.get(i)));
        }
        return names;
    }

    /** A room in which the classes are taken that bodies mention by their simple names. */
    private static NameScope scopeOf(TypeElement owner) {
        NameScope scope = new NameScope(Spelling.CLASS_NAMES);
        String stem = Spelling.stem(owner);
        scope.reserve(stem + "Derivatives");
        scope.reserve(stem + "Sweeps");
        for (String name : Spelling.nested(owner).split("\\.", -1)) {
            scope.reserve(name);
        }
        return scope;
    }

    /** Boxes count as their primitives here: they are rejected, but their members should still be found. */
    private static Optional<TangentType> tangent(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement box) {
            return switch (box.getQualifiedName().toString()) {
                case "java.lang.Double" -> Optional.of(TangentType.DOUBLE);
                case "java.lang.Float" -> Optional.of(TangentType.FLOAT);
                default -> TangentType.ofParameter(type);
            };
        }
        return TangentType.ofParameter(type);
    }

    /** A variable-arity parameter of a generic type would need promises that only the primal's author can make. */
    private boolean keepsVarargs(ExecutableElement method) {
        if (!method.isVarArgs()) {
            return false;
        }
        List<? extends VariableElement> parameters = method.getParameters();
        TypeMirror last = parameters.get(parameters.size() - 1).asType();
        return last instanceof ArrayType array && types.isSameType(types.erasure(array), array);
    }
}
