package org.jadjoint.processor.frontend;

import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jadjoint.processor.diagnostics.Place;
import org.jspecify.annotations.Nullable;

/** What lowering asks about attributed trees; the answers come from javac, through one class only. */
public interface Typing {
    /** The declaration that a name, selection, call or declaration stands for; null where there is none. */
    @Nullable
    Element element(TreePath path);

    /** The type of an expression; null where the tree has none. */
    @Nullable
    TypeMirror type(TreePath path);

    /** The declarations of the compilation. */
    Elements elements();

    /** How types relate to each other. */
    Types types();

    /** Where a declaration of this compilation stands; null where it comes from a class file. */
    @Nullable
    TreePath path(Element element);

    /** The text of the whole file, to which offsets refer. */
    CharSequence source(TreePath path);

    /** Offset of the tree's first character. */
    int start(TreePath path);

    /** Offset after the tree's last character; -1 where the compiler made the tree up. */
    int end(TreePath path);

    /** The line of an offset, counted from one. */
    int line(TreePath path, int offset);

    /** The place to which a diagnostic about the tree points. */
    Place place(TreePath path);
}
