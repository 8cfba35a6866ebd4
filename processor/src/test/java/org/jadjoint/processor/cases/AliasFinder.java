package org.jadjoint.processor.cases;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jadjoint.processor.cases.AliasUse.Origin;
import org.jadjoint.processor.cases.KindUse.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the uses of arrays under two names, by their paths: {@code rows[]} is any row, {@code buffer.data} a component, and a variable
 * stands for the path that it was given.
 */
final class AliasFinder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /** An element that is read or written: of which path, under which name, through which calls. */
    private record Access(String path, String surface, boolean write, Set<Placement> placements) {}

    /** What a name stands for, and how it came to that. */
    private record Binding(String path, Origin origin) {}

    private final Map<String, MethodTree> methods;
    private final Map<String, List<String>> records;
    private final Set<AliasUse> found;
    private final Set<String> parameters = new HashSet<>();
    private final Map<String, Binding> bindings = new HashMap<>();
    private final List<Access> accesses = new ArrayList<>();

    private AliasFinder(Map<String, MethodTree> methods, Map<String, List<String>> records, Set<AliasUse> found) {
        this.methods = methods;
        this.records = records;
        this.found = found;
    }

    /** All uses within the methods of a compilation unit. */
    static Set<AliasUse> in(CompilationUnitTree unit) {
        Map<String, MethodTree> methods = new HashMap<>();
        Map<String, List<String>> records = new HashMap<>();
        Set<AliasUse> found = new HashSet<>();
        List<TreePath> bodies = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
                methods.put(method.getName().toString(), method);
                if (method.getBody() != null) bodies.add(getCurrentPath());
                return super.visitMethod(method, null);
            }

            @Override
            public @Nullable Void visitClass(com.sun.source.tree.ClassTree tree, @Nullable Void unused) {
                if (tree.getKind() == Tree.Kind.RECORD)
                    records.put(tree.getSimpleName().toString(), components(tree));
                return super.visitClass(tree, null);
            }
        }.scan(new TreePath(unit), null);
        bodies.forEach(path -> new AliasFinder(methods, records, found).find(path));
        return found;
    }

    private static List<String> components(com.sun.source.tree.ClassTree tree) {
        return tree.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(member -> ((VariableTree) member).getName().toString())
                .toList();
    }

    private void find(TreePath path) {
        MethodTree method = (MethodTree) path.getLeaf();
        method.getParameters().forEach(it -> parameters.add(it.getName().toString()));
        scan(new TreePath(path, method.getBody()), null);
        pairs(accesses, null).forEach(found::add);
    }

    /** The uses that accesses under two names make, each where it is completed. */
    private Set<AliasUse> pairs(List<Access> all, @Nullable Origin forced) {
        Set<AliasUse> uses = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            for (Access later : all.subList(i + 1, all.size())) {
                Access first = all.get(i);
                boolean other =
                        first.path().equals(later.path()) && !first.surface().equals(later.surface());
                if (!other || !first.write()) continue;
                Origin origin = forced != null ? forced : origin(first, later);
                if (origin == null) continue;
                later.placements().forEach(it -> uses.add(new AliasUse(origin, later.write(), it)));
            }
        }
        return uses;
    }

    private @Nullable Origin origin(Access first, Access later) {
        for (String surface : List.of(first.surface(), later.surface())) {
            Binding binding = bindings.get(surface);
            if (binding == null) continue;
            boolean own = binding.origin() != Origin.PARAMETER || parameters.contains(binding.path());
            return own ? binding.origin() : null;
        }
        return null;
    }

    // ---- paths

    /** What an expression stands for; null where it is not known. */
    private @Nullable String path(Tree tree) {
        if (tree instanceof IdentifierTree name) {
            return followed(name.getName().toString());
        }
        if (tree instanceof ArrayAccessTree access) {
            String base = path(access.getExpression());
            return base == null ? null : followed(base + "[]");
        }
        if (tree instanceof MethodInvocationTree call
                && call.getArguments().isEmpty()
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            String base = path(select.getExpression());
            return base == null ? null : followed(base + "." + select.getIdentifier());
        }
        return null;
    }

    private String followed(String path) {
        Binding binding = bindings.get(path);
        return binding == null ? path : binding.path();
    }

    /** The longest name that is bound on the way, or the variable that the expression begins with. */
    private String surface(Tree tree) {
        Tree base = tree;
        String text = tree.toString().replaceAll("\\[[^\\[]*?]", "[]").replace("()", "");
        if (bindings.containsKey(text)) return text;
        while (!(base instanceof IdentifierTree)) {
            if (base instanceof ArrayAccessTree access) base = access.getExpression();
            else if (base instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree select) base = select.getExpression();
            else return text;
        }
        return base.toString();
    }

    private void bind(String name, @Nullable String path, @Nullable Origin origin) {
        if (path != null && origin != null && !name.equals(path)) bindings.put(name, new Binding(path, origin));
    }

    private static @Nullable Origin originOf(ExpressionTree value, boolean array) {
        if (value instanceof IdentifierTree) return array ? Origin.PARAMETER : null;
        String text = value.toString();
        boolean component = value instanceof MethodInvocationTree;
        if (component) return text.contains("[") ? Origin.RECORD_IN_ARRAY : Origin.COMPONENT;
        return array ? Origin.ROW : Origin.RECORD_IN_ARRAY;
    }

    private static Origin originOf(MethodTree callee) {
        return callee.getModifiers().toString().contains("@Differentiable") ? Origin.CALLEE : Origin.HELPER;
    }

    private @Nullable MethodTree called(Tree tree) {
        if (!(tree instanceof MethodInvocationTree call) || call.getArguments().isEmpty()) return null;
        String name = call.getMethodSelect().toString().replaceFirst(".*\\.", "");
        MethodTree callee = methods.get(name);
        boolean fits = callee != null
                && callee.getBody() != null
                && callee.getParameters().size() == call.getArguments().size();
        return fits ? callee : null;
    }

    /** Notes what a name, or a place, is given. */
    private void given(String name, ExpressionTree value, boolean array) {
        bindings.remove(name);
        MethodTree callee = called(value);
        if (callee != null && String.valueOf(callee.getReturnType()).endsWith("]")) {
            // What is given on comes first in the cases.
            bind(name, path(((MethodInvocationTree) value).getArguments().get(0)), originOf(callee));
        } else if (value instanceof NewClassTree made) {
            List<String> components = records.getOrDefault(made.getIdentifier().toString(), List.of());
            for (int i = 0; i < Math.min(components.size(), made.getArguments().size()); i++) {
                bind(name + "." + components.get(i), path(made.getArguments().get(i)), Origin.COMPONENT);
            }
        } else if (value instanceof NewArrayTree made && made.getInitializers() != null) {
            for (ExpressionTree element : made.getInitializers()) {
                if (element instanceof IdentifierTree) bind(name + "[]", path(element), array ? Origin.ROW : null);
                else if (element instanceof NewClassTree) given(name + "[]", element, false);
            }
        } else {
            bind(name, path(value), originOf(value, array));
        }
    }

    // ---- what the method does

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        super.visitVariable(tree, null);
        if (tree.getInitializer() != null) {
            String type = String.valueOf(tree.getType());
            given(tree.getName().toString(), tree.getInitializer(), type.endsWith("]"));
        }
        return null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        scan(tree.getExpression(), null);
        place(tree.getVariable());
        String path = tree.getVariable() instanceof IdentifierTree name
                ? name.toString()
                : tree.getVariable() instanceof ArrayAccessTree access
                                && access.getExpression() instanceof IdentifierTree it
                        ? it + "[]"
                        : null;
        boolean reference = tree.getExpression() instanceof IdentifierTree;
        if (path != null && reference) bind(path, path(tree.getExpression()), path.endsWith("]") ? Origin.ROW : null);
        return null;
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        scan(tree.getExpression(), null);
        scan(tree.getVariable(), null);
        place(tree.getVariable());
        return null;
    }

    private void place(ExpressionTree place) {
        if (place instanceof ArrayAccessTree access) {
            scan(access.getIndex(), null);
            note(access, true);
        }
    }

    @Override
    public @Nullable Void visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
        note(tree, false);
        return super.visitArrayAccess(tree, null);
    }

    private void note(ArrayAccessTree tree, boolean write) {
        String path = path(tree.getExpression());
        if (path == null) return;
        accesses.add(new Access(path, surface(tree.getExpression()), write, KindUse.placements(getCurrentPath())));
    }

    /** A method that is given one array twice does with it what it does with its two parameters. */
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        MethodTree callee = called(tree);
        for (int i = 0; callee != null && i < tree.getArguments().size(); i++) {
            for (int j = 0; j < i; j++) {
                String one = path(tree.getArguments().get(i));
                if (one != null && one.equals(path(tree.getArguments().get(j)))) inside(callee, i, j);
            }
        }
        return super.visitMethodInvocation(tree, null);
    }

    private void inside(MethodTree callee, int one, int other) {
        String first = callee.getParameters().get(one).getName().toString();
        String second = callee.getParameters().get(other).getName().toString();
        AliasFinder within = new AliasFinder(methods, records, new HashSet<>());
        TreePath here = getCurrentPath();
        within.scan(new TreePath(new TreePath(here.getCompilationUnit()), callee.getBody()), null);
        Set<Placement> placements = KindUse.placements(here);
        List<Access> same = within.accesses.stream()
                .filter(it -> it.path().equals(first) || it.path().equals(second))
                .map(it -> new Access("both", it.path(), it.write(), placements))
                .toList();
        found.addAll(pairs(same, originOf(callee)));
    }
}
