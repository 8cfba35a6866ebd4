package org.jadjoint.runtime.check;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jadjoint.runtime.DifferentiableMap;
import org.jadjoint.runtime.Structure;
import org.jspecify.annotations.Nullable;

/** A rule as a map from the arguments of its primal, of which the {@code active} ones are differentiated. */
record RuleMap(RuleMethods methods, List<Integer> active, Modes modes)
        implements DifferentiableMap<Object[], Object[], Object, Object> {

    /** One map, or one for each mode where the two know derivatives by different arguments. */
    static List<RuleMap> of(RuleMethods methods) {
        List<Integer> pulled = arguments(methods, methods::pullsBack);
        List<Integer> pushed = arguments(methods, methods::pushesForward);
        if (pulled.equals(pushed)) {
            return List.of(new RuleMap(methods, pulled, Modes.BOTH));
        }
        List<RuleMap> maps = new ArrayList<>();
        if (!pulled.isEmpty()) {
            maps.add(new RuleMap(methods, pulled, Modes.REVERSE));
        }
        if (!pushed.isEmpty()) {
            maps.add(new RuleMap(methods, pushed, Modes.FORWARD));
        }
        return maps;
    }

    private static List<Integer> arguments(RuleMethods methods, IntPredicate has) {
        return IntStream.range(0, methods.parameters().size())
                .filter(has)
                .boxed()
                .toList();
    }

    @Override
    public Structure<Object[], Object[]> structure() {
        return new ArgumentsStructure(methods, active);
    }

    @Override
    public Structure<Object, Object> resultStructure() {
        return new ResultStructure();
    }

    @Override
    public Object value(Object[] point) {
        return methods.value(point);
    }

    @Override
    public Vjp<Object, Object, Object[]> vjp(Object[] point) {
        Object value = methods.value(structure().map(point, leaf -> leaf));
        return new Vjp<>() {
            @Override
            public Object value() {
                return value;
            }

            @Override
            public Object[] pullback(Object resultBar) {
                return modes == Modes.FORWARD ? columns(point, value, resultBar) : pulled(point, value, resultBar);
            }
        };
    }

    @Override
    public Jvp<Object, Object> jvp(Object[] point, Object[] direction) {
        Object value = methods.value(structure().map(point, leaf -> leaf));
        return new Jvp<>(value, pushed(point, value, direction));
    }

    private Object[] pulled(Object[] point, Object value, Object resultBar) {
        Object[] bars = structure().zero(point);
        Map<String, Object> offered = offered(point, value);
        offered.put("resultBar", resultBar);
        for (int argument : active) {
            if (methods.isArray(argument)) {
                offered.put(methods.parameters().get(argument) + "Bar", bars[argument]);
            }
        }
        RuleMethods.Member combined = methods.pullback();
        Object together = combined == null ? null : methods.call(combined, offered);
        for (int argument : active) {
            RuleMethods.Member single = methods.pullbacks().get(argument);
            if (single == null && combined != null && !methods.isArray(argument)) {
                bars[argument] = part(together, combined, argument);
            } else if (single != null) {
                Object bar = methods.call(single, offered);
                bars[argument] = methods.isArray(argument) ? bars[argument] : required(bar, single);
            }
        }
        return bars;
    }

    private Object part(@Nullable Object together, RuleMethods.Member combined, int argument) {
        Method accessor = methods.component(combined, argument);
        return required(
                accessor == null ? null : RuleMethods.invokeOn(required(together, combined), accessor), combined);
    }

    /** The pullback by forward mode alone: one run for each leaf. */
    private Object[] columns(Object[] point, Object value, Object resultBar) {
        Structure<Object[], Object[]> structure = structure();
        double[] bars = new double[structure.size(point)];
        for (int leaf = 0; leaf < bars.length; leaf++) {
            double[] direction = new double[bars.length];
            direction[leaf] = 1;
            Object tangent = pushed(point, value, structure.unflattenTangent(point, direction));
            bars[leaf] = resultStructure().dot(resultBar, tangent);
        }
        return structure.unflattenTangent(point, bars);
    }

    private Object pushed(Object[] point, Object value, Object[] direction) {
        RuleMethods.Member jvp = methods.jvp();
        if (jvp == null) {
            throw new IllegalStateException("there is no JVP");
        }
        Map<String, Object> offered = offered(point, value);
        for (int argument : active) {
            offered.put(methods.parameters().get(argument) + "Dot", direction[argument]);
        }
        return required(methods.call(jvp, offered), jvp);
    }

    private Map<String, Object> offered(Object[] point, Object value) {
        Object[] arguments = structure().map(point, leaf -> leaf);
        Map<String, Object> offered = new HashMap<>();
        offered.put("result", value);
        for (int i = 0; i < arguments.length; i++) {
            offered.put(methods.parameters().get(i), arguments[i]);
        }
        return offered;
    }

    private static Object required(@Nullable Object returned, RuleMethods.Member member) {
        if (returned == null) {
            throw new AssertionError(member.method().getName() + " returns nothing");
        }
        return returned;
    }
}
