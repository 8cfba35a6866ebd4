package org.jadjoint.processor.handwritten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jadjoint.processor.companion.Finding;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.HandRule;
import org.jspecify.annotations.Nullable;

/** Reads rules from their declarations. A reader serves one round of annotation processing or one reading, since elements do. */
final class RuleReader {
    private static final Pattern MISSING = Pattern.compile("arg\\d+");

    private final Elements elements;
    private final Types types;
    private final Map<TypeElement, ReadRule> read = new HashMap<>();

    RuleReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * A rule as far as its declaration tells.
     *
     * @param primal the method that it is for, null where that cannot be told
     * @param derivative what it says, with an obstacle where there are findings; null where there is no method
     * @param findings its mistakes
     */
    record ReadRule(
            TypeElement type,
            @Nullable Primal primal,
            @Nullable HandRule derivative,
            List<Finding> findings) {}

    /** Whether a name is the one that the compiler gives to a parameter whose name a class file does not have. */
    static boolean isMissing(String name) {
        return MISSING.matcher(name).matches();
    }

    /** The rule that a class annotated {@code @DerivativeRule} declares. */
    ReadRule read(TypeElement rule) {
        ReadRule known = read.get(rule);
        if (known == null) {
            known = readAnew(rule);
            read.put(rule, known);
        }
        return known;
    }

    private ReadRule readAnew(TypeElement rule) {
        List<Finding> findings = new ArrayList<>();
        checkReach(rule, findings);
        Primal primal = new PrimalReader(elements, types, rule, findings).read();
        if (primal == null) return new ReadRule(rule, null, null, findings);
        MemberReader members = new MemberReader(types, rule, primal, findings);
        HandRule derivative = members.read();
        if (!findings.isEmpty()) {
            derivative = derivative.unusable(sentence(findings.get(0)));
        }
        return new ReadRule(rule, primal, derivative, findings);
    }

    private static String sentence(Finding finding) {
        return finding.problem().sentence(finding.arguments().toArray());
    }

    private static void checkReach(TypeElement rule, List<Finding> findings) {
        for (Element at = rule; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            if (type.getModifiers().contains(Modifier.PRIVATE)) {
                findings.add(new Finding(
                        Problem.RULE_MEMBER,
                        rule,
                        List.of(Spelling.nested(rule), Spelling.nested(type) + " is private")));
            }
        }
    }
}
