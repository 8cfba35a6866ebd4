package org.jadjoint.processor.handwritten;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jadjoint.processor.companion.Exceptions;
import org.jadjoint.processor.companion.Finding;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.HandRule;
import org.jadjoint.processor.ir.HandRule.Parameter;
import org.jadjoint.processor.ir.HandRule.Role;
import org.jspecify.annotations.Nullable;

/** Reads the methods of a rule: {@code vjpX}, {@code vjp} and {@code jvp}. */
final class MemberReader {
    private final Types types;
    private final TypeElement rule;
    private final Primal primal;
    private final ParameterReader parameters;
    private final List<Finding> findings;
    private final List<HandRule.Pullback> pullbacks = new ArrayList<>();
    private HandRule.@Nullable Tangent tangent;

    MemberReader(Types types, TypeElement rule, Primal primal, List<Finding> findings) {
        this.types = types;
        this.rule = rule;
        this.primal = primal;
        this.findings = findings;
        this.parameters = new ParameterReader(types, primal, findings);
    }

    /** What the rule says, as far as it is right. */
    HandRule read() {
        int before = findings.size();
        Set<String> seen = new LinkedHashSet<>();
        for (ExecutableElement method : ElementFilter.methodsIn(rule.getEnclosedElements())) {
            String name = method.getSimpleName().toString();
            if (!isMember(name)) continue;
            if (!seen.add(name)) complain(Problem.RULE_MEMBER, method, spoken(method), "there is another " + name);
            else read(method, name);
        }
        HandRule read = new HandRule(rule.getQualifiedName().toString(), primal.names(), pullbacks, tangent, null);
        if (seen.isEmpty()) complain(Problem.EMPTY_RULE, rule, Spelling.nested(rule));
        else if (findings.size() == before) checkEvenness(read);
        return read;
    }

    /** {@code jvp}, {@code vjp}, and {@code vjpX}, but not {@code vjpish}. */
    private static boolean isMember(String name) {
        if (name.equals("jvp") || name.equals("vjp")) return true;
        return name.startsWith("vjp") && !Character.isLowerCase(name.codePointAt(3));
    }

    private void read(ExecutableElement method, String name) {
        checkReach(method);
        if (name.equals("jvp")) {
            readTangent(method);
        } else if (name.equals("vjp")) {
            readJoint(method);
        } else {
            int argument = primal.capitalised(name.substring(3));
            Optional<TangentType> type = argument < 0 ? Optional.empty() : primal.derivative(argument);
            if (type.isPresent()) readSingle(method, argument, type.get());
            else complain(Problem.RULE_ARGUMENT, method, spoken(method), primal.spoken());
        }
    }

    private void checkReach(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (!modifiers.contains(Modifier.STATIC))
            complain(Problem.RULE_MEMBER, method, spoken(method), "it is not static");
        if (modifiers.contains(Modifier.PRIVATE))
            complain(Problem.RULE_MEMBER, method, spoken(method), "it is private");
        if (!method.getTypeParameters().isEmpty())
            complain(Problem.RULE_MEMBER, method, spoken(method), "it is generic");
        method.getThrownTypes().stream()
                .filter(Exceptions::isChecked)
                .forEach(thrown -> complain(
                        Problem.RULE_MEMBER,
                        method,
                        spoken(method),
                        "it throws " + Spelling.simple(thrown) + ", which is checked"));
    }

    // xDot, yDot  =>  the tangent of the result
    private void readTangent(ExecutableElement method) {
        List<Parameter> read = parameters.read(method, ParameterReader.Form.JVP, -1);
        boolean any = read.stream().anyMatch(each -> each.role() == Role.DOT);
        // A primal without such parameters has been complained of itself.
        if (!any && !differentiable().isEmpty()) {
            String first = primal.names().get(differentiable().get(0));
            complain(Problem.RULE_PARAMETER_MISSING, method, spoken(method), first + "Dot");
        }
        if (!types.isSameType(method.getReturnType(), primal.result())) {
            complainOfResult(method, Spelling.simple(primal.result()));
        }
        tangent = new HandRule.Tangent(method.getSimpleName().toString(), read);
    }

    // resultBar  =>  the cotangent of one argument
    private void readSingle(ExecutableElement method, int argument, TangentType type) {
        List<Parameter> read = parameters.read(method, ParameterReader.Form.VJP, argument);
        demand(method, "resultBar");
        List<Integer> returned = type.isScalar() ? List.of(argument) : List.of();
        if (type.isScalar()) {
            if (!types.isSameType(method.getReturnType(), primal.type(argument))) {
                complainOfResult(method, Spelling.simple(primal.type(argument)));
            }
        } else {
            demand(method, primal.names().get(argument) + "Bar");
            if (method.getReturnType().getKind() != TypeKind.VOID) complainOfResult(method, "void");
        }
        pullbacks.add(new HandRule.Pullback(method.getSimpleName().toString(), read, returned, null, null));
    }

