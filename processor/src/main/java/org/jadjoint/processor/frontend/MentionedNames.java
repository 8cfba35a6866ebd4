package org.jadjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The qualified names by which a source file may mention a class of another file: a superset, found by syntax alone.
 *
 * <p>A simple name may belong to the file's own package or to an import on demand; a qualified one stands for itself and
 * for each of its prefixes, since a class may be followed by its members.
 */
final class MentionedNames extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> simple = new LinkedHashSet<>();
    private final Set<String> packages = new LinkedHashSet<>();
    private final Set<String> qualified = new LinkedHashSet<>();

    private MentionedNames() {}

    static Set<String> in(UserSource source) {
        MentionedNames names = new MentionedNames();
        names.packages.add(source.packageName());
        names.scan(source.unit(), null);
        names.simple.forEach(name -> names.packages.forEach(home -> names.qualified.add(join(home, name))));
        return names.qualified;
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void none) {
        String name = tree.getQualifiedIdentifier().toString();
        if (name.endsWith(".*")) {
            String owner = name.substring(0, name.length() - 2);
            packages.add(owner);
            qualified.add(owner);
        } else {
            addWithPrefixes(name);
        }
        return null;
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, @Nullable Void none) {
        scan(tree.getImports(), null);
        return scan(tree.getTypeDecls(), null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
        simple.add(tree.getName().toString());
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
        String name = nameOf(tree);
        if (name != null) {
            addWithPrefixes(name);
        }
        return super.visitMemberSelect(tree, null);
    }

    private static @Nullable String nameOf(ExpressionTree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return identifier.getName().toString();
        }
        String owner = tree instanceof MemberSelectTree select ? nameOf(select.getExpression()) : null;
        return owner == null ? null : owner + "." + ((MemberSelectTree) tree).getIdentifier();
    }

    private void addWithPrefixes(String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            qualified.add(name.substring(0, dot));
        }
        qualified.add(name);
    }

    private static String join(String home, String name) {
        return home.isEmpty() ? name : home + "." + name;
    }
}
