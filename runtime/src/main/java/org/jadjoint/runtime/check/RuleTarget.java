package org.jadjoint.runtime.check;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The method that a rule is the derivative of, and what the rule calls its parameters. */
record RuleTarget(Method method, List<String> parameters) {
    // By name, since the runtime depends on nothing, not even on the annotations.
    private static final String ANNOTATION = "org.jadjoint.DerivativeRule";

    static RuleTarget of(Class<?> rule) {
        Annotation annotation = Stream.of(rule.getAnnotations())
                .filter(each -> each.annotationType().getName().equals(ANNOTATION))
                .findFirst()
                .orElse(null);
        Class<?> owner = annotation == null ? void.class : element(annotation, "of", Class.class);
        String name = annotation == null ? "" : element(annotation, "method", String.class);
        String[] parameters = annotation == null ? new String[0] : element(annotation, "parameters", String[].class);
        Class<?>[] types = annotation == null ? new Class<?>[0] : element(annotation, "types", Class[].class);
        boolean own = owner == void.class;
        Method method = method(rule, own ? rule : owner, own ? "value" : name, parameters, types);
        if (method == null) {
            throw new IllegalArgumentException(
                    annotation == null
                            ? rule.getSimpleName()
                                    + " has neither a method value nor, at run time, the annotation @DerivativeRule:"
                                    + " are the annotations of Jadjoint on the class path?"
                            : rule.getSimpleName() + " is the derivative of no static method, or of several: "
                                    + (own ? rule : owner).getSimpleName() + "." + (own ? "value" : name)
                                    + Arrays.toString(types));
        }
        return new RuleTarget(RuleMethods.accessible(method), names(rule, method, parameters));
    }

    private static @Nullable Method method(
            Class<?> rule, Class<?> owner, String name, String[] parameters, Class<?>[] types) {
        List<Method> methods = Stream.of(owner.getDeclaredMethods())
                .filter(each -> each.getName().equals(name) && Modifier.isStatic(each.getModifiers()))
                .filter(each -> parameters.length == 0 || each.getParameterCount() == parameters.length)
                .filter(each -> types.length == 0 || Arrays.equals(each.getParameterTypes(), types))
                .filter(each -> !each.isSynthetic() || owner == rule)
                .toList();
        return methods.size() == 1 ? methods.get(0) : null;
    }

    private static List<String> names(Class<?> rule, Method method, String[] declared) {
        if (declared.length > 0) {
            return List.of(declared);
        }
        if (Stream.of(method.getParameters()).allMatch(Parameter::isNamePresent)) {
            return Stream.of(method.getParameters()).map(Parameter::getName).toList();
        }
        throw new IllegalArgumentException(
                "nothing says what the parameters of " + method.getName() + " are called: compile "
                        + method.getDeclaringClass().getSimpleName()
                        + " with -parameters (Maven: <parameters>true</parameters>), or"
                        + " name them in the annotation of " + rule.getSimpleName());
    }

    private static <V> V element(Annotation annotation, String name, Class<V> type) {
        try {
            Method element = annotation.annotationType().getMethod(name);
            return type.cast(Objects.requireNonNull(RuleMethods.invokeOn(annotation, element)));
        } catch (NoSuchMethodException other) {
            throw new IllegalArgumentException("@DerivativeRule has no element " + name + ": another version?", other);
        }
    }
}
