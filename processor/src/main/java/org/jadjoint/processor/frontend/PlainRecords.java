package org.jadjoint.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jadjoint.processor.diagnostics.Problem;
import org.jadjoint.processor.diagnostics.Reporter;
import org.jadjoint.processor.ir.StructureType;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the source of a differentiable record whether its constructor keeps the components as they are given: then making one is no
 * more than to write them down. One that changes them is differentiated. A constructor may refuse in either case. Accessors have to give what is kept,
 * since generated code reads components by them.
 *
 * <p>Only the form of the code is looked at, so what is not seen to be plain is taken not to be.
 */
public final class PlainRecords {
    /** Classes whose methods look at arrays and leave them as they are. */
    private static final Set<String> LOOKING = Set.of("Objects", "Double", "Float", "Math", "String");

    private final Compilation compilation;
    private final Reporter reporter;
    private final Map<String, Optional<Boolean>> changes = new HashMap<>();

    public PlainRecords(Compilation compilation, Reporter reporter) {
        this.compilation = compilation;
        this.reporter = reporter;
    }

    /** Reports what a record of this compilation computes where nothing differentiates it. */
    public void check(TypeElement record) {
        if (record.getKind() != ElementKind.RECORD) return;
        if (!hasDerivatives(record)) changed(record).forEach(place -> report(place, record));
        Set<String> components = components(record, component -> true);
        for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
            TreePath path = compilation.trees().getPath(method);
            boolean accessor = method.getParameters().isEmpty()
                    && components.contains(method.getSimpleName().toString());
            if (accessor && path != null && !returnsField((MethodTree) path.getLeaf())) report(path, record);
        }
    }

    /**
     * Whether the constructor of a differentiable record may change the components that it is given; empty where there is no source of it.
     *
     * @param record the type, as any reading of the compilation has it
     */
    public Optional<Boolean> changes(TypeElement record) {
        return changes.computeIfAbsent(
                record.getQualifiedName().toString(),
                name -> compilation
                        .type(name)
                        .filter(compilation::isSource)
                        .map(own -> hasDerivatives(own) && !changed(own).isEmpty()));
    }

    /** Without them there is nothing by which a constructor could be differentiated. */
    private static boolean hasDerivatives(TypeElement record) {
        return Structures.of(record).components().stream().anyMatch(StructureType.Component::differentiable);
    }

    /** Where the constructor that takes the components changes one, or an array that it is given. */
    private List<TreePath> changed(TypeElement record) {
        Set<String> components = components(record, component -> true);
        Set<String> arrays = components(
                record, component -> TypeLowering.of(component.asType()).isAggregate());
        Set<String> lists = components(
                record, component -> TypeLowering.of(component.asType()).isList());
        for (ExecutableElement constructor : ElementFilter.constructorsIn(record.getEnclosedElements())) {
            TreePath path = compilation.trees().getPath(constructor);
            if (path == null || !Structures.isCanonical(constructor)) continue;
            Constructor scanner = new Constructor(record, components, arrays, lists);
            scanner.scan(path, null);
            return scanner.changed;
        }
        return List.of();
    }

    private static Set<String> components(
            TypeElement record, java.util.function.Predicate<RecordComponentElement> which) {
        return ElementFilter.recordComponentsIn(record.getEnclosedElements()).stream()
                .filter(which)
                .map(component -> component.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    private static boolean returnsField(MethodTree accessor) {
        if (accessor.getBody() == null) return true;
        List<? extends StatementTree> statements = accessor.getBody().getStatements();
        return statements.size() == 1
                && statements.get(0) instanceof ReturnTree leaf
                && leaf.getExpression() != null
                && accessor.getName().contentEquals(String.valueOf(own(leaf.getExpression())));
    }

    /** The component that an expression names, {@code x} or {@code this.x}; null for every other expression. */
    private static @Nullable String own(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        if (bare instanceof IdentifierTree name) return name.getName().toString();
        boolean field = bare instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree self
                && self.getName().contentEquals("this");
        return field ? ((MemberSelectTree) bare).getIdentifier().toString() : null;
    }

    private void report(TreePath path, TypeElement record) {
        reporter.report(
                Problem.COMPUTING_RECORD,
                new DeclarationPlace(compilation.trees(), path),
                record.getSimpleName().toString());
    }

    private static final class Constructor extends AssignmentScanner {
        private final List<TreePath> changed = new ArrayList<>();
        private final TypeElement record;
        /** The methods that have the record that is made for their receiver. */
        private final Set<String> methods;

        private final Set<String> components;
        private final Set<String> arrays;
        private final Set<String> lists;
        /** The variables that are declared inside. */
        private final Set<String> variables = new HashSet<>();

        Constructor(TypeElement record, Set<String> components, Set<String> arrays, Set<String> lists) {
            this.record = record;
            this.methods = ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                    .filter(method -> !Access.isStatic(method))
                    .map(method -> method.getSimpleName().toString())
                    .collect(Collectors.toSet());
            this.components = components;
            this.arrays = arrays;
            this.lists = lists;
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            boolean keeps = tree.getVariable() instanceof MemberSelectTree field
                    && field.getIdentifier().contentEquals(String.valueOf(own(tree.getExpression())));
            if (copiesList(tree)) return null;
            return keeps ? scan(tree.getExpression(), null) : super.visitAssignment(tree, null);
        }

        // layers = List.copyOf(layers): another list of the same elements, of which neither ever changes
        private boolean copiesList(AssignmentTree tree) {
            String name = own(tree.getVariable());
            return name != null
                    && lists.contains(name)
                    && ExpressionLowering.strip(tree.getExpression()) instanceof MethodInvocationTree call
                    && call.getMethodSelect().toString().matches("(java\\.util\\.)?List\\.copyOf")
                    && name.equals(own(call.getArguments().get(0)));
        }

        /** An element that is assigned may be one of a component, under another name. */
        @Override
        void assigned(ExpressionTree target) {
            ExpressionTree bare = ExpressionLowering.strip(target);
            String name = own(bare);
            boolean component = name != null && components.contains(name);
            if (component || (bare instanceof ArrayAccessTree && !arrays.isEmpty())) changed.add(getCurrentPath());
        }

        /** A method may write into the arrays that it is given. */
        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            boolean changes = tree.getMethodSelect() instanceof MemberSelectTree called
                    && lists.contains(String.valueOf(own(called.getExpression())))
                    && ListLowering.mayChange(called.getIdentifier().toString());
            if (changes) changed.add(getCurrentPath());
            boolean looks = tree.getMethodSelect() instanceof MemberSelectTree select
                    && LOOKING.contains(select.getExpression().toString().replaceFirst("^java\\.(util|lang)\\.", ""));
            if (!looks && (tree.getArguments().stream().anyMatch(this::mayReachArray) || mayWriteReceiver(tree)))
                changed.add(getCurrentPath());
            return super.visitMethodInvocation(tree, null);
        }

        /** So may a method of a record, or of the one that is made. */
        private boolean mayWriteReceiver(MethodInvocationTree tree) {
            if (!(tree.getMethodSelect() instanceof MemberSelectTree called))
                return !arrays.isEmpty()
                        && methods.contains(tree.getMethodSelect().toString());
            return mayReachArray(called.getExpression()) && result(tree) == null;
        }

        /** The type of what a component, or an accessor or a list within one, gives; null where that is not known. */
        private @Nullable TypeMirror result(ExpressionTree tree) {
            ExpressionTree bare = ExpressionLowering.strip(tree);
            if (bare instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree called) {
                TypeMirror receiver = result(called.getExpression());
                String name = called.getIdentifier().toString();
                if (receiver instanceof ArrayType) return name.equals("clone") ? receiver : null;
                if (!(receiver instanceof DeclaredType type)) return null;
                if (TypeLowering.of(type).isList() && !ListLowering.mayChange(name))
                    return type.getTypeArguments().get(0);
                return call.getArguments().isEmpty() ? component((TypeElement) type.asElement(), name) : null;
            }
            String name = own(bare);
            return name == null || variables.contains(name) ? null : component(record, name);
        }

        private static @Nullable TypeMirror component(TypeElement type, String name) {
            return Structures.component(type, name)
                    .map(RecordComponentElement::asType)
                    .orElse(null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            boolean exception = tree.getIdentifier().toString().matches(".*(Exception|Error)");
            if (!exception && tree.getArguments().stream().anyMatch(this::mayReachArray)) changed.add(getCurrentPath());
            return super.visitNewClass(tree, null);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
            if (!arrays.isEmpty()) changed.add(getCurrentPath());
            return super.visitMemberReference(tree, null);
        }

        /** Whether an argument mentions an array, or a variable of the constructor, which may hold one. */
        private boolean mayReachArray(ExpressionTree argument) {
            if (arrays.isEmpty()) return false;
            return Boolean.TRUE.equals(
                    new TreeScanner<Boolean, @Nullable Void>() {
                        @Override
                        public Boolean visitIdentifier(IdentifierTree name, @Nullable Void unused) {
                            String spoken = name.getName().toString();
                            return arrays.contains(spoken) || spoken.equals("this") || variables.contains(spoken);
                        }

                        @Override
                        public Boolean visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
                            if (select.getIdentifier().contentEquals("length")) return false;
                            return Boolean.TRUE.equals(super.visitMemberSelect(select, null));
                        }

                        @Override
                        public Boolean reduce(@Nullable Boolean some, @Nullable Boolean other) {
                            return Boolean.TRUE.equals(some) || Boolean.TRUE.equals(other);
                        }
                    }.scan(argument, null));
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof MethodTree)
                return super.visitVariable(tree, null);
            variables.add(tree.getName().toString());
            return super.visitVariable(tree, null);
        }
    }
}
