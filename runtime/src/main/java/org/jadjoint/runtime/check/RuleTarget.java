package org.jadjoint.runtime.check;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
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
        Method method = method(own ? rule : owner, own ? "value" : name, parameters, types);
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

    private static @Nullable Method method(Class<?> owner, String name, String[] parameters, Class<?>[] types) {
        List<Method> methods = Stream.<Class<?>>iterate(owner, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(each -> each.getName().equals(name) && Modifier.isStatic(each.getModifiers()))
                .filter(each -> parameters.length == 0 || each.getParameterCount() == parameters.length)
                .filter(each -> types.length == 0 || Arrays.equals(each.getParameterTypes(), types))
                .filter(each -> !each.isSynthetic())
                .toList();
        return methods.size() == 1 ? methods.get(0) : null;
    }

    private static List<String> names(Class<?> rule, Method method, String[] declared) {
        if (declared.length > 0) {
            return List.of(declared);
        }
        List<String> names = ParameterNames.of(method);
        if (names == null) {
            throw new IllegalArgumentException("nothing says what the parameters of " + method.getName()
                    + " are called: name them in the annotation of " + rule.getSimpleName() + ", or compile "
                    + method.getDeclaringClass().getSimpleName() + " with -parameters or -g");
        }
        return names;
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
