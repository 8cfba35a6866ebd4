package org.jadjoint.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jadjoint.processor.diagnostics.InternalFailure;
import org.jadjoint.processor.diagnostics.Place;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.ir.Callee;
import org.jadjoint.processor.ir.Function;
import org.jadjoint.processor.ir.Region;
import org.jadjoint.processor.ir.Terminator;

/** The differentiable methods of one class and all helpers that they reach, in the intermediate representation. */
public final class ClassLowering {
    private final Typing typing;
    private final TypeElement owner;
    private final Callees callees;
    private final CallResolver resolver;
    private final TypeElement topLevel;

    /** What is left of a method where lowering failed, which is then rejected. */
    private static final Function NOTHING =
            new Function("", List.of(), List.of(), new Region(List.of(), new Terminator.Return(List.of())));

    private ClassLowering(
            Typing typing, TypeElement owner, CompanionLookup companions, RuleLookup rules, FunctionLookup functions) {
        TypeElement top = Access.topLevel(owner);
        this.typing = typing;
        this.owner = owner;
        this.callees = new Callees(owner, companions, functions);
        this.topLevel = top == null ? owner : top;
        this.resolver = new CallResolver(typing, topLevel, callees, rules);
    }

    /**
     * Lowers the {@code @Differentiable} methods that the class itself declares, in the order of the source, then the helpers in the order
     * in which they are first called.
     */
    public static List<LoweredMethod> lower(Typing typing, TypeElement owner) {
        return lower(typing, owner, CompanionLookup.DECLARED, (method, user) -> null, (method, number) -> null);
    }

    /**
     * Lowers where more is known than the source of the class tells.
     *
     * @param companions what companions tell
     * @param rules the derivatives written by hand
     * @param functions the functional parameters of annotated methods
     */
    public static List<LoweredMethod> lower(
            Typing typing, TypeElement owner, CompanionLookup companions, RuleLookup rules, FunctionLookup functions) {
        return new ClassLowering(typing, owner, companions, rules, functions).lower();
    }

    private List<LoweredMethod> lower() {
        Structures.code(owner).stream()
                .filter(code -> callees.isDifferentiable(code) && !makesNoStructure(code))
                .forEach(callees::of);
        List<LoweredMethod> lowered = new ArrayList<>();
        // Lowering a method puts the helpers that it calls at the end of the list.
        for (int i = 0; i < callees.reached().size(); i++)
            lower(callees.reached().get(i), lowered);
        return lowered;
    }

    /** What makes an object without derivative is refused by its declaration, and its code is no function of anything. */
    private static boolean makesNoStructure(ExecutableElement code) {
        return Access.isConstructor(code) && !Structures.isStructure(Access.owner(code));
    }

    private void lower(Callees.Version version, List<LoweredMethod> lowered) {
        if (version.closure() != null) {
            lower(version, version.closure(), lowered);
            return;
        }
        ExecutableElement element = version.method();
        TreePath path = typing.path(element);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree)) return;
        if (tree.getBody() == null && !CallResolver.isChosen(element)) return;
        Callee callee = version.callee();
        MethodLowering method = new MethodLowering(typing, path, callee, version.specialization(), resolver);
        boolean constructs = version.companion() && Access.isConstructor(element) && Structures.isCanonical(element);
        List<Finding> findings = new ArrayList<>(constructs ? RepeatableCode.check(typing, topLevel, path) : List.of());
        Function function = findings.isEmpty() ? function(version, method, tree, path, findings) : NOTHING;
        findings.addAll(method.findings());
        // Where nothing flows back through it, it does not run again.
        if (callee.checkpoint()) findings.addAll(repeated(element, path, tree));
        findings.addAll(Checkpoints.in(typing, path).findings(topLevel));
        add(
                version,
                function,
                method,
                findings,
                path,
                tree.getParameters().stream()
                        .map(parameter -> typing.place(new TreePath(path, parameter)))
                        .toList(),
                lowered);
    }

    /** What keeps a method from running again in the reverse sweep. */
    private List<Finding> repeated(ExecutableElement element, TreePath path, MethodTree tree) {
        boolean checked = Changes.declaresChecked(element);
        if (tree.getBody() != null && !checked) return RepeatableCode.checkLater(typing, topLevel, path);
        String reason =
                checked ? ", which declares a checked exception," : ", which may be any method that implements it,";
        List<String> arguments = List.of(CallResolver.spoken(element) + reason);
        return List.of(new Finding(Problem.UNREPEATABLE_CODE, typing.place(path), arguments));
    }

    private void lower(Callees.Version version, Closure closure, List<LoweredMethod> lowered) {
        TreePath path = closure.home().path(closure.tree());
        MethodLowering method =
                new MethodLowering(typing, closure.home().root(), version.callee(), version.specialization(), resolver);
        Function function = NOTHING;
        List<Finding> findings = new ArrayList<>();
        try {
            function = method.lower(closure);
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            String spoken = owner.getSimpleName() + "." + version.callee().name();
            List<String> arguments = List.of(spoken, InternalFailure.describe(failure));
            findings.add(new Finding(Problem.INTERNAL_ERROR, typing.place(path), arguments));
        }
        findings.addAll(method.findings());
        // What it is given and what it captures comes in where it stands.
        List<Place> places = Collections.nCopies(version.callee().parameters().size() + 1, typing.place(path));
        add(version, function, method, findings, path, places, lowered);
    }

    private void add(
            Callees.Version version,
            Function function,
            MethodLowering method,
            List<Finding> findings,
            TreePath path,
            List<Place> parameters,
            List<LoweredMethod> lowered) {
        ExecutableElement element = version.method();
        lowered.add(new LoweredMethod(
                element,
                function,
                version.callee(),
                version.companion(),
                version.reachable(),
                typing.line(path, typing.start(path)),
                typing.line(path, typing.end(path)),
                parameters,
                findings,
                method::place,
                method.refusals(),
                version.type()));
    }

    private Function function(
            Callees.Version version, MethodLowering method, MethodTree tree, TreePath path, List<Finding> findings) {
        ExecutableElement element = version.method();
        try {
            List<CallTarget.Variant> chosen = version.companion() ? resolver.overriding(element) : List.of();
            Callee ruled = resolver.ruled(element, Access.owner(element));
            return ruled == null ? method.lower(tree, chosen) : method.forward(tree, ruled);
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            String spoken = owner.getSimpleName() + "." + Callees.stem(element);
            List<String> arguments = List.of(spoken, InternalFailure.describe(failure));
            findings.add(new Finding(Problem.INTERNAL_ERROR, typing.place(path), arguments));
            return NOTHING;
        }
    }
}
