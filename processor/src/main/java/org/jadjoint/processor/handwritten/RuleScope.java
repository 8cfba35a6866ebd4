package org.jadjoint.processor.handwritten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jadjoint.processor.companion.Finding;
import org.jadjoint.processor.companion.Marks;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.handwritten.RuleReader.ReadRule;
import org.jadjoint.processor.ir.HandRule;
import org.jspecify.annotations.Nullable;

/**
 * Which rule is used for which call: one that a class around the call names in {@code @UseRules}, the innermost first; one that is declared
 * in the same top-level class; one that the class of the called method brings along in the same two ways; a rule's own {@code value}.
 */
public final class RuleScope {
    private final Elements elements;
    private final RuleReader reader;
    private final Map<TypeElement, List<ReadRule>> named = new HashMap<>();
    private final Map<TypeElement, List<ReadRule>> nested = new HashMap<>();

    /** The scope of one round of annotation processing, or of one reading. */
    public RuleScope(Elements elements, Types types) {
        this.elements = elements;
        this.reader = new RuleReader(elements, types);
    }

    /**
     * The rule for a call; null where there is none.
     *
     * @param user the class whose code calls the method
     */
    public @Nullable HandRule find(ExecutableElement method, TypeElement user) {
        ReadRule rule = findRule(method, user);
        if (rule == null || rule.derivative() == null) return null;
        if (!method.getModifiers().contains(Modifier.STATIC)) return null;
        HandRule derivative = rule.derivative();
        return derivative.obstacle() != null || isReached(rule, user)
                ? derivative
                : derivative.unusable("it is not public, and of another package");
    }

    private @Nullable ReadRule findRule(ExecutableElement method, TypeElement user) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) return null;
        if (isRule(owner)) {
            ReadRule own = reader.read(owner);
            if (isFor(own, method)) return own;
        }
        ReadRule found = around(method, user);
        return found == null ? around(method, owner) : found;
    }

    private @Nullable ReadRule around(ExecutableElement method, TypeElement from) {
        TypeElement outermost = from;
        for (Element at = from; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            for (ReadRule rule : named(type)) {
                if (isFor(rule, method)) return rule;
            }
            outermost = type;
        }
        for (ReadRule rule : nested(outermost)) {
            if (isFor(rule, method)) return rule;
        }
        return null;
    }

    private static boolean isFor(ReadRule rule, ExecutableElement method) {
        return rule.primal() != null && rule.primal().method().equals(method);
    }

    private static boolean isRule(TypeElement type) {
        return Marks.find(type, Marks.DERIVATIVE_RULE).isPresent();
    }

    /** The rules that a class names. */
    private List<ReadRule> named(TypeElement type) {
        return named.computeIfAbsent(
                type,
                each -> listed(each).stream()
                        .filter(RuleScope::isRule)
                        .map(reader::read)
                        .toList());
    }

    private static List<TypeElement> listed(TypeElement type) {
        return Marks.value(type, Marks.USE_RULES, "value").map(PrimalReader::items).orElse(List.of()).stream()
                .filter(DeclaredType.class::isInstance)
                .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                .toList();
    }

    /** The rules that are declared inside a top-level class. */
    private List<ReadRule> nested(TypeElement outermost) {
        List<ReadRule> known = nested.get(outermost);
        if (known != null) return known;
        List<ReadRule> found = new ArrayList<>();
        String home = outermost.getQualifiedName().toString();
        if (!home.startsWith("java.") && !home.startsWith("javax.")) collect(outermost, found);
        nested.put(outermost, found);
        return found;
    }

    private void collect(TypeElement type, List<ReadRule> found) {
        if (isRule(type)) found.add(reader.read(type));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(inner -> collect(inner, found));
    }

    /** Whether code in the package of a class can call the method and its rule. */
    private boolean isReached(ReadRule rule, TypeElement user) {
        if (rule.primal() == null) return false;
        List<Element> called = new ArrayList<>(List.of(rule.primal().method()));
        ElementFilter.methodsIn(rule.type().getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().toString().startsWith("vjp")
                        || method.getSimpleName().contentEquals("jvp"))
                .forEach(method -> {
                    called.add(method);
                    if (method.getReturnType() instanceof DeclaredType holder) called.add(holder.asElement());
                });
        PackageElement home = elements.getPackageOf(user);
        return called.stream().allMatch(each -> isReached(each, home));
    }

    private boolean isReached(Element element, PackageElement home) {
        if (elements.getPackageOf(element).equals(home)) return true;
        for (Element at = element; at != null && !(at instanceof PackageElement); at = at.getEnclosingElement()) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) return false;
        }
        return true;
    }

    /**
     * What is wrong with a class that declares a rule, or names some.
     *
     * @param isSource whether a class is compiled from source
     */
    public List<Finding> findings(TypeElement type, Predicate<TypeElement> isSource) {
        List<Finding> findings = new ArrayList<>();
        if (isRule(type)) {
            ReadRule rule = reader.read(type);
            findings.addAll(rule.findings());
            outOfScope(rule, isSource).ifPresent(findings::add);
            List<ReadRule> siblings = nested(outermost(type));
            int before = siblings.indexOf(rule);
            twice(siblings.subList(0, Math.max(before, 0)), rule, type).ifPresent(findings::add);
        }
        for (TypeElement each : listed(type)) {
            if (!isRule(each)) findings.add(finding(Problem.NOT_A_RULE, type, Spelling.nested(each)));
        }
        List<ReadRule> rules = named(type);
        for (int i = 0; i < rules.size(); i++) {
            twice(rules.subList(0, i), rules.get(i), type).ifPresent(findings::add);
        }
        return findings;
    }

    private static TypeElement outermost(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer ? outermost(outer) : type;
    }

    private static Optional<Finding> twice(List<ReadRule> before, ReadRule rule, TypeElement place) {
        Primal primal = rule.primal();
        if (primal == null) return Optional.empty();
        return before.stream()
                .filter(other -> other != rule && isFor(other, primal.method()))
                .findFirst()
                .map(other -> finding(
                        Problem.RULE_TWICE,
                        place,
                        Spelling.nested(rule.type()),
                        primal.spoken(),
                        Spelling.nested(other.type())));
    }

    /** A method of one's own that does not know of its rule would be differentiated as if there were none. */
    private Optional<Finding> outOfScope(ReadRule rule, Predicate<TypeElement> isSource) {
        Primal primal = rule.primal();
        if (primal == null || !(primal.method().getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        boolean differentiated = Marks.isDifferentiable(primal.method()) || hasDifferentiable(outermost(owner));
        if (!isSource.test(owner) || !differentiated || findRule(primal.method(), owner) != null)
            return Optional.empty();
        return Optional.of(finding(
                Problem.RULE_OUT_OF_SCOPE,
                rule.type(),
                Spelling.nested(rule.type()),
                primal.spoken(),
                Spelling.nested(owner)));
    }

    /** Whether helpers of a class may be differentiated by their bodies. */
    private static boolean hasDifferentiable(TypeElement type) {
        return type.getEnclosedElements().stream()
                .anyMatch(member -> Marks.isDifferentiable(member)
                        || (member instanceof TypeElement inner && hasDifferentiable(inner)));
    }

    private static Finding finding(Problem problem, Element place, String... arguments) {
        return new Finding(problem, place, List.of(arguments));
    }
}
