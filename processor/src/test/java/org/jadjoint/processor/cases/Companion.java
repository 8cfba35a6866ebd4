package org.jadjoint.processor.cases;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A compiled method and the members of its companion, called by reflection as a user calls them. */
public final class Companion {
    final Signature signature;
    private final Executable primal;
    private final Class<?> derivatives;

    private Companion(Signature signature, Executable primal, Class<?> derivatives) {
        this.signature = signature;
        this.primal = primal;
        this.derivatives = derivatives;
    }

    /** The companion of a method whose classes the loader has. */
    public static Companion of(Signature signature, ClassLoader loader) {
        try {
            List<Class<?>> declared = signature
                    .types()
                    .subList(signature.instance() ? 1 : 0, signature.types().size());
            Class<?> owner = loader.loadClass(signature.owner());
            Class<?>[] types = declared.toArray(Class<?>[]::new);
            Executable primal = signature.isConstructor()
                    ? owner.getDeclaredConstructor(types)
                    : owner.getDeclaredMethod(signature.name(), types);
            primal.setAccessible(true);
            String stem = signature.owner().replace('$', '_');
            return new Companion(signature, primal, loader.loadClass(stem + "Derivatives"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a call came to: its result or the class name of what it threw, and its arguments afterwards. */
    record Run(@Nullable Object result, String exception, List<Object> arguments) {
        boolean completed() {
            return exception.isEmpty();
        }

        /** The result, for calls that must not throw. */
        Object value() {
            return Objects.requireNonNull(result, exception);
        }
    }

    Run runPrimal(List<Object> arguments) {
        if (!signature.instance()) return invoke(primal, null, arguments);
        return invoke(
                primal,
                arguments.get(0),
                arguments,
                arguments.subList(1, arguments.size()).toArray());
    }

    /** Calls the member with that suffix whose parameters begin as given; {@code more} counts those that follow. */
    Run run(String suffix, List<Class<?>> types, List<Object> arguments) {
        return invoke(member(suffix, types, arguments.size() - types.size()), null, arguments);
    }

    /** Calls {@code fForward} for a new frame. */
    Run runForward(List<Class<?>> types, List<Object> arguments) {
        return runForward("", types, arguments);
    }

    /** Calls the forward sweep of an order, such as {@code Hvp}, for a new frame. */
    Run runForward(String order, List<Class<?>> types, List<Object> arguments) {
        Object[] andNull = Arrays.copyOf(arguments.toArray(), arguments.size() + 1);
        Method forward = member(order + "Forward", types, 1);
        for (int i = 0; i < arguments.size(); i++) andNull[i] = typed(andNull[i], forward.getParameterTypes()[i]);
        return invoke(forward, null, arguments, andNull);
    }

    /** The shadows of a list in an array of the type that is wanted. */
    private static @Nullable Object typed(@Nullable Object shadows, Class<?> type) {
        if (!(shadows instanceof Object[] array) || type.isInstance(shadows)) return shadows;
        Object typed = Array.newInstance(type.getComponentType(), array.length);
        for (int i = 0; i < array.length; i++) Array.set(typed, i, typed(array[i], type.getComponentType()));
        return typed;
    }

    /** Whether parameters are of the types that are wanted, where the shadow of a list counts as a list. */
    private static boolean fit(List<Class<?>> found, List<Class<?>> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            boolean shadow = wanted.get(i) == List.class && found.get(i).isArray();
            if (!shadow && found.get(i) != wanted.get(i)) return false;
        }
        return true;
    }

    /** Calls {@code fReverse} of the frame; overloads differ in the type of their frame. */
    Run runReverse(Object frame, List<Object> arguments) {
        return runReverse("", frame, arguments);
    }

    /** Calls the reverse sweep of an order, such as {@code Hvp}. */
    Run runReverse(String order, Object frame, List<Object> arguments) {
        String name = signature.name() + order + "Reverse";
        Method reverse = Arrays.stream(derivatives.getDeclaredMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterTypes()[0].isInstance(frame))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no member " + name + " for " + frame.getClass()));
        return invoke(reverse, null, arguments);
    }

    /** Whether its sweeps carry tangents, too. */
    public boolean hasSecondOrder() {
        return has("HvpForward");
    }

    /** Whether there is a member of that suffix. */
    boolean has(String suffix) {
        return Arrays.stream(derivatives.getDeclaredMethods())
                .anyMatch(it -> it.getName().equals(signature.name() + suffix));
    }

    private Method member(String suffix, List<Class<?>> types, int more) {
        String name = signature.name() + suffix;
        return Arrays.stream(derivatives.getDeclaredMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == types.size() + more)
                .filter(it -> fit(Arrays.asList(it.getParameterTypes()), types))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no member " + name + types + " and " + more + " more"));
    }

    /** A new workspace for the member whose parameters before it are given. */
    Object workspace(String suffix, List<Class<?>> types) {
        String name = signature.name() + suffix;
        Class<?> type = Arrays.stream(derivatives.getDeclaredMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == types.size() + 1)
                .map(it -> it.getParameterTypes())
                .filter(it -> Arrays.asList(it).subList(0, types.size()).equals(types))
                .map(it -> it[types.size()])
                .filter(it -> it.getSimpleName().endsWith("Workspace"))
                .findFirst()
                .orElseThrow();
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A component of a record, or what a method of an object without parameters returns. */
    static @Nullable Object component(Object owner, String name) {
        try {
            Method method = find(owner.getClass(), name);
            method.setAccessible(true);
            return method.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method find(Class<?> type, String name) throws NoSuchMethodException {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0 && !method.isBridge()) {
                    return method;
                }
            }
        }
        throw new NoSuchMethodException(type + "." + name);
    }

    /** Calls a method of an object by name; there is only one of that name and number of parameters. */
    static Run call(Object owner, String name, List<Object> arguments) {
        Method method = Arrays.stream(owner.getClass().getDeclaredMethods())
                .filter(it -> it.getName().equals(name) && it.getParameterCount() == arguments.size())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name + " in " + owner.getClass()));
        return invoke(method, owner, arguments);
    }

    /** The components of a record in order, under their names. */
    static List<Object> components(Object owner) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            values.add(component(owner, component.getName()));
        }
        return values;
    }

    static List<String> componentNames(Object owner) {
        return Arrays.stream(owner.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Run invoke(Executable method, @Nullable Object owner, List<Object> arguments) {
        return invoke(method, owner, arguments, arguments.toArray());
    }

    private static Run invoke(
            Executable method, @Nullable Object owner, List<Object> arguments, @Nullable Object[] passed) {
        method.setAccessible(true);
        try {
            Object result = method instanceof Constructor<?> constructor
                    ? constructor.newInstance(passed)
                    : ((Method) method).invoke(owner, passed);
            return new Run(result, "", arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            return new Run(null, cause.getClass().getName(), arguments);
        } catch (IllegalAccessException | InstantiationException e) {
            throw new IllegalStateException(e);
        }
    }
}
