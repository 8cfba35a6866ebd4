package org.jadjoint.processor.emit.body;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jadjoint.processor.ir.SourceRef;
import org.jadjoint.processor.ir.Type;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** What a body finds around it: its parameters, the holder of its residuals, the helpers of its class. */
public final class Surroundings {
    private final List<String> parameters;
    private final BodyHelpers helpers;
    private final Set<String> taken = new HashSet<>();
    private @Nullable String residuals;
    private @Nullable Holder holder;
    private final Map<Value, String> kept = new HashMap<>();
    private final Set<String> occupied = new HashSet<>();

    private Surroundings(List<String> parameters, BodyHelpers helpers) {
        this.parameters = List.copyOf(parameters);
        this.helpers = helpers;
    }

    /**
     * A body without a holder.
     *
     * @param parameters the names of the method's parameters, one for each parameter of the function that is not {@link #kept}
     * @param helpers the helper methods of the class
     */
    public static Surroundings of(List<String> parameters, BodyHelpers helpers) {
        return new Surroundings(parameters, helpers);
    }

    /** Arrays that may serve again live in a holder, the content of the variable {@code name}. */
    public Surroundings holder(String name, Holder fields) {
        residuals = name;
        holder = fields;
        taken.add(name);
        return this;
    }

    /** Names that no local variable may have. */
    public Surroundings taken(Set<String> names) {
        taken.addAll(names);
        return this;
    }

    /** The value stands in a field of the holder: a parameter is read from there, any other value may be made there. */
    public Surroundings kept(Value value, String field) {
        kept.put(value, field);
        occupied.add(field);
        return this;
    }

    /** The body must leave a field of the holder alone. */
    Surroundings occupied(String field) {
        occupied.add(field);
        return this;
    }

    List<String> parameters() {
        return parameters;
    }

    Set<String> taken() {
        return taken;
    }

    Function<String, ClassName> classes() {
        return helpers.classes();
    }

    String helper(HelperCode helper, Type type) {
        return helpers.call(helper, type);
    }

    /** {@code residuals.x}, where the value stands in a field; null where it does not. */
    @Nullable
    String kept(Value value) {
        String field = kept.get(value);
        return field == null ? null : residuals + "." + field;
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