    // resultBar  =>  the cotangents of all arguments
    private void readJoint(ExecutableElement method) {
        ElementFilter.methodsIn(rule.getEnclosedElements()).stream()
                .map(other -> other.getSimpleName().toString())
                .filter(name -> !name.equals("vjp") && !name.equals("jvp") && isMember(name))
                .findFirst()
                .ifPresent(
                        name -> complain(Problem.RULE_MEMBER, method, spoken(method), "there is " + name + " as well"));
        List<Parameter> read = parameters.read(method, ParameterReader.Form.VJP, -1);
        demand(method, "resultBar");
        List<Integer> returned = new ArrayList<>();
        @Nullable String structure = null;
        TypeElement holder = holder(method.getReturnType());
        if (holder != null) {
            structure = holder.getQualifiedName().toString();
            returned.addAll(components(method, holder));
        } else if (method.getReturnType().getKind() != TypeKind.VOID) {
            complainOfResult(method, "a record with one component for each argument that is a number");
        }
        HandRule.Pullback pullback =
                new HandRule.Pullback(method.getSimpleName().toString(), read, returned, structure, null);
        for (int argument : differentiable()) {
            if (pullback.covers(argument)) continue;
            String name = primal.names().get(argument);
            boolean array =
                    primal.derivative(argument).map(TangentType::isArray).orElse(false);
            if (array) complain(Problem.RULE_PARAMETER_MISSING, method, spoken(method), name + "Bar");
            else if (structure != null || method.getReturnType().getKind() == TypeKind.VOID)
                complainOfResult(method, "a record with a component " + name);
        }
        pullbacks.add(pullback);
    }

    private static @Nullable TypeElement holder(TypeMirror type) {
        boolean record = type instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.RECORD
                && declared.getTypeArguments().isEmpty();
        return record ? (TypeElement) ((DeclaredType) type).asElement() : null;
    }

    private List<Integer> components(ExecutableElement method, TypeElement holder) {
        List<Integer> returned = new ArrayList<>();
        for (Element at = holder; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            if (type.getModifiers().contains(Modifier.PRIVATE))
                complain(Problem.RULE_MEMBER, method, spoken(method), Spelling.nested(type) + " is private");
        }
        for (RecordComponentElement component : ElementFilter.recordComponentsIn(holder.getEnclosedElements())) {
            int argument = primal.names().indexOf(component.getSimpleName().toString());
            boolean number = argument >= 0
                    && primal.derivative(argument).map(TangentType::isScalar).orElse(false)
                    && types.isSameType(component.asType(), primal.type(argument));
            if (number) returned.add(argument);
            else
                complainOfResult(
                        method,
                        "a record whose components are the arguments that are numbers, which "
                                + component.getSimpleName() + " is not");
        }
        return returned;
    }

    private List<Integer> differentiable() {
        return IntStream.range(0, primal.names().size())
                .filter(i -> primal.derivative(i).isPresent())
                .boxed()
                .toList();
    }

    /** Both directions are to know the same arguments: one that is forgotten would else be found out only where it is used. */
    private void checkEvenness(HandRule read) {
        if (!read.hasVjp() || !read.hasJvp()) return;
        for (int argument : differentiable()) {
            if (read.hasVjp(argument) == read.hasJvp(argument)) continue;
            String name = primal.names().get(argument);
            String missing = read.hasVjp(argument)
                    ? "jvp takes no " + name + "Dot"
                    : "there is no vjp" + Spelling.capitalised(name);
            complain(Problem.UNEVEN_RULE, rule, Spelling.nested(rule), name, missing);
        }
    }

    private void demand(ExecutableElement method, String name) {
        boolean there = method.getParameters().stream()
                .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
        if (!there) complain(Problem.RULE_PARAMETER_MISSING, method, spoken(method), name);
    }

    private void complainOfResult(ExecutableElement method, String wanted) {
        complain(Problem.RULE_RESULT, method, spoken(method), Spelling.simple(method.getReturnType()), wanted);
    }

    private String spoken(ExecutableElement method) {
        return Spelling.nested(rule) + "." + method.getSimpleName();
    }

    private void complain(Problem problem, Element place, String... arguments) {
        findings.add(new Finding(problem, place, List.of(arguments)));
    }
}
