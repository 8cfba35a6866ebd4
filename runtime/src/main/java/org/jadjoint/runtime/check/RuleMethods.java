package org.jadjoint.runtime.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a rule and of what it is the derivative of. Here alone the runtime uses reflection.
 *
 * @param parameters the names of the parameters of the primal
 * @param pullbacks the methods for single arguments, by number of the argument
 * @param pullback the method for all arguments; null where there is none
 */
record RuleMethods(
        Class<?> rule,
        Method primal,
        List<String> parameters,
        Map<Integer, Member> pullbacks,
        @Nullable Member pullback,
        @Nullable Member jvp) {

    /** A method of the rule; its parameters say by their {@code names} what they ask for. */
    record Member(Method method, List<String> names) {}

    static RuleMethods of(Class<?> rule) {
        RuleTarget target = RuleTarget.of(rule);
        Map<Integer, Member> pullbacks = new HashMap<>();
        Member pullback = null;
        Member jvp = null;
        for (Method method : rule.getDeclaredMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) || method.isSynthetic()) {
                continue;
            }
            if (method.getName().equals("vjp")) {
                pullback = requireNamed(method);
            } else if (method.getName().equals("jvp")) {
                jvp = requireNamed(method);
            } else if (pulls(method)) {
                pullbacks.put(argument(rule, method, target.parameters()), requireNamed(method));
            }
        }
        if (pullbacks.isEmpty() && pullback == null && jvp == null) {
            throw new IllegalArgumentException(rule.getSimpleName() + " has no static method vjp…, vjp or jvp");
        }
        return new RuleMethods(rule, target.method(), target.parameters(), pullbacks, pullback, jvp);
    }

    private static boolean pulls(Method method) {
        return method.getName().startsWith("vjp")
                && !Character.isLowerCase(method.getName().charAt(3));
    }

    private static int argument(Class<?> rule, Method method, List<String> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i);
            if (method.getName().equals("vjp" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))) {
                return i;
            }
        }
        throw new IllegalArgumentException(rule.getSimpleName() + "." + method.getName()
                + " belongs to no parameter: they are " + String.join(", ", parameters));
    }

    private static Member requireNamed(Method method) {
        List<String> names = ParameterNames.of(method);
        if (names == null) {
            throw new IllegalArgumentException("the class file of "
                    + method.getDeclaringClass().getSimpleName() + " does not say what the parameters of "
                    + method.getName() + " are called: compile it with -parameters or -g");
        }
        return new Member(accessible(method), names);
    }

    static Method accessible(Method method) {
        if (!method.trySetAccessible()) {
            throw new IllegalArgumentException(
                    method + " cannot be called from here: open its package to " + RuleMethods.class.getModule());
        }
        return method;
    }

    /** Whether reverse mode gives what belongs to an argument. */
    boolean pullsBack(int argument) {
        if (!isFloating(argument)) {
            return false;
        }
        if (pullbacks.containsKey(argument)) {
            return true;
        }
        if (pullback == null) {
            return false;
        }
        return isArray(argument)
                ? pullback.names().contains(parameters.get(argument) + "Bar")
                : component(pullback, argument) != null;
    }

    /** Whether forward mode takes the tangent of an argument. */
    boolean pushesForward(int argument) {
        return isFloating(argument) && jvp != null && jvp.names().contains(parameters.get(argument) + "Dot");
    }

    Class<?> type(int argument) {
        return primal.getParameterTypes()[argument];
    }

    boolean isArray(int argument) {
        return type(argument).isArray();
    }

    private boolean isFloating(int argument) {
        Class<?> type = type(argument);
        return type == double.class || type == float.class || type == double[].class || type == float[].class;
    }

    /** The accessor of the part of a combined pullback's result; null where there is none. */
    @Nullable
    Method component(Member combined, int argument) {
        Class<?> structure = combined.method().getReturnType();
        if (!structure.isRecord()) {
            return null;
        }
        return Stream.of(structure.getRecordComponents())
                .filter(each -> each.getName().equals(parameters.get(argument)))
                .map(each -> accessible(each.getAccessor()))
                .findFirst()
                .orElse(null);
    }

    /** Calls a method of the rule with what its parameters ask for by name. */
    @Nullable
    Object call(Member member, Map<String, Object> offered) {
        List<Object> arguments = new ArrayList<>();
        for (String name : member.names()) {
            Object argument = offered.get(name);
            if (argument == null) {
                throw new IllegalArgumentException(rule.getSimpleName() + "."
                        + member.method().getName() + " asks for " + name + ", but there are only "
                        + String.join(", ", offered.keySet().stream().sorted().toList()));
            }
            arguments.add(argument);
        }
        return invoke(member.method(), arguments.toArray());
    }

    /** The value of the primal. */
    Object value(Object[] arguments) {
        Object value = invoke(primal, arguments);
        if (value == null) {
            throw new AssertionError(primal.getName() + " returns null");
        }
        return value;
    }

    static @Nullable Object invoke(Method method, Object[] arguments) {
        return invokeOn(null, method, arguments);
    }

    static @Nullable Object invokeOn(@Nullable Object receiver, Method method, Object... arguments) {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException | IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    method.getName() + " does not take " + Arrays.deepToString(arguments), refused);
        }
    }

    /** The arguments as the primal's parameters have them: {@code 1} is good for a {@code double}. */
    Object[] fitted(Object[] arguments) {
        if (arguments.length != parameters.size()) {
            throw new IllegalArgumentException(primal.getName() + " has the parameters " + String.join(", ", parameters)
                    + ", but there are " + arguments.length + " arguments");
        }
        Object[] fitted = arguments.clone();
        for (int i = 0; i < fitted.length; i++) {
            if (fitted[i] instanceof Number number && type(i) == double.class) {
                fitted[i] = number.doubleValue();
            } else if (fitted[i] instanceof Number number && type(i) == float.class) {
                fitted[i] = number.floatValue();
            } else if (isFloating(i) && !type(i).isInstance(fitted[i])) {
                throw new IllegalArgumentException("the argument " + parameters.get(i) + " of " + primal.getName()
                        + " is a " + type(i).getSimpleName() + ", but here it is a "
                        + fitted[i].getClass().getSimpleName());
            }
        }
        return fitted;
    }
}
