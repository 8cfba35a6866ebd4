package org.jadjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import org.jadjoint.processor.companion.CompanionMethod;
import org.jadjoint.processor.companion.CompanionParameter;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.ir.Writes;

/**
 * The checks with which the members of {@code FooDerivatives} that users call begin, before anything is written: shadows and tangents fit
 * their arrays, and no array that is written stands in two places. Which arrays the method writes, the sweeps know.
 */
final class EntryChecks {
    private final CompanionTypes types;
    private final Helpers helpers;
    private final CompanionMethod method;
    private final ApartArrays apart;

    EntryChecks(CompanionTypes types, Helpers helpers, CompanionMethod method) {
        this.types = types;
        this.helpers = helpers;
        this.method = method;
        this.apart = new ApartArrays(types, helpers, method);
    }

    /** Shadows are written, so each is an array of its own. An array seed is only read. */
    CodeBlock ofPullback() {
        CodeBlock.Builder checks = CodeBlock.builder();
        for (CompanionParameter array : method.shadowed()) {
            checks.addStatement(
                    helpers.requireShape(array.tangentType(), array.bar(), array.name(), array.name(), true));
        }
        if (!method.isFlat()) return checks.add(apart.ofPullback()).build();
        for (List<CompanionParameter> arrays : method.arraysByType()) {
            List<String> names = new ArrayList<>();
            if (seedIsOfType(arrays)) names.add(method.names().resultBar());
            boolean asked = arrays.size() + names.size() > 1;
            long written = 0;
            for (CompanionParameter array : shadowed(arrays)) {
                written |= 1L << Writes.bit(names.size());
                names.add(array.bar());
            }
            WrittenPlaces places = new WrittenPlaces(types, method, written);
            if (asked) places.add(arrays, names.size());
            add(checks, arrays, names, places);
        }
        return checks.add(apart.ofRows()).build();
    }

    /** Its shadows are its own; differentiable arrays that are only read may stand in two places. */
    CodeBlock ofVjp() {
        if (!method.isFlat()) return apart.ofVjp();
        CodeBlock.Builder checks = CodeBlock.builder();
        for (List<CompanionParameter> arrays : method.arraysByType()) {
            if (shadowed(arrays).isEmpty()) continue;
            WrittenPlaces places = new WrittenPlaces(types, method, 0);
            places.add(arrays, 0);
            add(checks, arrays, new ArrayList<>(), places);
        }
        return checks.add(apart.ofRows()).build();
    }

    /**
     * The tangent of an array that is only read is only read too, so it may be the tangent of another such array, or the array itself.
     * Where no array has a tangent, companions of other classes call this too, and may alias what they pass.
     */
    CodeBlock ofJvp() {
        CodeBlock.Builder checks = CodeBlock.builder();
        for (CompanionParameter array : method.shadowed()) {
            checks.addStatement(
                    helpers.requireShape(array.tangentType(), array.dot(), array.name(), array.name(), true));
        }
        if (method.shadowed().isEmpty()) return checks.build();
        if (!method.isFlat()) return checks.add(apart.ofJvp()).build();
        for (List<CompanionParameter> arrays : method.arraysByType()) {
            List<String> names = new ArrayList<>();
            WrittenPlaces places = new WrittenPlaces(types, method, 0);
            places.add(shadowed(arrays), 0);
            shadowed(arrays).forEach(array -> names.add(array.dot()));
            if (arrays.size() > 1) places.add(arrays, names.size());
            add(checks, arrays, names, places);
        }
        return checks.add(apart.ofRows()).build();
    }

    // requireDistinct("aBar, a, b", 0b1 | FooSweeps.fWrites(5) << 1, aBar, a, b);
    private void add(
            CodeBlock.Builder checks, List<CompanionParameter> arrays, List<String> names, WrittenPlaces places) {
        arrays.forEach(array -> names.add(array.name()));
        if (names.size() < 2) return;
        TypeKind element = CompanionMethod.elementKind(arrays.get(0));
        checks.addStatement(helpers.requireDistinct(element, names, places.expression()));
    }

    private static List<CompanionParameter> shadowed(List<CompanionParameter> arrays) {
        return arrays.stream().filter(CompanionParameter::isShadowed).toList();
    }

    private boolean seedIsOfType(List<CompanionParameter> arrays) {
        return method.result().isShadowed()
                && TangentType.of(arrays.get(0).type())
                        .filter(method.result().tangentType()::equals)
                        .isPresent();
    }

    /** {@code requireFit("aBar", misfit)}: refuses what does not fit. */
    static MethodSpec requireFit() {
        return MethodSpec.methodBuilder("requireFit")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(String.class, "name")
                .addParameter(String.class, "misfit")
                .addStatement("if (misfit != null) throw new $T(name + misfit)", IllegalArgumentException.class)
                .build();
    }
}
