package org.jadjoint.processor.companion;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads from a companion in a class file what the class file of its primal may not tell: the names of parameters. */
final class CompiledCompanion {
    /** How a parameter is called where a class file has no names. */
    private static final Pattern NAMELESS = Pattern.compile("arg\\d+");

    private CompiledCompanion() {}

    /** The method with the components that its compiled gradient has; the method as it is where names are known. */
    static CompanionMethod named(CompanionMethod method, Optional<TypeElement> derivatives) {
        boolean nameless = method.declaredParameters().stream()
                .allMatch(parameter ->
                        NAMELESS.matcher(parameter.element().getSimpleName()).matches());
        List<String> components =
                derivatives.map(type -> components(type, method)).orElse(List.of());
        if (!nameless || components.size() != method.differentiable().size()) {
            return method;
        }
        Iterator<String> next = components.iterator();
        List<CompanionParameter> parameters = new ArrayList<>();
        for (CompanionParameter parameter : method.parameters()) {
            parameters.add(parameter.isDifferentiable() ? parameter.withComponent(next.next()) : parameter);
        }
        return method.withParameters(parameters);
    }

    private static List<String> components(TypeElement derivatives, CompanionMethod method) {
        return ElementFilter.typesIn(derivatives.getEnclosedElements()).stream()
                .filter(type -> type.getSimpleName().contentEquals(method.typeName(NestedType.GRADIENT)))
                .flatMap(type -> type.getRecordComponents().stream())
                .map(component -> component.getSimpleName().toString())
                .toList();
    }
}
