package org.jadjoint.processor.analysis;

import java.util.Set;
import org.jadjoint.processor.ir.Value;

/**
 * Which values of <i>every</i> type depend on the differentiable parameters, integers and strings included, and which reach a result as
 * data: what the check of differentiability looks at.
 */
public final class Dependence {
    private final Set<Object> varied;
    private final Set<Object> useful;
    private final Facts facts;

    private Dependence(Set<Object> varied, Set<Object> useful, Facts facts) {
        this.varied = varied;
        this.useful = useful;
        this.facts = facts;
    }

    public static Dependence of(Facts facts) {
        return new Dependence(
                Varied.throughEverything(facts.function(), facts.aliases()),
                Useful.throughEverything(facts.function(), facts.aliases()),
                facts);
    }

    public boolean isVaried(Value value) {
        return Activity.touches(varied, value, facts.aliases());
    }

    /** Whether the value reaches a result as data, not as condition, index or length only. */
    public boolean isUseful(Value value) {
        return useful.contains(Activity.key(value, facts.aliases()));
    }
}
