package org.jadjoint.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jadjoint.processor.companion.Member;
import org.jadjoint.processor.emit.body.BodyHelpers;
import org.jadjoint.processor.emit.body.Crossing;
import org.jadjoint.processor.emit.body.Holder;
import org.jadjoint.processor.emit.body.JavaEmitter;
import org.jadjoint.processor.emit.body.Returns;
import org.jadjoint.processor.emit.body.Surroundings;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Value;
import org.jspecify.annotations.Nullable;

/** The bodies that share the holder of one method's residuals. */
final class HolderBodies {
    /**
     * The method whose bodies are written.
     *
     * @param prefix what the names of its members begin with
     * @param suffix what tells its parts from those of its overloads
     * @param residuals the name of the variable that is the holder
     * @param type the type of the holder
     * @param thrown the checked exceptions that the user's own code throws
     */
    record Owner(String prefix, String suffix, String residuals, ClassName type, List<TypeName> thrown) {}

    private final Owner owner;
    private final String residuals;
    private final Holder holder;
    private final BodyHelpers helpers;

    /**
     * The bodies of one method.
     *
     * @param declared names of fields that the holder has anyway
     */
    HolderBodies(Owner owner, Set<String> declared, BodyHelpers helpers) {
        this.owner = owner;
        this.residuals = owner.residuals();
        this.holder = new Holder(declared);
        this.helpers = helpers;
    }

    private Surroundings surroundings(List<String> parameters, Member member) {
        String name = owner.prefix() + member.suffix() + owner.suffix();
        List<TypeName> thrown = member == Member.REVERSE ? List.of() : owner.thrown();
        return Surroundings.of(parameters, helpers).holder(residuals, holder).cut(name, owner.type(), thrown);
    }

    /** A body that uses the holder as memory only, written after the sweeps. */
    CodeBlock plain(Function function, Member member, List<String> parameters, Returns returns) {
        return JavaEmitter.body(function, surroundings(parameters, member), returns);
    }

    /**
     * Both sweeps, with the values that cross in fields; written first, since the other bodies have to leave some of these alone.
     *
     * @param results the fields for what the forward sweep returns before the values that cross
     * @param seeds the names of the parameters of the reverse sweep behind the holder
     * @param cotangents the record of the scalar cotangents, null where there are fewer than two
     */
    Split split(
            Bodies.Sweeps sweeps,
            List<String> parameters,
            List<String> results,
            List<String> seeds,
            @Nullable ClassName cotangents) {
        if (!sweeps.returns()) return endless(sweeps, parameters);
        List<Value> values = sweeps.reverse().parameterValues().subList(0, sweeps.crossing());
        Crossing crossing = Crossing.of(sweeps.forward(), values, holder);
        List<String> fields = new ArrayList<>(results);
        fields.addAll(crossing.fields());
        Surroundings ahead = crossing.forward(surroundings(parameters, Member.FORWARD));
        CodeBlock forward = JavaEmitter.body(sweeps.forward(), ahead, Returns.fields(residuals, fields));
        crossing.lend(ahead, holder);
        Returns returns = cotangents != null
                ? Returns.record(cotangents)
                : Returns.plain(sweeps.reverse().resultTypes().isEmpty());
        Surroundings back = crossing.reverse(surroundings(seeds, Member.REVERSE), holder);
        CodeBlock reverse = JavaEmitter.body(sweeps.reverse(), back, returns);
        return new Split(forward, reverse);
    }

    /** A forward sweep that ends with an exception, if ever, and the reverse sweep that nobody comes to call. */
    private Split endless(Bodies.Sweeps sweeps, List<String> parameters) {
        CodeBlock forward =
                JavaEmitter.body(sweeps.forward(), surroundings(parameters, Member.FORWARD), Returns.plain(true));
        CodeBlock reverse = CodeBlock.builder()
                .addStatement("throw new $T($S)", IllegalStateException.class, "the forward sweep never returns")
                .build();
        return new Split(forward, reverse);
    }

    /** The bodies of a forward and a reverse sweep. */
    record Split(CodeBlock forward, CodeBlock reverse) {}

    /** The holder, whose fields are complete when all bodies are written. */
    Holder holder() {
        return holder;
    }

    /** Adds the fields that the bodies asked for. */
    void addFields(TypeSpec.Builder type) {
        for (Holder.Field field : holder.fields()) type.addField(helpers.typeName(field.type()), field.name());
    }
}
