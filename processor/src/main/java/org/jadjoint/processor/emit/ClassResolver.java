package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jadjoint.processor.companion.CompanionClass;
import org.jadjoint.processor.emit.body.ClassNames;

/** Classes by their canonical names: the generated ones that are not there yet, those the compiler knows, else by convention. */
final class ClassResolver implements Function<String, ClassName> {
    private final Elements elements;
    private final Map<String, ClassName> known = new HashMap<>();
    private final List<ClassName> own;

    ClassResolver(Elements elements, CompanionClass companion, CompanionTypes types) {
        this.elements = elements;
        own = List.of(types.sweeps(), types.derivatives());
        known.put(companion.qualified(companion.sweepsName()), types.sweeps());
        known.put(companion.qualified(companion.derivativesName()), types.derivatives());
    }

    @Override
    public ClassName apply(String canonical) {
        return known.computeIfAbsent(canonical, this::find);
    }

    private ClassName find(String canonical) {
        for (ClassName generated : own) {
            String prefix = generated.canonicalName() + ".";
            if (canonical.startsWith(prefix)) return generated.nestedClass(canonical.substring(prefix.length()));
        }
        TypeElement element = elements.getTypeElement(canonical);
        return element == null ? ClassNames.byConvention(canonical) : ClassName.get(element);
    }
}
