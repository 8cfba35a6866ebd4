package org.jadjoint.processor.handwritten;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jadjoint.processor.companion.Finding;
import org.jadjoint.processor.companion.Marks;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.diagnostics.Problem;
import org.jspecify.annotations.Nullable;

/** Finds the method that a rule is for, and what keeps it from having one. */
final class PrimalReader {
    private static final Set<String> RESERVED = Set.of("result", "resultBar");

    private final Elements elements;
    private final Types types;
    private final TypeElement rule;
    private final List<Finding> findings;

    PrimalReader(Elements elements, Types types, TypeElement rule, List<Finding> findings) {
        this.elements = elements;
        this.types = types;
        this.rule = rule;
        this.findings = findings;
    }

    /** The method; null where it cannot be told. */
    @Nullable
    Primal read() {
        boolean own = Marks.value(rule, Marks.DERIVATIVE_RULE, "of")
                .filter(of -> !(of instanceof TypeMirror type) || type.getKind() != TypeKind.VOID)
                .isEmpty();
        ExecutableElement method = own ? value() : foreign();
        if (method == null) return null;
        List<String> names = own ? names(method) : given("parameters", method);
        if (names.size() != method.getParameters().size()) return null;
        Primal primal = new Primal(method, names);
        checkMethod(primal);
        checkNames(primal);
        return primal;
    }

    private @Nullable ExecutableElement value() {
        for (String member : List.of("method", "parameters", "types")) {
            if (Marks.value(rule, Marks.DERIVATIVE_RULE, member).isPresent()) {
                complain(member + " is given without of");
                return null;
            }
        }
        List<ExecutableElement> found = ElementFilter.methodsIn(rule.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("value"))
                .toList();
        if (found.size() == 1) return found.get(0);
        complain(
                found.isEmpty() ? "it names none, and has no method value of its own" : "it has several methods value");
        return null;
    }

    private @Nullable ExecutableElement foreign() {
        Object of = Marks.value(rule, Marks.DERIVATIVE_RULE, "of").orElseThrow();
        if (!(of instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement owner)) {
            if (of instanceof TypeMirror type && type.getKind() != TypeKind.ERROR) complain(type + " has no methods");
            return null;
        }
        String name = Marks.value(rule, Marks.DERIVATIVE_RULE, "method")
                .map(Object::toString)
                .orElse("");
        if (name.isEmpty()) {
            complain("method is missing, the name of the one of " + Spelling.nested(owner) + " that is meant");
            return null;
        }
        Optional<List<TypeMirror>> wanted = classes();
        Optional<List<String>> names = strings("parameters");
        if (wanted.isPresent()
                && names.isPresent()
                && wanted.get().size() != names.get().size()) {
            complain("it gives " + names.get().size() + " names and "
                    + wanted.get().size() + " types of parameters");
            return null;
        }
        return find(owner, name, wanted, names);
    }

    private @Nullable ExecutableElement find(
            TypeElement owner, String name, Optional<List<TypeMirror>> wanted, Optional<List<String>> names) {
        List<ExecutableElement> named = ElementFilter.methodsIn(elements.getAllMembers(owner)).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
        List<ExecutableElement> found = named.stream()
                .filter(method -> wanted.map(all -> takes(method, all)).orElse(true))
                .filter(method -> names.map(
                                all -> all.size() == method.getParameters().size())
                        .orElse(true))
                .toList();
        if (found.size() == 1) return found.get(0);
        String spoken = Spelling.nested(owner) + "." + name;
        if (named.isEmpty()) complain(spoken + " does not exist");
        else if (found.isEmpty()) complain("no " + spoken + " takes such parameters");
        else complain("there are several " + spoken + ", and types does not say which");
        return null;
    }

    private boolean takes(ExecutableElement method, List<TypeMirror> wanted) {
        List<? extends VariableElement> parameters = method.getParameters();
        return parameters.size() == wanted.size()
                && IntStream.range(0, wanted.size())
                        .allMatch(i -> types.isSameType(
                                types.erasure(parameters.get(i).asType()), types.erasure(wanted.get(i))));
    }

    private List<String> given(String member, ExecutableElement method) {
        Optional<List<String>> names = strings(member);
        if (names.isPresent()) return names.get();
        List<String> own = names(method);
        if (own.stream().noneMatch(RuleReader::isMissing)) return own;
        complain("the class file of " + Spelling.spoken(method) + " does not name its parameters, so parameters must");
        return List.of();
    }

    private static List<String> names(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    private Optional<List<String>> strings(String member) {
        return Marks.value(rule, Marks.DERIVATIVE_RULE, member)
                .map(PrimalReader::items)
                .map(items -> items.stream().map(Object::toString).toList());
    }

    private Optional<List<TypeMirror>> classes() {
        return Marks.value(rule, Marks.DERIVATIVE_RULE, "types")
                .map(PrimalReader::items)
                .map(items -> items.stream()
                        .filter(TypeMirror.class::isInstance)
                        .map(TypeMirror.class::cast)
                        .toList());
    }

    /** The values in an array of an annotation. */
    static List<Object> items(Object array) {
        List<Object> items = new ArrayList<>();
        if (array instanceof List<?> list) {
            list.forEach(each -> items.add(((AnnotationValue) each).getValue()));
        }
        return items;
    }

    private void checkMethod(Primal primal) {
        Set<Modifier> modifiers = primal.method().getModifiers();
        if (!modifiers.contains(Modifier.STATIC)) complain(primal.spoken() + " is not static");
        if (modifiers.contains(Modifier.PRIVATE)) complain(primal.spoken() + " is private");
        if (!primal.method().getTypeParameters().isEmpty()) complain(primal.spoken() + " is generic");
        if (Marks.isNoDerivative(primal.method())) complain(primal.spoken() + " is @NoDerivative");
        Optional<TangentType> result = TangentType.of(primal.result());
        if (result.isEmpty() || !isKnown(result.get())) {
            complain("the result of " + primal.spoken() + " is of type " + Spelling.simple(primal.result())
                    + ", where rules know numbers and arrays of numbers");
        }
        boolean any = false;
        for (int i = 0; i < primal.names().size(); i++) {
            Optional<TangentType> type = primal.derivative(i);
            any |= type.isPresent();
            if (type.isPresent() && !isKnown(type.get())) {
                complain(primal.names().get(i) + " is of type " + Spelling.simple(primal.type(i))
                        + ", where rules know numbers and arrays of numbers");
            }
        }
        if (!any) complain(primal.spoken() + " has no parameter to differentiate by");
    }

    private static boolean isKnown(TangentType type) {
        return type.isScalar() || type.isFlat();
    }

    private void checkNames(Primal primal) {
        Set<String> taken = new HashSet<>(RESERVED);
        for (int i = 0; i < primal.names().size(); i++) {
            String name = primal.names().get(i);
            boolean clash = name.isEmpty() || !taken.add(name);
            if (!clash && primal.derivative(i).isPresent()) {
                boolean bar = taken.add(name + "Bar");
                boolean dot = taken.add(name + "Dot");
                clash = !bar || !dot || primal.capitalised(Spelling.capitalised(name)) != i;
            }
            if (clash) complain("\"" + name + "\" cannot name a parameter of its own in a rule");
        }
    }

    private void complain(String reason) {
        findings.add(new Finding(Problem.RULE_METHOD, rule, List.of(Spelling.nested(rule), reason)));
    }
}
