package org.jadjoint.processor.handwritten;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jadjoint.processor.companion.Finding;
import org.jadjoint.processor.companion.Spelling;
import org.jadjoint.processor.companion.TangentType;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.HandRule.Parameter;
import org.jadjoint.processor.ir.HandRule.Role;
import org.jspecify.annotations.Nullable;

/** Tells from their names what the parameters of a rule's methods ask for. */
final class ParameterReader {
    /** The direction of a method. */
    enum Form {
        VJP,
        JVP
    }

    private final Types types;
    private final Primal primal;
    private final List<Finding> findings;

    ParameterReader(Types types, Primal primal, List<Finding> findings) {
        this.types = types;
        this.primal = primal;
        this.findings = findings;
    }

    /**
     * What the parameters ask for; those that are wrong are left out.
     *
     * @param only the argument that the method is about; -1 for all of them
     */
    List<Parameter> read(ExecutableElement method, Form form, int only) {
        List<Parameter> read = new ArrayList<>();
        for (VariableElement element : method.getParameters()) {
            Parameter parameter = parameter(element.getSimpleName().toString(), form, only);
            String reason = reason(element, form, parameter);
            if (reason == null && parameter != null) read.add(parameter);
            else
                findings.add(new Finding(
                        Problem.RULE_PARAMETER,
                        element,
                        List.of(spoken(method, element), reason == null ? "" : reason)));
        }
        return read;
    }

    /** What is wrong with a parameter; null where nothing is. */
    private @Nullable String reason(VariableElement element, Form form, @Nullable Parameter parameter) {
        if (parameter == null) {
            return RuleReader.isMissing(element.getSimpleName().toString())
                    ? "whose name is not in the class file: compile the rule with -parameters"
                    : "which is none of those that it may take: " + String.join(", ", names(form));
        }
        TypeMirror wanted = parameter.argument() < 0 ? primal.result() : primal.type(parameter.argument());
        if (!types.isSameType(element.asType(), wanted)) {
            return "of type " + Spelling.simple(element.asType()) + ", where it is " + Spelling.simple(wanted);
        }
        boolean kept = form == Form.VJP && parameter.role() == Role.ARGUMENT;
        if (kept
                && wanted instanceof ArrayType array
                && !array.getComponentType().getKind().isPrimitive()) {
            return "an array of references, which is not kept for reverse mode";
        }
        return null;
    }

    private @Nullable Parameter parameter(String name, Form form, int only) {
        int argument = primal.names().indexOf(name);
        if (argument >= 0) return new Parameter(name, Role.ARGUMENT, argument);
        if (name.equals("result")) return new Parameter(name, Role.RESULT, -1);
        if (name.equals("resultBar") && form == Form.VJP) return new Parameter(name, Role.RESULT_BAR, -1);
        for (int i = 0; i < primal.names().size(); i++) {
            if (primal.derivative(i).isEmpty()) continue;
            String own = primal.names().get(i);
            if (form == Form.JVP && name.equals(own + "Dot")) return new Parameter(name, Role.DOT, i);
            if (form == Form.VJP && name.equals(own + "Bar") && hasShadow(i, only)) {
                return new Parameter(name, Role.BAR, i);
            }
        }
        return null;
    }

    private boolean hasShadow(int argument, int only) {
        return (only < 0 || only == argument)
                && primal.derivative(argument).map(TangentType::isArray).orElse(false);
    }

    private List<String> names(Form form) {
        List<String> names = new ArrayList<>(primal.names());
        names.add("result");
        if (form == Form.VJP) names.add("resultBar");
        for (int i = 0; i < primal.names().size(); i++) {
            String own = primal.names().get(i);
            if (form == Form.JVP && primal.derivative(i).isPresent()) names.add(own + "Dot");
            if (form == Form.VJP && hasShadow(i, -1)) names.add(own + "Bar");
        }
        return names;
    }

    private static String spoken(ExecutableElement method, VariableElement element) {
        String owner = method.getEnclosingElement() instanceof TypeElement type ? Spelling.nested(type) + "." : "";
        return owner + method.getSimpleName() + " has a parameter " + element.getSimpleName();
    }
}
