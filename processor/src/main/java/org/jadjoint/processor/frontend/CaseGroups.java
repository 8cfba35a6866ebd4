package org.jadjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jadjoint.processor.ir.OpaqueCode;
import org.jspecify.annotations.Nullable;

/** The cases of a switch: which labels lead to which statements, and which of them fall through. */
final class CaseGroups {
    /**
     * Labels and what follows them.
     *
     * @param value the expression after an arrow, null for statements
     * @param place a tree that stands for the group
     */
    record Group(
            List<String> labels,
            boolean isDefault,
            List<StatementTree> statements,
            @Nullable Tree value,
            Tree place) {}

    /** Groups of which each but the last falls through into the next. */
    record Chain(List<Group> groups) {
        boolean hasDefault() {
            return groups.stream().anyMatch(Group::isDefault);
        }

        List<String> labels() {
            return groups.stream().flatMap(group -> group.labels().stream()).toList();
        }

        /** The labels of each group but the default one, by which a group has its number. */
        List<List<String>> entryLabels() {
            return groups.stream()
                    .filter(group -> !group.isDefault())
                    .map(Group::labels)
                    .toList();
        }

        /** The number of a group: its index among those that are not the default one, which comes last. */
        int entry(int group) {
            int before = (int) groups.subList(0, group).stream()
                    .filter(other -> !other.isDefault())
                    .count();
            return groups.get(group).isDefault() ? entryLabels().size() : before;
        }
    }

    private final MethodLowering method;

    CaseGroups(MethodLowering method) {
        this.method = method;
    }

    /** Whether all labels are constants, so that no pattern is matched. */
    boolean areConstant(List<? extends CaseTree> cases) {
        return cases.stream().allMatch(this::isConstant);
    }

    private boolean isConstant(CaseTree tree) {
        if (isDefault(tree)) return true;
        List<? extends ExpressionTree> labels = tree.getExpressions();
        return !labels.isEmpty()
                && labels.stream().noneMatch(label -> label.getKind() == Tree.Kind.NULL_LITERAL)
                && method.body().text(tree).startsWith("case");
    }

    private boolean isDefault(CaseTree tree) {
        return method.body().text(tree).startsWith("default");
    }

    List<Chain> chains(List<? extends CaseTree> cases) {
        List<Chain> chains = new ArrayList<>();
        List<Group> open = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        boolean isDefault = false;
        for (int i = 0; i < cases.size(); i++) {
            CaseTree tree = cases.get(i);
            tree.getExpressions().forEach(label -> labels.add(label(label)));
            isDefault |= isDefault(tree);
            boolean arrow = tree.getCaseKind() == CaseTree.CaseKind.RULE;
            boolean last = i == cases.size() - 1;
            if (!arrow && !last && statements(tree).isEmpty()) continue;
            open.add(new Group(List.copyOf(labels), isDefault, statements(tree), arrow ? tree.getBody() : null, tree));
            labels.clear();
            isDefault = false;
            if (arrow || last || !Completion.isPossible(statements(tree))) {
                chains.add(new Chain(List.copyOf(open)));
                open.clear();
            }
        }
        return chains;
    }

    private static List<StatementTree> statements(CaseTree tree) {
        if (tree.getCaseKind() == CaseTree.CaseKind.RULE) {
            return tree.getBody() instanceof StatementTree body ? List.of(body) : List.of();
        }
        return List.copyOf(tree.getStatements());
    }

    /** A label as Java source that means the same elsewhere. */
    private String label(ExpressionTree tree) {
        ExpressionTree bare = ExpressionLowering.strip(tree);
        Element element = method.body().element(bare);
        if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
            return element.getSimpleName().toString();
        }
        if (bare instanceof LiteralTree literal) return SourceText.literal(literal.getValue());
        Object constant = Access.constant(element);
        if (constant != null) return SourceText.literal(constant);
        OpaqueHoles holes = new OpaqueHoles(method, bare, null, Map.of(), OpaqueHoles.Ways.NONE);
        return new Splicer(method, holes)
                .expression(bare).stream().map(CaseGroups::text).collect(Collectors.joining());
    }

    private static String text(OpaqueCode.Piece piece) {
        if (piece instanceof OpaqueCode.Text text) return text.text();
        return piece instanceof OpaqueCode.ClassName name ? name.canonical() : "";
    }
}
