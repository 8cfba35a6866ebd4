package org.jadjoint.processor.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Primitive.Operator;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Rewriter;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/**
 * What one statement contributes to one cotangent, put together: {@code g * a * b - g * c} becomes {@code g * (a * b - c)}, where the
 * factor is the partial derivative that one would write by hand, and a sum that a loop carries gets one update for each statement, {@code
 * volBar += c + d}. Both shorten what the next iteration waits for.
 *
 * <p>Only sums of cotangents are touched, never a value of the primal.
 */
final class Contributions extends Rewriter {
    /** Everything that one statement adds up, in order, and the addition that came last. */
    private record Sum(Op.Apply last, List<Value> terms) {}

    private final Set<Value> additions;
    private final IdentityHashMap<Value, Integer> uses = new IdentityHashMap<>();
    private final Set<Value> carried = new HashSet<>();
    private final IdentityHashMap<Value, Sum> sums = new IdentityHashMap<>();
    private final Set<Value> absorbed = new HashSet<>();
    /** What the region that is being written computes itself: nothing is taken out of a loop or a branch, or into one. */
    private IdentityHashMap<Value, Op.Apply> definitions = new IdentityHashMap<>();

    private Contributions(Set<Value> additions) {
        this.additions = additions;
    }

    /**
     * A reverse sweep with its contributions put together.
     *
     * @param additions the results of all additions that add a contribution to a cotangent
     */
    static Region gather(Region reverse, Set<Value> additions) {
        Contributions contributions = new Contributions(additions);
        contributions.count(reverse);
        return contributions.rewrite(reverse);
    }

    private void count(Region region) {
        for (Op op : region.ops()) {
            op.operands().forEach(this::count);
            if (op instanceof Op.Loop loop) carried.addAll(loop.parameters());
            op.regions().forEach(this::count);
        }
        region.end().operands().forEach(this::count);
        region.end().regions().forEach(this::count);
    }

    private void count(Value value) {
        uses.merge(value, 1, Integer::sum);
    }

    private boolean isUsedOnce(Value value) {
        return uses.getOrDefault(value, 0) == 1;
    }

    @Override
    public Region rewrite(Region region) {
        IdentityHashMap<Value, Op.Apply> outer = definitions;
        definitions = new IdentityHashMap<>();
        region.ops().forEach(this::find);
        Region written = super.rewrite(region);
        definitions = outer;
        return written;
    }

    private void find(Op op) {
        if (!(op instanceof Op.Apply apply)) return;
        if (additions.contains(apply.result())) {
            Value before = apply.arguments().get(0);
            List<Value> terms = new ArrayList<>();
            Sum sum = definitions.containsKey(before) ? sums.get(before) : null;
            if (sum != null && isUsedOnce(before) && isSameStatement(sum.last, apply)) {
                absorbed.add(before);
                terms.addAll(sum.terms);
            } else {
                terms.add(before);
            }
            terms.add(apply.arguments().get(1));
            sums.put(apply.result(), new Sum(apply, terms));
        }
        definitions.put(apply.result(), apply);
    }

    private static boolean isSameStatement(Op a, Op b) {
        return a.source().line() == b.source().line()
                && a.source().text().equals(b.source().text());
    }

    @Override
    protected void rewrite(Op op) {
        Sum sum = op instanceof Op.Apply apply ? sums.get(apply.result()) : null;
        if (sum == null) super.rewrite(op);
        else if (!absorbed.contains(sum.last.result())) write(sum);
    }

    private void write(Sum sum) {
        out().at(sum.last.source());
        List<Value> terms = new ArrayList<>(use(sum.terms));
        for (Pair pair = bestPair(terms, sum); pair != null; pair = bestPair(terms, sum)) {
            terms.set(pair.at, factored(pair));
            terms.remove(pair.at + 1);
        }
        Value total = terms.size() > 2 && carried.contains(terms.get(0))
                ? out().add(terms.get(0), total(terms.subList(1, terms.size())))
                : total(terms);
        Value result = sum.last.result();
        replace(result, out().named(total, result.name()));
    }

    private Value total(List<Value> terms) {
        Value total = terms.get(0);
        for (Value term : terms.subList(1, terms.size())) total = out().add(total, term);
        return total;
    }

    /** Two neighbours among the terms, and how many steps their products have in common. */
    private record Pair(int at, Product first, Product second, int common) {}

    /** The neighbours with most in common, as far as taking it out costs no operation more; null where there are none. */
    private @Nullable Pair bestPair(List<Value> terms, Sum sum) {
        Pair best = null;
        for (int i = 0; i + 1 < terms.size(); i++) {
            Product first = product(terms.get(i), sum);
            Product second = product(terms.get(i + 1), sum);
            int common = first.common(second);
            if (common == 0 || !isWorthIt(first, second, common)) continue;
            if (best == null || common > best.common) best = new Pair(i, first, second, common);
        }
        return best;
    }

    /** The value as a product, as far back as the statement goes: so a helper contributes the same bits inlined or called. */
    private Product product(Value value, Sum sum) {
        Product product = new Product();
        Value step = value;
        Op.Apply op = definitions.get(step);
        while (op != null && isStep(op, sum)) {
            boolean negation = op.primitive() == Operator.NEG;
            product.prepend(step, negation ? null : use(op.arguments().get(1)), negation);
            step = use(op.arguments().get(0));
            op = definitions.get(step);
        }
        product.prepend(step, null, false);
        return product;
    }

    private static boolean isStep(Op.Apply op, Sum sum) {
        return (op.primitive() == Operator.MUL || op.primitive() == Operator.NEG) && isSameStatement(op, sum.last);
    }

    /** Intermediate products that others read stay, so what they save must not be computed again for more than one of them. */
    private boolean isWorthIt(Product first, Product second, int common) {
        if (!isUsedOnce(first.last()) || !isUsedOnce(second.last())) return false;
        if (first.factors(common).isEmpty() || second.factors(common).isEmpty()) return false;
        return first.kept(common, this::isUsedOnce) + second.kept(common, this::isUsedOnce) <= 1;
    }

    // g * a + g * b  =>  g * (a + b)
    private Value factored(Pair pair) {
        Value a = multiplied(pair.first.factors(pair.common));
        Value b = multiplied(pair.second.factors(pair.common));
        boolean minusA = pair.first.isNegative(pair.common);
        boolean minusB = pair.second.isNegative(pair.common);
        Value partial = minusA == minusB ? out().add(a, b) : minusA ? out().sub(b, a) : out().sub(a, b);
        Value product = step(Operator.MUL, pair.first.step(pair.common), partial);
        return minusA && minusB ? step(Operator.NEG, product) : product;
    }

    private Value multiplied(List<Value> factors) {
        Value product = factors.get(0);
        for (Value factor : factors.subList(1, factors.size())) product = out().mul(product, factor);
        return product;
    }

    /** A step of a product, which may itself have steps in common with the next term. */
    private Value step(Operator operator, Value... arguments) {
        Value result = out().apply(operator, arguments[0].type(), arguments);
        definitions.put(result, new Op.Apply(result, operator, List.of(arguments), out().source()));
        count(result);
        return result;
    }
}
