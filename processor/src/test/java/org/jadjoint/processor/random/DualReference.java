package org.jadjoint.processor.random;

import java.util.ArrayList;
import java.util.List;
import org.jadjoint.processor.cases.Reference;
import org.jadjoint.processor.cases.Signature;

/** The dual evaluation of a program at a point as the reference of its companion. */
record DualReference(Program program, List<Object> point) implements Reference {
    @Override
    public Tangents along(List<double[]> direction) {
        Outcome outcome = DualEvaluator.run(program, point, direction);
        if (!outcome.skipped().isEmpty()) {
            throw new Dual.Skipped(outcome.skipped());
        }
        List<double[]> values = new ArrayList<>();
        List<double[]> sizes = new ArrayList<>();
        values.add(DualLeaves.TANGENT.of(outcome.result()));
        sizes.add(DualLeaves.SIZE.of(outcome.result()));
        int next = 0;
        for (Routine.Parameter parameter : program.main().parameters()) {
            if (parameter.type().isArray() || parameter.type().isStructure()) {
                Object reference = outcome.references().get(next++);
                if (parameter.isDifferentiable()) {
                    values.add(DualLeaves.TANGENT.of(reference));
                    sizes.add(DualLeaves.SIZE.of(reference));
                }
            }
        }
        return new Tangents(values, sizes);
    }

    @Override
    public double tolerance() {
        return usesFloat() ? 1e-4 : 1e-11;
    }

    @Override
    public double identityTolerance() {
        return tolerance();
    }

    private boolean usesFloat() {
        boolean[] found = {false};
        for (Routine routine : program.routines()) {
            routine.parameters().forEach(it -> found[0] |= isFloat(it.type()));
            routine.body().walk(node -> found[0] |= isFloat(node.type()));
        }
        return found[0];
    }

    private static boolean isFloat(Type type) {
        return type.base() == Type.FLOAT;
    }

    /** The main method of a program that is number {@code index} of its batch. */
    static Signature signature(Program program, int index, ClassLoader loader) {
        Routine main = program.main();
        String owner = "generated." + main.owner() + index;
        List<Signature.Parameter> parameters = main.parameters().stream()
                .map(it -> new Signature.Parameter(
                        it.type().runtimeClass(owner, loader), it.name(), it.isDifferentiable()))
                .toList();
        Class<?> result = main.result().runtimeClass(owner, loader);
        String declaring = main.isInstance() ? parameters.get(0).type().getName() : owner;
        return new Signature(declaring, main.name(), result, parameters, main.isInstance());
    }
}
