package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a body finds around it.
 *
 * @param parameters the names of the method's parameters, one for each parameter of the function
 * @param residuals the name of the variable that is the holder of residuals; null where there is none
 * @param holder the holder; null where there is none
 * @param taken further names that no local variable may have
 * @param helpers the helper methods of the class
 * @param classes classes by their canonical names
 * @param occupied fields of the holder that this body uses already
 */
public record Surroundings(
        List<String> parameters,
        @Nullable String residuals,
        @Nullable Holder holder,
        Set<String> taken,
        BodyHelpers helpers,
        Function<String, ClassName> classes,
        Set<String> occupied) {
    public Surroundings {
        parameters = List.copyOf(parameters);
        taken = Set.copyOf(taken);
    }

    /** A body without a holder. */
    public static Surroundings plain(List<String> parameters, BodyHelpers helpers) {
        return new Surroundings(parameters, null, null, Set.of(), helpers, ClassNames::byConvention, new HashSet<>());
    }

    /** A body whose arrays live in a holder, the variable {@code residuals}. */
    public static Surroundings withHolder(
            List<String> parameters, String residuals, Holder holder, BodyHelpers helpers) {
        return new Surroundings(
                parameters, residuals, holder, Set.of(), helpers, ClassNames::byConvention, new HashSet<>());
    }

    String helper(HelperCode helper, Type type) {
        return helpers.call(helper, type);
    }

    /** {@code residuals.sSaved}, a field that this body alone uses; null where there is no holder. */
    @Nullable
    String field(String wish, Type type, SourceRef source) {
        if (holder == null) return null;
        Holder.Field field = holder.field(wish, type, occupied, source);
        occupied.add(field.name());
        return residuals + "." + field.name();
    }
}
